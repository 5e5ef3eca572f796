package io.labortransfer.tracking.transfer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a case.
 *
 * <pre>
 * OPENED -> CONTRACTED -> READY -> SCHEDULED -> DEPARTED -> ARRIVED -> HANDED_OVER -> ON_POST -> COMPLETED
 *    |          |         | |  ^      |   |        |           |            |            |  |
 *    |          |         | |  +------+   |        |           +------------+            |  +-> CLOSED_UNCONFIRMED
 *    |          |         | |         NO_SHOW      v                 v                   v
 *    |          |         | |         |   |   LEFT_EN_ROUTE       REFUSED            SEPARATED
 *    +----------+---------+-|---------+   |        |                 |                   |
 *               v           |             |        +--------+--------+-------------------+
 *           CANCELLED       |   READY <---+                 v
 *                           |      (late check-in)   REMATCHING, RETURNING -> RETURNED
 *   local or own travel:    |       NO_SHOW ->              |
 *   READY -> HANDED_OVER <--+       DEPARTED       OPENED again (assignmentNo + 1),
 *                                                  CLOSED_WORKER_CHOICE, CLOSED_SELF_FOUND
 * </pre>
 *
 * <p>An offer accepted ON_POST separates and opens the same case again. The worker may leave every open
 * state on the word alone, see {@link #exit()}.
 */
public enum TransferState {
    OPENED,
    CONTRACTED,
    READY,
    SCHEDULED,
    NO_SHOW,
    DEPARTED,
    ARRIVED,
    HANDED_OVER,
    ON_POST,
    LEFT_EN_ROUTE,
    REFUSED,
    SEPARATED,
    REMATCHING,
    RETURNING,
    RETURNED,
    CANCELLED,
    COMPLETED,
    CLOSED_SELF_FOUND,
    CLOSED_WORKER_CHOICE,
    CLOSED_UNCONFIRMED;

    /** The states that may follow this one. */
    public Set<TransferState> moves() {
        return switch (this) {
            case OPENED -> EnumSet.of(CONTRACTED, CANCELLED);
            case CONTRACTED -> EnumSet.of(READY, CANCELLED);
            case READY -> EnumSet.of(SCHEDULED, HANDED_OVER, CANCELLED);
            case SCHEDULED -> EnumSet.of(DEPARTED, NO_SHOW, READY, CANCELLED);
            case NO_SHOW -> EnumSet.of(READY, DEPARTED, CANCELLED);
            case DEPARTED -> EnumSet.of(ARRIVED, LEFT_EN_ROUTE);
            case ARRIVED -> EnumSet.of(HANDED_OVER, REFUSED);
            case HANDED_OVER -> EnumSet.of(ON_POST, REFUSED);
            case ON_POST -> EnumSet.of(COMPLETED, SEPARATED, CLOSED_UNCONFIRMED);
            case LEFT_EN_ROUTE, REFUSED, SEPARATED ->
                EnumSet.of(REMATCHING, RETURNING, OPENED, CLOSED_SELF_FOUND, CLOSED_WORKER_CHOICE);
            case REMATCHING -> EnumSet.of(OPENED, CLOSED_WORKER_CHOICE);
            case RETURNING -> EnumSet.of(RETURNED, OPENED, CLOSED_WORKER_CHOICE);
            case RETURNED, CANCELLED, COMPLETED, CLOSED_SELF_FOUND, CLOSED_WORKER_CHOICE, CLOSED_UNCONFIRMED ->
                EnumSet.noneOf(TransferState.class);
        };
    }

    /** Whether the case may go from here to {@code next}. */
    public boolean leadsTo(TransferState next) {
        return moves().contains(next);
    }

    /** Whether the case still needs someone's care; a worker has at most one such case. */
    public boolean isOpen() {
        return !moves().isEmpty();
    }

    /** Whether the worker has not yet set out: others may still cancel, with a reason. */
    public boolean isBeforeDeparture() {
        return leadsTo(CANCELLED);
    }

    /** Whether a newly accepted offer continues this case instead of opening a second one. */
    public boolean takesNextOffer() {
        return this == ON_POST || leadsTo(OPENED);
    }

    /** Where the worker's withdrawal leads; empty when the case is closed and nothing is left to leave. */
    public Optional<TransferState> exit() {
        return switch (this) {
            case OPENED, CONTRACTED, READY, SCHEDULED, NO_SHOW -> Optional.of(CANCELLED);
            case DEPARTED -> Optional.of(LEFT_EN_ROUTE);
            case ARRIVED, HANDED_OVER -> Optional.of(REFUSED);
            case ON_POST -> Optional.of(SEPARATED);
            case LEFT_EN_ROUTE, REFUSED, SEPARATED, REMATCHING, RETURNING -> Optional.of(CLOSED_WORKER_CHOICE);
            case RETURNED, CANCELLED, COMPLETED, CLOSED_SELF_FOUND, CLOSED_WORKER_CHOICE, CLOSED_UNCONFIRMED ->
                Optional.empty();
        };
    }
}
