package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Ends the work of a worker who has died (saga S16). */
@ApplicationScoped
public class EndedByDeath {

    /** Why it ended. */
    public static final String REASON = "WORKER_DECEASED";

    private final Spells spells;
    private final SpellClosing closing;
    private final Clock clock;

    EndedByDeath(Spells spells, SpellClosing closing, Clock clock) {
        this.spells = spells;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * Ends every spell of these workers that goes on, today; one that has not begun ends on its first day. What is in dispute is given its
     * end, too, and whose the days are stays open.
     */
    public void end(ProvinceScope scope, Collection<UUID> workers) {
        spells.oneAtATime(scope, workers);
        LocalDate today = Times.today(clock);
        for (UUID worker : workers) {
            for (Spell known : spells.ofWorker(scope, worker)) {
                spells.locked(scope, known.id().value())
                        .filter(spell -> spell.goesOn(today))
                        .ifPresent(spell -> closing.end(scope, spell, notBeforeItsStart(today, spell), REASON));
            }
        }
    }

    private static LocalDate notBeforeItsStart(LocalDate today, Spell spell) {
        return today.isBefore(spell.startOn()) ? spell.startOn() : today;
    }
}
