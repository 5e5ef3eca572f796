package io.labortransfer.matching.candidate.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.matching.candidate.WorkSpell;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has work, as {@code lt.spell-state.v1} tells it, followed and built anew. */
@ApplicationScoped
class SpellStates implements StateView {

    private static final String SPELL = "spl";

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
        List<UUID> over = new ArrayList<>();
        for (ReceivedEvent state : states) {
            if (state.tombstone()) {
                PublicId.parse(SPELL, state.key()).ifPresent(spell -> {
                    inForce.remove(spell);
                    over.add(spell);
                });
                continue;
            }
            Told told = state.payload(Told.class);
            if (told.inForce()) {
                inForce.put(told.spell(), new WorkSpell(told.spell(), told.worker()));
                over.remove(told.spell());
            } else {
                inForce.remove(told.spell());
                over.add(told.spell());
            }
        }
        candidates.note(caller.scope(), inForce.values(), over);
    }

    @Override
    public List<String> keys(String after, int limit) {
        UUID last = PublicId.parse(SPELL, after).orElse(new UUID(0, 0));
        return candidates.spells(caller.scope(), last, limit).stream()
                .map(spell -> PublicId.format(SPELL, spell))
                .toList();
    }

    @Override
    public void forget(Collection<String> keys) {
        candidates.note(
                caller.scope(),
                List.of(),
                keys.stream()
                        .map(key -> PublicId.parse(SPELL, key))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The payload, as far as we read it. */
    record Told(
            String spellId,
            String workerId,
            String state,
            @Nullable String end) {

        UUID spell() {
            return PublicId.parse(SPELL, spellId).orElseThrow(() -> new IllegalArgumentException("no spell id"));
        }

        UUID worker() {
            return PublicId.parse("wkr", workerId).orElseThrow(() -> new IllegalArgumentException("no worker id"));
        }

        /** A disputed spell counts while no end of it is told. */
        boolean inForce() {
            return switch (state) {
                case "ACTIVE", "STALE" -> true;
                case "DISPUTED" -> end == null;
                default -> false;
            };
        }
    }
}
