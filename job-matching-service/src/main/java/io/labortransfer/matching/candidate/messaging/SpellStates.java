package io.labortransfer.matching.candidate.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.views.IdKeys;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.matching.candidate.WorkSpell;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has work, as {@code lt.spell-state.v1} tells it, followed and built anew. */
@ApplicationScoped
class SpellStates implements StateView {

    private static final IdKeys KEYS = new IdKeys("spl");

    private final Candidates candidates;
    private final Caller caller;

    SpellStates(Candidates candidates, Caller caller) {
        this.candidates = candidates;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "spells";
    }

    @Override
    public String topic() {
        return "lt.spell-state.v1";
    }

    @Override
    public String consumer() {
        return SpellStateConsumer.NAME;
    }

    @Override
    public @Nullable String province(ReceivedEvent state) {
        return state.originProvince();
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        Map<UUID, WorkSpell> inForce = new LinkedHashMap<>();
        Set<UUID> over = new LinkedHashSet<>();
        for (ReceivedEvent state : states) {
            if (state.tombstone()) {
                over.addAll(KEYS.ids(List.of(state.key())));
            } else {
                Told told = state.payload(Told.class);
                inForce.put(told.spell(), new WorkSpell(told.spell(), told.worker()));
                if (WorkSpell.isInForce(told.state(), told.end() != null)) {
                    over.remove(told.spell());
                } else {
                    over.add(told.spell());
                }
            }
        }
        inForce.keySet().removeAll(over);
        candidates.note(caller.scope(), inForce.values(), over);
    }

    /** Whose spells are told, under the keys of the spells. */
    Map<String, UUID> workers(List<ReceivedEvent> states) {
        Map<String, UUID> workers = new LinkedHashMap<>();
        states.stream()
                .filter(state -> !state.tombstone())
                .forEach(state ->
                        workers.put(state.key(), state.payload(Told.class).worker()));
        return workers;
    }

    @Override
    public List<String> keys(String after, int limit) {
        return KEYS.of(candidates.spells(caller.scope(), KEYS.after(after), limit));
    }

    @Override
    public void forget(Collection<String> keys) {
        candidates.note(caller.scope(), List.of(), KEYS.ids(keys));
    }

    /** The payload, as far as we read it. */
    record Told(
            String spellId,
            String workerId,
            String state,
            @Nullable String end) {

        UUID spell() {
            return PublicId.parse(KEYS.prefix(), spellId)
                    .orElseThrow(() -> new IllegalArgumentException("no spell id"));
        }

        UUID worker() {
            return PublicId.parse("wkr", workerId).orElseThrow(() -> new IllegalArgumentException("no worker id"));
        }
    }
}
