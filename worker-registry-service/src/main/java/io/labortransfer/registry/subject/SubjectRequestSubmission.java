package io.labortransfer.registry.subject;

import io.labortransfer.registry.word.SpokenWord;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent.
 *
 * @param type what is asked
 * @param workerWord the worker's word
 * @param fact which fact is wrong
 * @param claimed what is right
 */
public record SubjectRequestSubmission(
        @Nullable SubjectRequestType type,
        @Nullable SpokenWord workerWord,
        @Nullable ClaimedFact fact,
        @Nullable String claimed) {

    @Override
    public String toString() {
        return "SubjectRequestSubmission[" + type + "]";
    }
}
