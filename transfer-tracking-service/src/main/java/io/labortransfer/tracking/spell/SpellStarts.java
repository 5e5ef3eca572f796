package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Begins spells, many at once. A full-time start on the worker's word ends the earlier full-time spell
 * on the same day; where a later one stands in the way, or no word stands behind the start, the new
 * spell is DISPUTED and ends nothing. A start is never refused because of another record.
 */
@ApplicationScoped
public class SpellStarts {

    private final Spells spells;
    private final SpellFollower follower;
    private final SpellNews news;
    private final Clock clock;

    SpellStarts(Spells spells, SpellFollower follower, SpellNews news, Clock clock) {
        this.spells = spells;
        this.follower = follower;
        this.news = news;
        this.clock = clock;
    }

    /** Begins each of {@code starts}; the answer holds a ruling for each, in their order. */
    public Map<UUID, Ruling<Spell>> begin(ProvinceScope scope, List<NewSpell> starts) {
        List<NewSpell> fullTime =
                starts.stream().filter(start -> start.work().fullTime()).toList();
        spells.oneAtATime(
                scope, starts.stream().map(start -> start.work().workerId()).toList());
        Set<UUID> blocked = fullTime.isEmpty() ? Set.of() : spells.inTheWay(scope, fullTime);
        LocalDate today = Times.today(clock);
        Instant now = clock.instant();
        Map<UUID, Ruling<Spell>> rulings = new LinkedHashMap<>();
        List<NewSpell> making = new ArrayList<>();
        List<Spell> begun = new ArrayList<>();
        for (NewSpell start : starts) {
            boolean disputed =
                    start.work().fullTime() && blocked.contains(start.work().workerId());
            Ruling<Spell> ruling = Spell.started(start, disputed, today, now);
            rulings.put(start.key().id(), ruling);
            if (ruling instanceof Granted<Spell>(Spell spell)) {
                begun.add(spell);
                if (start.work().fullTime() && !disputed) {
                    making.add(start);
                }
            }
        }
        makeRoom(scope, making);
        spells.addAll(begun);
        news.started(begun);
        return rulings;
    }

    private void makeRoom(ProvinceScope scope, List<NewSpell> making) {
        if (making.isEmpty()) {
            return;
        }
        List<Spell> superseded = spells.supersede(scope, making);
        news.ended(superseded);
        follower.ended(scope, superseded);
    }
}
