package io.labortransfer.registry.word;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The worker's word as a caller submits it: {@code workerWord} on the wire. Who recorded it is not the caller's to say; that comes
 * from the passport.
 *
 * @param by how the decision was given
 * @param at when it was given
 * @param place where, if it was given in person
 * @param languageUsed the language it was given in
 * @param evidenceRef reference of the proof: one per adult; not needed of workers who call themselves, whose assertion is the proof
 */
public record SpokenWord(
        @Nullable WordBy by,
        @Nullable OffsetDateTime at,
        @Nullable String place,
        @Nullable String languageUsed,
        @Nullable String evidenceRef) {

    @Override
    public String toString() {
        return "SpokenWord[by=" + by + "]";
    }
}
