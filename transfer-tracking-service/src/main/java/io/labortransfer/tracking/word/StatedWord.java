package io.labortransfer.tracking.word;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.ruling.Ruling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word as a request states it, before anyone has heard it.
 *
 * @param by how the word was given
 * @param at when it was given
 * @param place where, optional
 * @param languageUsed in which language, optional
 * @param evidenceRef reference of the evidence
 */
public record StatedWord(
        @Nullable WordBy by,
        @Nullable Instant at,
        @Nullable String place,
        @Nullable String languageUsed,
        @Nullable String evidenceRef) {

    private static final int LONGEST = 200;

    /** Whether it says what a word has to say, and no longer than it may. */
    public boolean saysItAll() {
        return by != null
                && at != null
                && evidenceRef != null
                && !evidenceRef.isBlank()
                && !tooLong(evidenceRef)
                && !tooLong(place)
                && !tooLong(languageUsed);
    }

    /** The same, proven by the assertion by which the worker calls. */
    StatedWord provenBy(String assertion) {
        return new StatedWord(by, at, place, languageUsed, assertion);
    }

    /** The word as {@code recorder} of {@code org} may put it on record. */
    public Ruling<WorkerWord> heardBy(Actor recorder, String org) {
        if (by == null || at == null || evidenceRef == null || !saysItAll()) {
            return Ruling.refused(WordRefusal.WORD_INCOMPLETE);
        }
        if (by == WordBy.SELF_APP && recorder != Actor.WK) {
            return Ruling.refused(WordRefusal.WORD_NOT_YOURS);
        }
        return Ruling.granted(new WorkerWord(by, at, place, languageUsed, recorder.name(), org, evidenceRef));
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }
}
