package io.labortransfer.registry.consent;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.word.WorkerWord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code lt.consent.v1}.
 *
 * @param word the word on which the consent rests, or which ended it
 * @param spoken whether that word made this happen; otherwise nobody has spoken now
 */
public record ConsentChange(
        String consentId,
        String workerId,
        String originProvince,
        String state,
        long version,
        String purpose,
        List<String> scope,
        String basis,
        @Nullable String dutyCode,
        List<String> fieldGroups,
        @Nullable LocalDate validTo,
        WorkerWord.Published word,
        boolean spoken) {

    /** The announcement of what just happened to {@code consent}. */
    static Announcement announcement(Consent consent) {
        var id = consent.id().wire();
        var worker = PublicId.format("wkr", consent.workerId());
        var end = consent.endWord();
        var terms = consent.terms();
        return new Announcement(
                "lt.consent.v1",
                worker,
                "lt.consent." + consent.state().name().toLowerCase(Locale.ROOT) + ".v1",
                id,
                consent.version(),
                consent.originProvince(),
                null,
                new ConsentChange(
                        id,
                        worker,
                        consent.originProvince(),
                        consent.state().name(),
                        consent.version(),
                        terms.purpose().name(),
                        terms.scope(),
                        terms.basis().name(),
                        terms.dutyCode(),
                        terms.purpose().fieldGroups(),
                        terms.validTo(),
                        (end == null ? consent.word() : end).published(),
                        isSpoken(consent)));
    }

    /** Whether the worker's word made it so: of a consent that ended with the registration there is none. */
    private static boolean isSpoken(Consent consent) {
        return switch (consent.state()) {
            case GRANTED -> true;
            case REVOKED -> consent.endWord() != null;
            case EXPIRED -> false;
        };
    }
}
