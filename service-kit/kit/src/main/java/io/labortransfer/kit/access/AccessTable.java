package io.labortransfer.kit.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which actors may call which operations; what is not in the table is denied. The relation that the
 * caller must have to the record is checked by the feature that owns the record.
 */
public final class AccessTable {

    private final Map<String, Set<Actor>> rows;
    private final Map<String, List<Shown>> shown;

    private AccessTable(Map<String, Set<Actor>> rows, Map<String, List<Shown>> shown) {
        this.rows = Map.copyOf(rows);
        this.shown = Map.copyOf(shown);
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

    /** Whether the operations of row {@code key} show anything of people. */
    public boolean showsPeople(String key) {
        return shown.containsKey(key);
    }

    /** What the operations of row {@code key} show a caller who is all of {@code roles}. */
    public List<Shown> shown(String key, Set<Actor> roles) {
        return shown.getOrDefault(key, List.of()).stream()
                .filter(line -> roles.contains(line.actor()))
                .toList();
    }

    /** Collects rows. */
    public static final class Builder {

        private final Map<String, Set<Actor>> rows = new LinkedHashMap<>();
        private final Map<String, List<Shown>> shown = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a row; a key stands once. */
        public Builder allow(String key, Actor first, Actor... others) {
            if (rows.put(key, Set.copyOf(EnumSet.of(first, others))) != null) {
                throw new IllegalArgumentException("row " + key + " stands twice");
            }
            return this;
        }

        /** Says what row {@code key} shows {@code actor} of people to whom it stands in {@code relation}. */
        public Builder show(String key, Actor actor, Relation relation, FieldGroup first, FieldGroup... others) {
            if (!rows.getOrDefault(key, Set.of()).contains(actor)) {
                throw new IllegalArgumentException("row " + key + " shows something to " + actor + ", whom it denies");
            }
            shown.computeIfAbsent(key, row -> new ArrayList<>())
                    .add(new Shown(actor, relation, EnumSet.of(first, others)));
            return this;
        }

        /** The finished table. */
        public AccessTable build() {
            return new AccessTable(rows, shown);
        }
    }
}
