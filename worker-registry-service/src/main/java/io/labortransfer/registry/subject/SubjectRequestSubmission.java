package io.labortransfer.registry.subject;

import io.labortransfer.registry.word.SpokenWord;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent.
 *
 * @param type what is asked
 * @param workerWord the worker's word
 */
public record SubjectRequestSubmission(
        @Nullable SubjectRequestType type, @Nullable SpokenWord workerWord) {}
