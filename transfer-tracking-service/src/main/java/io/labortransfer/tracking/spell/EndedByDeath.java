package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Ends the work of a worker who has died (saga S16). */
@ApplicationScoped
public class EndedByDeath {

    /** Why it ended. */
    public static final String REASON = "WORKER_DECEASED";

    private static final Set<SpellState> GOES_ON = EnumSet.of(SpellState.ACTIVE, SpellState.STALE);

    private final Spells spells;
    private final SpellClosing closing;
    private final Clock clock;

    EndedByDeath(Spells spells, SpellClosing closing, Clock clock) {
        this.spells = spells;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * Ends every spell that goes on, today; one that has not begun ends on its first day. What is in dispute waits for its office; if a case
     * rests on it, the end is taken down when the case leaves its way, and whose the days are stays open.
     */
    public void end(ProvinceScope scope, UUID worker) {
        spells.oneAtATime(scope, List.of(worker));
        LocalDate today = Times.today(clock);
        for (Spell known : spells.ofWorker(scope, worker)) {
            spells.locked(scope, known.id().value())
                    .filter(spell -> GOES_ON.contains(spell.state()))
                    .ifPresent(spell -> {
                        LocalDate day = today.isBefore(spell.startOn()) ? spell.startOn() : today;
                        closing.end(scope, spell, day, REASON);
                    });
        }
    }
}
