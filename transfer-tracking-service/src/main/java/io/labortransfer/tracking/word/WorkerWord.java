package io.labortransfer.tracking.word;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a worker decided.
 *
 * @param by how the word was given
 * @param at when
 * @param place where, if told
 * @param languageUsed in which language, if told
 * @param recordedBy the actor that wrote it down: WK, OP or ST
 * @param recordedOrg the organization that wrote it down
 * @param evidenceRef the evidence of this one adult; of what workers say alone, the assertion by which they called
 */
public record WorkerWord(
        WordBy by,
        Instant at,
        @Nullable String place,
        @Nullable String languageUsed,
        String recordedBy,
        String recordedOrg,
        String evidenceRef) {

    /** The reduced form that events carry. */
    public Told told() {
        return new Told(by.name(), recordedBy, recordedOrg);
    }

    /**
     * A word as events carry it, without evidence.
     *
     * @param by how it was given
     * @param recordedBy the recording actor
     * @param recordedOrg the recording organization
     */
    public record Told(String by, String recordedBy, String recordedOrg) {}
}
