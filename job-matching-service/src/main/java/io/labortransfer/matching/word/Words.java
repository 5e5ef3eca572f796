package io.labortransfer.matching.word;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Takes down a worker's word: the recorder comes from the passport, never from the request. */
@ApplicationScoped
public class Words {

    /** A phone's clock may be ahead by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final Caller caller;
    private final Evidence evidence;
    private final Clock clock;

    Words(Caller caller, Evidence evidence, Clock clock) {
        this.caller = caller;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * The word of this worker with its recorder, or why it is not taken. What proves the word that workers give alone is the assertion by
     * which they call, and nothing that the request could say.
     */
    public Ruling<RecordedWord> take(WorkerWord stated, UUID worker) {
        Passport passport = caller.passport();
        String assertion = passport.assertionRef();
        WorkerWord word = assertion == null ? stated : stated.provenBy(assertion);
        if (word.by() == Means.SELF_APP && !caller.is(Actor.WK)) {
            return Ruling.refused(WordRefusal.WORD_NOT_YOURS);
        }
        if (word.at().isAfter(clock.instant().plus(TOLERANCE))) {
            return Ruling.refused(WordRefusal.WORD_IN_FUTURE);
        }
        if (!evidence.claim(caller.scope(), word.evidenceRef(), worker)) {
            return Ruling.refused(WordRefusal.EVIDENCE_SHARED);
        }
        return Ruling.granted(new RecordedWord(word, recorder(), passport.org()));
    }

    private String recorder() {
        if (caller.is(Actor.WK)) {
            return Actor.WK.name();
        }
        return caller.is(Actor.ST) ? Actor.ST.name() : Actor.OP.name();
    }
}
