package io.labortransfer.tracking.transfer.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.tracking.transfer.ContractKind;
import io.labortransfer.tracking.transfer.StatedContract;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signed contract. */
public record ContractRequest(
        @NotNull ContractKind kind,
        @NotNull @Size(max = 128) @Pattern(regexp = HASH) String termsHash,
        @Nullable @Size(max = 30) String legalEmployerId,
        @Nullable @Size(max = 30) String userEmployerId,
        @NotNull Boolean workerHasCopy,
        @NotNull Instant signedAt) {

    /** A digest in whatever alphabet: visible ASCII without spaces. */
    static final String HASH = "[!-~]+";

    StatedContract statedFor(String transferId) {
        return new StatedContract(
                transferId,
                kind,
                termsHash,
                employer("/legalEmployerId", legalEmployerId),
                employer("/userEmployerId", userEmployerId),
                workerHasCopy,
                signedAt);
    }

    static @Nullable UUID employer(String pointer, @Nullable String text) {
        return text == null
                ? null
                : ForeignIds.maybe(ForeignIds.EMPLOYER, text)
                        .orElseThrow(() -> Problems.invalid(new FieldError(pointer, "ID_UNKNOWN")));
    }
}
