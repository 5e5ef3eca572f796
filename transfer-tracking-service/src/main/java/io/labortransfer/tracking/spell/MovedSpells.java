package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.residence.MovingFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells the states of a worker's spells as of the unit that has them now. */
@ApplicationScoped
class MovedSpells implements MovingFollower {

    private final Spells spells;
    private final SpellNews news;

    MovedSpells(Spells spells, SpellNews news) {
        this.spells = spells;
        this.news = news;
    }

    @Override
    public void arrived(ProvinceScope scope, UUID worker) {
        news.changed(spells.ofWorker(scope, worker));
    }
}
