package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Ends a spell and tells it to those who rest on it. */
@ApplicationScoped
class SpellClosing {

    private final LastDay lastDay;
    private final SpellFollower follower;

    SpellClosing(LastDay lastDay, SpellFollower follower) {
        this.lastDay = lastDay;
        this.follower = follower;
    }

    Ruling<Boolean> end(ProvinceScope scope, Spell spell, LocalDate day, String reason) {
        return lastDay.note(scope, spell, day, reason).map(ended -> {
            if (ended) {
                follower.ended(scope, List.of(spell));
            }
            return ended;
        });
    }
}
