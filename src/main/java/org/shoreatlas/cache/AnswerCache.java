package org.shoreatlas.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers that are kept, by their address with its query, as many as the memory for them holds; those that are
 * asked for most stay. One that a publication or midnight has overtaken stays too until it is made anew: it is better
 * than none.
 */
@Component
class AnswerCache {

    /** Who varies an address without end gains nothing by its length. */
    static final int LONGEST_ADDRESS = 512;

    private final Newest newest;
    private final Cache<String, KeptAnswer> answers;
    private final boolean keeps;

    AnswerCache(CacheProperties properties, Newest newest) {
        this.newest = newest;
        this.keeps = properties.memory().toBytes() > 0;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(properties.memory().toBytes())
                .weigher((String address, KeptAnswer answer) -> 2 * address.length() + answer.size())
                .build();
    }

    boolean keeps() {
        return keeps && newest.isKnown();
    }

    /** The answer as of the newest publication and today. */
    @Nullable
    KeptAnswer fresh(String address) {
        KeptAnswer answer = answers.getIfPresent(address);
        return answer != null && answer.state().equals(newest.state()) ? answer : null;
    }

    /** The answer as it was last made. */
    @Nullable
    KeptAnswer any(String address) {
        return answers.getIfPresent(address);
    }

    void keep(String address, KeptAnswer answer) {
        if (keeps() && address.length() <= LONGEST_ADDRESS) {
            answers.put(address, answer);
        }
    }

    /** The addresses that are asked for most, the first of them most. */
    List<String> mostRead(int most) {
        return answers.policy()
                .eviction()
                .map(eviction -> List.copyOf(eviction.hottest(most).keySet()))
                .orElse(List.of());
    }

    /** How many there are. */
    long size() {
        answers.cleanUp();
        return answers.estimatedSize();
    }
}
