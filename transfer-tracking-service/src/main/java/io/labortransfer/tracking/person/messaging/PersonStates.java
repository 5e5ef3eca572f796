package io.labortransfer.tracking.person.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.kit.views.IdKeys;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.tracking.person.People;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people, as they are built anew. */
@ApplicationScoped
class PersonStates implements StateView {

    private static final IdKeys KEYS = new IdKeys(ForeignIds.WORKER);

    private final People people;
    private final KeptAnswers kept;
    private final Caller caller;

    PersonStates(People people, KeptAnswers kept, Caller caller) {
        this.people = people;
        this.kept = kept;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String topic() {
        return "lt.candidate.v1";
    }

    @Override
    public String consumer() {
        return CandidateConsumer.NAME;
    }

    @Override
    public @Nullable String province(ReceivedEvent state) {
        return state.originProvince();
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        ProvinceScope scope = caller.scope();
        people.restore(
                scope,
                states.stream()
                        .map(state -> state.payload(CandidateTold.class).fact(scope))
                        .toList());
    }

    @Override
    public List<String> keys(String after, int limit) {
        return KEYS.of(people.known(caller.scope(), KEYS.after(after), limit));
    }

    @Override
    public void forget(Collection<String> keys) {
        kept.forget(keys);
        people.forget(caller.scope(), KEYS.ids(keys));
    }
}
