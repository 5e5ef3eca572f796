package io.labortransfer.kit.views;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of a view, as operators see it.
 *
 * @param id which rebuild
 * @param records what the topic held when it began, counted by offsets
 * @param read how many of these are read
 * @param states how many keys have a state
 * @param restored how many of the states stand in the view
 * @param refused how many could not be read or put into the view; the log names them
 * @param removed how many rows the topic did not hold
 * @param at behind which key of which province it goes on
 */
record Rebuild(
        String view,
        UUID id,
        RebuildPhase phase,
        long records,
        long read,
        long states,
        long restored,
        long refused,
        long removed,
        Instant orderedAt,
        @Nullable Instant endedAt,
        @JsonIgnore Place at) {

    private static final int ALL = 100;

    /** A place in the order of provinces and keys. */
    record Place(String province, String key) {

        static final Place BEGINNING = new Place("", "");
    }

    /** Reading is the first half of the work, putting the states into the view the second; sweeping is short. */
    @JsonProperty
    int percent() {
        return switch (phase) {
            case READING -> share(read, records);
            case RESTORING -> ALL / 2 + share(restored + refused, states);
            case SWEEPING -> ALL - 1;
            case DONE -> ALL;
            case FAILED, CANCELLED -> share(read, records) + share(restored + refused, states);
        };
    }

    private static int share(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.min(ALL / 2 - 1, part * (ALL / 2) / whole);
    }
}
