package io.labortransfer.registry.relocation;

import io.labortransfer.registry.word.SpokenWord;
import org.jspecify.annotations.Nullable;

/**
 * A wish to move a registration. An office names the person in exactly one way; a worker names nobody and gives the word.
 *
 * @param workerId a worker of the own unit
 * @param duplicateId the case in which the person was met
 * @param idNumber the person's ID number
 * @param toDivision county that the worker is to belong to
 * @param workerWord the worker's word
 */
public record RelocationSubmission(
        @Nullable String workerId,
        @Nullable String duplicateId,
        @Nullable String idNumber,
        @Nullable String toDivision,
        @Nullable SpokenWord workerWord) {

    @Override
    public String toString() {
        return "RelocationSubmission";
    }
}
