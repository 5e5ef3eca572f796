package io.labortransfer.matching.candidate;

import java.util.UUID;

/**
 * Work that a worker has.
 *
 * @param spell which spell of employment
 * @param worker whose
 */
public record WorkSpell(UUID spell, UUID worker) {

    /** Whether a spell in this state keeps its worker from the queue; a disputed one does while no end of it is told. */
    public static boolean isInForce(String state, boolean ended) {
        return switch (state) {
            case "ACTIVE", "STALE" -> true;
            case "DISPUTED" -> !ended;
            default -> false;
        };
    }
}
