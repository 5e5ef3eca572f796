package io.labortransfer.registry.employment.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.views.IdKeys;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.registry.employment.Employment;
import io.labortransfer.registry.employment.SpellNews;
import io.labortransfer.registry.employment.WorkSpell;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy of the spells, as it is built anew. */
@ApplicationScoped
class SpellStates implements StateView {

    private static final IdKeys KEYS = new IdKeys("spl");

    private final Employment employment;
    private final Caller caller;

    SpellStates(Employment employment, Caller caller) {
        this.employment = employment;
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
        employment.restore(caller.scope(), news(states));
    }

    @Override
    public List<String> keys(String after, int limit) {
        return KEYS.of(employment.spells(caller.scope(), KEYS.after(after), limit));
    }

    @Override
    public void forget(Collection<String> keys) {
        employment.restore(caller.scope(), new SpellNews(List.of(), KEYS.ids(keys)));
    }

    /** The last word on each spell; a tombstone says that there is none. */
    static SpellNews news(List<ReceivedEvent> states) {
        var told = new LinkedHashMap<UUID, WorkSpell>();
        var gone = new LinkedHashSet<UUID>();
        for (var state : states) {
            if (state.tombstone()) {
                KEYS.ids(List.of(state.key())).forEach(spell -> {
                    told.remove(spell);
                    gone.add(spell);
                });
            } else {
                var spell = state.payload(Told.class).spell();
                gone.remove(spell.id());
                told.merge(spell.id(), spell, (one, other) -> other.version() >= one.version() ? other : one);
            }
        }
        return new SpellNews(told.values(), gone);
    }

    /** The payload, as far as we read it. */
    record Told(
            String spellId,
            String workerId,
            long version,
            String state,
            String workForm,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String employerId,
            String destinationProvince,
            String division) {

        WorkSpell spell() {
            var employer = employerId == null ? null : id("emp", employerId);
            return new WorkSpell(
                    id(KEYS.prefix(), spellId),
                    id("wkr", workerId),
                    version,
                    state,
                    workForm,
                    start,
                    end,
                    new WorkSpell.Place(employer, destinationProvince, division));
        }

        private static UUID id(String prefix, String text) {
            return PublicId.parse(prefix, text)
                    .orElseThrow(() -> new IllegalArgumentException("no id of a " + prefix + " in an event"));
        }
    }
}
