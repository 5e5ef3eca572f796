package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.tracking.spell.NewSpell;
import io.labortransfer.tracking.spell.Spell;
import io.labortransfer.tracking.spell.SpellStarts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saga S2: a worker starts, the case is ON_POST and the spell begins, in one transaction. */
@ApplicationScoped
public class StartDesk {

    private static final Set<Actor> STARTERS = EnumSet.of(Actor.EM, Actor.ST, Actor.WK);

    private final CaseBatch batch;
    private final FirstDays firstDays;
    private final SpellStarts spells;
    private final Caller caller;
    private final Clock clock;

    StartDesk(CaseBatch batch, FirstDays firstDays, SpellStarts spells, Caller caller, Clock clock) {
        this.batch = batch;
        this.firstDays = firstDays;
        this.spells = spells;
        this.caller = caller;
        this.clock = clock;
    }

    /** Starts workers, with an answer per item. */
    @Transactional
    public List<ItemAnswer> starts(List<Start> items) {
        Map<UUID, Reached> held = batch.held(items, Start::transferId);
        Map<UUID, Ruling<Spell>> begun = begin(items, held);
        Instant now = clock.instant();
        return batch.each(items, Start::transferId, held, STARTERS, (start, reached) -> {
            TransferCase subject = reached.subject();
            return subject.mayStart(start.start(), Times.today(clock)).flatMap(isNew -> {
                Ruling<Spell> spell = begun.get(subject.id().value());
                return !isNew || spell == null
                        ? Ruling.granted(List.of())
                        : spell.flatMap(
                                begin -> subject.start(start.start(), begin.id().value(), now));
            });
        });
    }

    /** The spells of those that may start now, by case; they are begun before the cases move, all at once. */
    private Map<UUID, Ruling<Spell>> begin(List<Start> items, Map<UUID, Reached> held) {
        LocalDate today = Times.today(clock);
        Map<UUID, Start> firstOf = new HashMap<>();
        items.forEach(item -> CaseBatch.id(item.transferId()).ifPresent(id -> firstOf.putIfAbsent(id, item)));
        Map<UUID, Reached> starting = new HashMap<>();
        held.forEach((id, reached) -> {
            Start start = firstOf.get(id);
            boolean may = start != null
                    && reached.isOneOf(STARTERS)
                    && reached.subject().mayStart(start.start(), today) instanceof Granted<Boolean>(Boolean isNew)
                    && isNew;
            if (may) {
                starting.put(id, reached);
            }
        });
        Map<UUID, NewSpell> spellOf = firstDays.of(starting, id -> day(firstOf.get(id), today));
        Map<UUID, Ruling<Spell>> rulings = spells.begin(caller.scope(), List.copyOf(spellOf.values()));
        Map<UUID, Ruling<Spell>> byCase = new HashMap<>();
        spellOf.forEach((id, spell) -> {
            Ruling<Spell> ruling = rulings.get(spell.key().id());
            if (ruling != null) {
                byCase.put(id, ruling);
            }
        });
        return byCase;
    }

    private static LocalDate day(@Nullable Start start, LocalDate today) {
        return start == null ? today : start.start();
    }

    /**
     * One worker on post.
     *
     * @param transferId the case, in the form of the wire
     * @param start the first day of work
     */
    public record Start(String transferId, LocalDate start) {}
}
