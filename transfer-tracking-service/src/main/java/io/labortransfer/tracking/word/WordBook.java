package io.labortransfer.tracking.word;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears a worker's word from the present caller and keeps it with the act that rests on it. */
@ApplicationScoped
public class WordBook {

    private final Words words;
    private final Caller caller;
    private final Ids ids;

    WordBook(Words words, Caller caller, Ids ids) {
        this.words = words;
        this.caller = caller;
        this.ids = ids;
    }

    /**
     * The word as the present caller may record it; no word at all is refused too. What proves the word that workers give alone is the
     * assertion by which they call, and nothing that the request could say.
     */
    public Ruling<WorkerWord> hear(@Nullable StatedWord stated) {
        if (stated == null) {
            return Ruling.refused(WordRefusal.WORD_MISSING);
        }
        Passport passport = caller.passport();
        Actor recorder = caller.is(Actor.WK) ? Actor.WK : caller.is(Actor.OP) ? Actor.OP : Actor.ST;
        String assertion = passport.assertionRef();
        return (assertion == null ? stated : stated.provenBy(assertion)).heardBy(recorder, passport.org());
    }

    /** Hears one word, claims its evidence for {@code workerId} and keeps it for {@code act}; or refuses. */
    public Ruling<GivenWord> take(
            ProvinceScope scope, @Nullable StatedWord stated, UUID workerId, String act, String subject) {
        return hear(stated).flatMap(word -> {
            if (shared(scope, Map.of(word.evidenceRef(), workerId)).contains(word.evidenceRef())) {
                return Ruling.refused(WordRefusal.EVIDENCE_SHARED);
            }
            GivenWord given = given(workerId, act, subject, word);
            keep(scope, List.of(given));
            return Ruling.granted(given);
        });
    }

    /** A word with an id, not yet kept. */
    public GivenWord given(UUID workerId, String act, String subject, WorkerWord word) {
        return new GivenWord(ids.next(), workerId, act, subject, word);
    }

    /** Claims each evidence for its adult; the answer names the adult that each serves from now on. */
    public Map<String, UUID> claim(ProvinceScope scope, Map<String, UUID> adultByEvidence) {
        return words.claim(scope, adultByEvidence);
    }

    private List<String> shared(ProvinceScope scope, Map<String, UUID> adultByEvidence) {
        Map<String, UUID> serves = words.claim(scope, adultByEvidence);
        Map<String, UUID> asked = new HashMap<>(adultByEvidence);
        asked.entrySet().removeIf(claim -> claim.getValue().equals(serves.get(claim.getKey())));
        return List.copyOf(asked.keySet());
    }

    /** Keeps heard words; their evidence must have been claimed. */
    public void keep(ProvinceScope scope, Collection<GivenWord> given) {
        if (!given.isEmpty()) {
            words.keep(scope, given);
        }
    }
}
