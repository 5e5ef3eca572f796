package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Notes that a spell ends, whoever says so, and tells it. */
@ApplicationScoped
class LastDay {

    private final Spells spells;
    private final SpellNews news;
    private final Clock clock;

    LastDay(Spells spells, SpellNews news, Clock clock) {
        this.spells = spells;
        this.news = news;
        this.clock = clock;
    }

    /** Ends a locked spell on {@code day}, the first day not worked; false when that was known. */
    Ruling<Boolean> note(ProvinceScope scope, Spell spell, LocalDate day, String reason) {
        SpellState before = spell.state();
        boolean shares = spells.sharesDays(scope, spell.key(), day);
        return spell.end(day, reason, shares, Times.today(clock), clock.instant())
                .map(ended -> {
                    if (ended) {
                        news.closed(spell, before);
                    }
                    return ended;
                });
    }
}
