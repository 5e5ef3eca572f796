package io.labortransfer.matching.candidate.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.kit.views.IdKeys;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.Candidates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The view of workers, as it is built anew. */
@ApplicationScoped
class CandidateStates implements StateView {

    private static final IdKeys KEYS = new IdKeys("wkr");

    private final Candidates candidates;
    private final KeptAnswers kept;
    private final Caller caller;

    CandidateStates(Candidates candidates, KeptAnswers kept, Caller caller) {
        this.candidates = candidates;
        this.kept = kept;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "candidates";
    }

    @Override
    public String topic() {
        return "lt.candidate.v1";
    }

    @Override
    public String consumer() {
        return CandidateStateConsumer.NAME;
    }

    @Override
    public @Nullable String province(ReceivedEvent state) {
        return state.originProvince();
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        candidates.restore(
                caller.scope(),
                states.stream().map(state -> state.payload(Candidate.class)).toList());
    }

    @Override
    public List<String> keys(String after, int limit) {
        return KEYS.of(candidates.workers(caller.scope(), KEYS.after(after), limit));
    }

    @Override
    public void forget(Collection<String> keys) {
        kept.forget(keys);
        candidates.forget(caller.scope(), KEYS.ids(keys));
    }
}
