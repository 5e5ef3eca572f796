package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.matching.word.Words;
import io.labortransfer.matching.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
