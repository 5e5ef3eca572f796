package io.labortransfer.tracking.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contract that a case holds, and when the worker confirmed it.
 *
 * @param contractKind what was signed
 * @param legalEmployerId the firm that employs
 * @param userEmployerId the firm where the work is done, when another
 * @param contractTermsHash hash over its terms
 * @param workerHasCopy whether the worker holds a copy
 * @param signedAt when both had signed
 * @param contractConfirmedAt when the worker's word confirmed it
 */
@Embeddable
public record SignedContract(
        @Column @Enumerated(EnumType.STRING) ContractKind contractKind,
        @Column UUID legalEmployerId,
        @Column @Nullable UUID userEmployerId,
        @Column String contractTermsHash,
        @Column Boolean workerHasCopy,
        @Column Instant signedAt,
        @Column @Nullable Instant contractConfirmedAt) {

    static SignedContract of(ContractRecord uploaded, @Nullable SignedContract before) {
        return new SignedContract(
                uploaded.kind(),
                uploaded.legalEmployerId(),
                uploaded.userEmployerId(),
                uploaded.termsHash(),
                uploaded.workerHasCopy(),
                uploaded.signedAt(),
                before == null ? null : before.contractConfirmedAt);
    }

    boolean holds(ContractRecord uploaded) {
        return of(uploaded, this).equals(this);
    }

    SignedContract confirmed(Instant now) {
        return new SignedContract(
                contractKind, legalEmployerId, userEmployerId, contractTermsHash, workerHasCopy, signedAt, now);
    }

    /** When the worker confirmed it, if so. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(contractConfirmedAt);
    }
}
