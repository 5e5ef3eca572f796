package io.labortransfer.tracking.spell;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tells the suite what happened to spells, and their complete state, in the transaction that made it true. */
@ApplicationScoped
class SpellNews {

    private static final String EVENTS = "lt.spell.v1";
    private static final String STATES = "lt.spell-state.v1";

    private final Outbox outbox;

    SpellNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void started(Collection<Spell> spells) {
        tell("lt.spell.started.v1", spells);
    }

    void ended(Collection<Spell> spells) {
        tell("lt.spell.ended.v1", spells);
    }

    /** An end was told of a spell that was in {@code before}. */
    void closed(Spell spell, SpellState before) {
        List<Spell> one = List.of(spell);
        if (spell.state() != SpellState.DISPUTED) {
            ended(one);
        } else if (before == SpellState.DISPUTED) {
            changed(one);
        } else {
            disputed(one);
        }
    }

    void disputed(Collection<Spell> spells) {
        tell("lt.spell.disputed.v1", spells);
    }

    void resolved(Collection<Spell> spells) {
        tell("lt.spell.resolved.v1", spells);
    }

    /** The states alone: nothing happened to the work. */
    void changed(Collection<Spell> spells) {
        outbox.announceAll(
                spells.stream().map(spell -> state(spell, SpellTold.of(spell))).toList());
    }

    private void tell(String type, Collection<Spell> spells) {
        List<Announcement> all = new ArrayList<>(spells.size() * 2);
        for (Spell spell : spells) {
            SpellTold told = SpellTold.of(spell);
            all.add(new Announcement(
                    EVENTS,
                    ForeignIds.worker(spell.workerId()),
                    type,
                    spell.id().wire(),
                    spell.version(),
                    spell.originProvince(),
                    spell.work().destinationProvince(),
                    told));
            all.add(state(spell, told));
        }
        outbox.announceAll(all);
    }

    private static Announcement state(Spell spell, SpellTold told) {
        String id = spell.id().wire();
        return new Announcement(
                STATES,
                id,
                "lt.spell.changed.v1",
                id,
                spell.version(),
                spell.originProvince(),
                spell.work().destinationProvince(),
                told);
    }
}
