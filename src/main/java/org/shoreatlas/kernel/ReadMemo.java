package org.shoreatlas.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a reading transaction has looked up, so that a page asks for each place and each name once, however many of its
 * lists show it. It holds what was public at a publication, which does not change, and ends with the transaction. One
 * that may write remembers nothing: it may publish for a moment and take it back, and its number is given again.
 *
 * @param <K> what is looked up
 * @param <V> what is found
 */
public final class ReadMemo<K, V> {

    /**
     * What there is of several; those that are not known yet are looked up together, with all that are expected. Nulls
     * are passed over.
     */
    public Map<K, V> all(
            int publication, Collection<? extends @Nullable K> nullable, Function<Set<K>, Map<K, V>> lookUp) {
        Known<K, V> known = known(publication);
        Set<K> keys = withoutNulls(nullable);
        Set<K> unknown = new LinkedHashSet<>(keys);
        unknown.removeAll(known.found.keySet());
        if (!unknown.isEmpty()) {
            unknown.addAll(known.expected);
            known.expected.clear();
            Map<K, V> found = lookUp.apply(unknown);
            unknown.forEach(key -> known.found.put(key, Optional.ofNullable(found.get(key))));
        }
        Map<K, V> all = new HashMap<>();
        keys.forEach(key -> Objects.requireNonNull(known.found.get(key)).ifPresent(value -> all.put(key, value)));
        return all;
    }

    public Optional<V> one(int publication, K key, Supplier<Optional<V>> lookUp) {
        Known<K, V> known = known(publication);
        Optional<V> value = known.found.get(key);
        if (value == null) {
            value = lookUp.get();
            known.found.put(key, value);
        }
        return value;
    }

    /**
     * Announces what will be asked for, so that it is looked up together with the next that is; nulls are passed over.
     */
    public void expect(int publication, Collection<? extends @Nullable K> nullable) {
        Known<K, V> known = known(publication);
        withoutNulls(nullable).stream()
                .filter(key -> !known.found.containsKey(key))
                .forEach(known.expected::add);
    }

    private Set<K> withoutNulls(Collection<? extends @Nullable K> nullable) {
        Set<K> keys = new LinkedHashSet<>();
        nullable.forEach(key -> {
            if (key != null) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Takes in what came to be known on another way. */
    public void put(int publication, K key, V value) {
        known(publication).found.put(key, Optional.of(value));
    }

    @SuppressWarnings("unchecked")
    private Known<K, V> known(int publication) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return new Known<>();
        }
        Memory memory = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Memory.class::isInstance)
                .map(Memory.class::cast)
                .findFirst()
                .orElseGet(Memory::begin);
        return (Known<K, V>) memory.known.computeIfAbsent(new At(this, publication), at -> new Known<>());
    }

    private static final class Known<K, V> {

        private final Map<K, Optional<V>> found = new HashMap<>();
        private final Set<K> expected = new LinkedHashSet<>();
    }

    private record At(ReadMemo<?, ?> memo, int publication) {}

    /** Belongs to the transaction, and is put aside with it while another runs in between. */
    private static final class Memory implements TransactionSynchronization {

        private final Map<At, Known<?, ?>> known = new HashMap<>();

        static Memory begin() {
            Memory memory = new Memory();
            TransactionSynchronizationManager.registerSynchronization(memory);
            return memory;
        }
    }
}
