package io.labortransfer.registry.assistance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A post that was proposed to a worker, as matching tells of it.
 *
 * @param workerId to whom
 * @param matchId the match, which is the reference of the measure
 * @param proposedOn when
 */
public record PostProposal(UUID workerId, String matchId, LocalDate proposedOn) {}
