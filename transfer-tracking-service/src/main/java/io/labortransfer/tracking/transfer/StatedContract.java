package io.labortransfer.tracking.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as the employer states it for one case.
 *
 * @param transferId the case, in the form of the wire
 * @param kind what was signed
 * @param termsHash hash over its terms
 * @param legalEmployerId the firm that employs; the employer of the order when absent
 * @param userEmployerId the firm where the work is done, when another
 * @param workerHasCopy whether the worker holds a copy
 * @param signedAt when both had signed
 */
public record StatedContract(
        String transferId,
        ContractKind kind,
        String termsHash,
        @Nullable UUID legalEmployerId,
        @Nullable UUID userEmployerId,
        boolean workerHasCopy,
        Instant signedAt) {

    ContractRecord recordFor(TransferCase subject) {
        UUID legal = legalEmployerId == null ? subject.assignment().employerId() : legalEmployerId;
        return new ContractRecord(kind, legal, userEmployerId, termsHash, workerHasCopy, signedAt);
    }
}
