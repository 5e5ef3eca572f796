package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.matching.word.Means;
import io.labortransfer.matching.word.WorkerWord;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A worker's word as it is sent; who recorded it comes from the passport. */
record WordRequest(
        @NotNull Means by,
        @NotNull Instant at,
        @Nullable @Size(max = 100) String place,
        @Nullable @Size(max = 35) String languageUsed,
        @NotBlank @Size(max = 200) String evidenceRef) {

    /** The word, or the refusal of an act that needs one. */
    static WorkerWord require(@Nullable WordRequest word) {
        if (word == null) {
            throw new ProblemException(
                    Problem.of("WORD_MISSING", 422).because(new FieldError("/workerWord", "REQUIRED")));
        }
        return new WorkerWord(word.by, word.at, word.place, word.languageUsed, word.evidenceRef);
    }
}
