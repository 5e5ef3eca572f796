package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.Purpose;
import io.labortransfer.matching.word.Words;
import io.labortransfer.matching.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes down what a worker decided, with the word and the consents that came with it. */
@ApplicationScoped
class SpokenDecisions {

    private final Decisions decisions;
    private final Words words;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    SpokenDecisions(Decisions decisions, Words words, Caller caller, Ids ids, Clock clock) {
        this.decisions = decisions;
        this.words = words;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether the worker agrees to that: by their state, by what rides along, or by an earlier decision that the registry has not told of yet. */
    boolean agrees(Candidate candidate, Purpose purpose, String target, List<Consent> riding) {
        LocalDate day = Times.today(clock);
        return riding.stream().anyMatch(consent -> consent.grants(purpose, target, day))
                || candidate.agreesTo(purpose, target)
                || decisions.onTheirWay(caller.scope(), candidate.worker(), purpose, target, day);
    }

    /** Takes the word down and keeps the decision; refused when the word is none. */
    Decision take(Match match, Decision.Step step, Decision.Answer answer, WorkerWord word, List<Consent> consents) {
        UUID worker = match.workerId();
        List<Decision.Granted> granted = consents.stream()
                .map(consent -> new Decision.Granted(ids.next(), consent))
                .toList();
        Decision decision = new Decision(
                ids.next(),
                match.id().value(),
                worker,
                step,
                answer,
                words.take(word, worker).orThrow(),
                granted);
        decisions.keep(caller.scope(), decision, clock.instant());
        return decision;
    }
}
