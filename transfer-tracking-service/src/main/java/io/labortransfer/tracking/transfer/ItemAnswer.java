package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.answer.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of a batch.
 *
 * @param transferId the case as the item named it
 * @param status what a call of its own would have answered
 * @param state the state of the case after the item; none when the case is unknown
 * @param problem why the item was not done
 */
public record ItemAnswer(
        String transferId,
        int status,
        @Nullable TransferState state,
        @Nullable Problem problem) {

    private static final int OK = 200;

    /** The answer that a ruling on the case gives. */
    static ItemAnswer of(String transferId, TransferCase subject, Ruling<?> ruling) {
        return switch (ruling) {
            case Granted<?> granted -> new ItemAnswer(transferId, OK, subject.state(), null);
            case Refused<?> refused -> {
                Problem problem = Refusals.problem(refused);
                yield new ItemAnswer(transferId, problem.status(), subject.state(), problem);
            }
        };
    }

    /** The case is unknown, or none of the caller's business. */
    static ItemAnswer unknown(String transferId) {
        return new ItemAnswer(transferId, 404, null, Problem.of("NOT_FOUND", 404));
    }

    /** The caller stands in a relation to the case that does not allow the act. */
    static ItemAnswer notAllowed(String transferId) {
        return new ItemAnswer(transferId, 403, null, Problem.of("ACTOR_NOT_ALLOWED", 403));
    }
}
