package org.shoreatlas.edition;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.kernel.LocalText;

/**
 * One thing that has happened to an entry since an edition of it was published.
 *
 * @param what {@code confirmed}, {@code revised}, {@code corrected}, {@code reworded}, {@code withdrawn},
 *     {@code restored} (public again), or {@code disagreeing} (sources now disagree)
 * @param reason as the public was told; null where none was given
 * @param cause what was wrong, of a correction
 * @param effect what that changed, of a correction
 * @param path where it can be read, without the language
 */
public record Aftermath(
        String what,
        Instant at,
        @Nullable LocalText reason,
        @Nullable LocalText cause,
        @Nullable LocalText effect,
        String path) {

    /**
     * What has happened since an edition, the earliest first.
     *
     * @param editions all of its entry, the newest first
     * @param path of the entry, without the language
     */
    public static List<Aftermath> of(Edition edition, List<Edition> editions, String path) {
        List<Aftermath> happened = new ArrayList<>();
        for (int at = editions.size() - 1; at >= 0; at--) {
            Edition one = editions.get(at);
            if (one.number() > edition.number()) {
                Change change = one.change();
                happened.add(new Aftermath(
                        what(editions.get(at + 1), one),
                        one.publishedAt(),
                        change.reason(),
                        change.cause(),
                        change.effect(),
                        path + "/v" + one.number()));
            }
            if (one.number() >= edition.number() && one.isWithdrawn() && one.endedAt() != null) {
                happened.add(new Aftermath("withdrawn", one.endedAt(), one.publicReason(), null, null, path));
            }
        }
        return happened;
    }

    private static String what(Edition before, Edition after) {
        if (before.isWithdrawn()) {
            return "restored";
        }
        return switch (after.change().type()) {
            case CORRECTION -> "corrected";
            case REVISION -> isConfirmation(before.content(), after.content()) ? "confirmed" : "revised";
            case WORDING -> isConfirmation(before.content(), after.content()) ? "confirmed" : "reworded";
            case NEW -> "revised";
        };
    }

    /** Nothing changed but the evidence, and it has a source that was not there before. */
    private static boolean isConfirmation(Content before, Content after) {
        return Difference.between(before, after).stream()
                        .allMatch(one -> one.field().startsWith("evidence["))
                && !sources(before).containsAll(sources(after));
    }

    private static Set<String> sources(Content content) {
        return content.objects("evidence").stream()
                .map(one -> one.text("source"))
                .collect(toSet());
    }
}
