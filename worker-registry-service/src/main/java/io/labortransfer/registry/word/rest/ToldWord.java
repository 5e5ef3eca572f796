package io.labortransfer.registry.word.rest;

import io.labortransfer.registry.word.WordBy;
import io.labortransfer.registry.word.WorkerWord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word as its reader may know it.
 *
 * @param by how the decision was given
 * @param at when
 * @param place where
 * @param languageUsed in which language
 * @param evidenceRef reference of the proof; absent where the reader is not told
 * @param recordedBy the kind of caller that recorded it
 * @param recordedOrg the organization that recorded it
 */
public record ToldWord(
        WordBy by,
        Instant at,
        @Nullable String place,
        @Nullable String languageUsed,
        @Nullable String evidenceRef,
        String recordedBy,
        String recordedOrg) {

    static ToldWord of(WorkerWord word) {
        return new ToldWord(
                word.by(),
                word.at(),
                word.place(),
                word.languageUsed(),
                word.evidenceRef().isEmpty() ? null : word.evidenceRef(),
                word.recordedBy(),
                word.recordedOrg());
    }

    @Override
    public String toString() {
        return "ToldWord[" + by + "]";
    }
}
