package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Ends the spell of a case that separated (saga S7). */
@ApplicationScoped
public class SpellEndings {

    private final Spells spells;
    private final SpellNews news;
    private final Clock clock;

    SpellEndings(Spells spells, SpellNews news, Clock clock) {
        this.spells = spells;
        this.news = news;
        this.clock = clock;
    }

    /** Ends {@code id} on {@code day}, or on its first day when it had not begun; a spell that ended before stays as it is. */
    public void endForCase(ProvinceScope scope, UUID id, LocalDate day, String reason) {
        spells.locked(scope, id).ifPresent(spell -> {
            LocalDate end = day.isBefore(spell.startOn()) ? spell.startOn() : day;
            if (spell.end(end, reason, Times.today(clock), clock.instant()) instanceof Granted<Boolean>(Boolean ended)
                    && ended) {
                news.ended(List.of(spell));
            }
        });
    }
}
