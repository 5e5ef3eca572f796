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
 * @param evidenceRef where the evidence is kept; one evidence serves one adult. Of what workers say alone, the assertion by which they
 *     called
 */
public record WorkerWord(
        Means by,
        Instant at,
        @Nullable String place,
        @Nullable String languageUsed,
        String evidenceRef) {

    /** The same, proven by the assertion by which the worker calls. */
    WorkerWord provenBy(String assertion) {
        return new WorkerWord(by, at, place, languageUsed, assertion);
    }
}
