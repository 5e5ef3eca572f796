package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Ends a spell and tells it to those who rest on it. */
@ApplicationScoped
class SpellClosing {

    private final SpellFollower follower;
    private final SpellNews news;
    private final Clock clock;

    SpellClosing(SpellFollower follower, SpellNews news, Clock clock) {
        this.follower = follower;
        this.news = news;
        this.clock = clock;
    }

    Ruling<Boolean> end(ProvinceScope scope, Spell spell, LocalDate day, String reason) {
        return spell.end(day, reason, Times.today(clock), clock.instant()).map(ended -> {
            if (ended) {
                news.ended(List.of(spell));
                follower.ended(scope, List.of(spell));
            }
            return ended;
        });
    }
}
