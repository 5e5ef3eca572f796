package io.labortransfer.matching.word;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a worker decided.
 *
 * @param by how it was given
 * @param at when
 * @param place where, if it was noted
 * @param languageUsed in which language, if it was noted
 * @param evidenceRef where the evidence is kept; one evidence serves one adult
 */
public record WorkerWord(
        Means by,
        Instant at,
        @Nullable String place,
        @Nullable String languageUsed,
        String evidenceRef) {}
