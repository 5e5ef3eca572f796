package io.labortransfer.tracking.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed contract as the employer uploads it.
 *
 * @param kind what was signed
 * @param legalEmployerId the firm that employs
 * @param userEmployerId the firm where the work is done, when another
 * @param termsHash hash over all terms; must be the one the worker accepted
 * @param workerHasCopy whether the worker holds a copy
 * @param signedAt when both had signed
 */
public record ContractRecord(
        ContractKind kind,
        UUID legalEmployerId,
        @Nullable UUID userEmployerId,
        String termsHash,
        boolean workerHasCopy,
        Instant signedAt) {}
