package io.labortransfer.registry.subject.rest;

import io.labortransfer.registry.word.SpokenWord;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A restriction ends on the worker's word.
 *
 * @param workerWord the worker's word
 * @param reason what an office has to say to it; stored encrypted, read by the worker and the worker's office
 */
public record RestrictionLifting(
        @Nullable SpokenWord workerWord,
        @Size(min = 1, max = 500) @Nullable String reason) {
    @Override
    public String toString() {
        return "RestrictionLifting";
    }
}
