package io.labortransfer.kit.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which actors may call which operations; what is not in the table is denied. The relation that the
 * caller must have to the record is checked by the feature that owns the record.
 */
public final class AccessTable {

    private final Map<String, Set<Actor>> rows;

    private AccessTable(Map<String, Set<Actor>> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** A table under construction, empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** The actors of row {@code key}, or empty when there is no such row. */
    public Optional<Set<Actor>> actors(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Whether one of {@code roles} may call operations of row {@code key}. */
    public boolean allows(String key, Set<Actor> roles) {
        return actors(key).orElse(Set.of()).stream().anyMatch(roles::contains);
    }

    /** Collects rows. */
    public static final class Builder {

        private final Map<String, Set<Actor>> rows = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a row; a key stands once. */
        public Builder allow(String key, Actor first, Actor... others) {
            if (rows.put(key, Set.copyOf(EnumSet.of(first, others))) != null) {
                throw new IllegalArgumentException("row " + key + " stands twice");
            }
            return this;
        }

        /** The finished table. */
        public AccessTable build() {
            return new AccessTable(rows);
        }
    }
}
