package io.labortransfer.registry.assistance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that was proposed to a worker, as matching tells of it.
 *
 * @param workerId to whom
 * @param matchId the match, which is the reference of the measure
 * @param proposedOn when
 * @param foundThrough the way by which they came upon the post; unknown in what matching told before there was another than the office's
 */
public record PostProposal(
        UUID workerId,
        String matchId,
        LocalDate proposedOn,
        @Nullable String foundThrough) {
    private static final String ALONE = "SELF";

    /** Whether somebody did something for the worker; a post that they found alone is nobody's measure. */
    boolean isMeasure() {
        return !ALONE.equals(foundThrough);
    }
}
