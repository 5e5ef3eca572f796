package io.labortransfer.kit.rotation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last rotation of a keyset, as an operator sees it.
 *
 * @param id of its work
 * @param number how often the keyset was rotated
 * @param state how far it is
 * @param since when it came into this state
 * @param switchedAt since when the new key makes new values
 * @param total rows to look at in this state
 * @param seen rows looked at
 * @param moved rows that were written anew
 * @param stalled whether nobody works on it any more; ordering it again goes on where it stopped
 */
record Rotation(
        @JsonIgnore UUID id,
        @JsonIgnore String keyset,
        int number,
        RotationState state,
        Instant since,
        @Nullable Instant switchedAt,
        long total,
        long seen,
        long moved,
        boolean stalled) {

    private static final int ALL = 100;

    /** How much of the rows was looked at in this state. */
    @JsonProperty
    int percent() {
        return switch (state) {
            case ORDERED, LEARNING -> 0;
            case MOVING, RETIRING, FORGETTING -> total == 0 ? 0 : (int) Math.min(ALL - 1, seen * ALL / total);
            case MOVED, RETIRED -> ALL;
        };
    }
}
