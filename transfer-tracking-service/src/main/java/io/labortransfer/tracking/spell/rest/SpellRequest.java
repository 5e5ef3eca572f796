package io.labortransfer.tracking.spell.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.tracking.spell.EvidenceLevel;
import io.labortransfer.tracking.spell.Source;
import io.labortransfer.tracking.spell.SpellScope;
import io.labortransfer.tracking.spell.StatedSpell;
import io.labortransfer.tracking.wire.ForeignIds;
import io.labortransfer.tracking.word.StatedWord;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A start of work. */
public record SpellRequest(
        @NotBlank @Size(max = 30) String workerId,
        @NotNull @Pattern(regexp = CODE) String workForm,
        @NotNull @Pattern(regexp = CODE) String foundThrough,
        @NotNull @Pattern(regexp = CODE) String travel,
        @Nullable SpellScope scope,
        @NotNull Boolean fullTime,
        @Nullable @Size(max = 30) String employerId,

        @NotNull @Pattern(regexp = "[0-9]{6}([0-9]{3}){0,2}")
        String division,

        @NotNull LocalDate start,
        @Nullable LocalDate end,
        @NotBlank @Size(max = 60) String sourceSystem,
        @NotBlank @Size(max = 100) String sourceRecordId,
        @NotNull EvidenceLevel evidenceLevel,
        @Nullable StatedWord workerWord) {

    private static final String CODE = "[A-Z][A-Z_]{1,39}";

    StatedSpell stated() {
        return new StatedSpell(
                id("/workerId", ForeignIds.WORKER, workerId),
                workForm,
                foundThrough,
                travel,
                scope,
                fullTime,
                employerId == null ? null : id("/employerId", ForeignIds.EMPLOYER, employerId),
                division,
                start,
                end,
                new Source(sourceSystem, sourceRecordId, evidenceLevel),
                workerWord);
    }

    private static UUID id(String pointer, String prefix, String text) {
        return ForeignIds.maybe(prefix, text)
                .orElseThrow(() -> Problems.invalid(new FieldError(pointer, "ID_UNKNOWN")));
    }
}
