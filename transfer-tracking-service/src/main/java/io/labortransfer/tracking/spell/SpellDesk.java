package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.tracking.answer.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spells one by one: recorded by the origin, read by both sides, ended by whoever is part of the work. */
@ApplicationScoped
public class SpellDesk {

    private static final Comparator<UUID> AS_POSTGRESQL = Comparator.comparing(UUID::toString);

    private final Spells spells;
    private final SpellRecording recording;
    private final SpellClosing closing;
    private final Caller caller;
    private final Preconditions preconditions;

    SpellDesk(
            Spells spells, SpellRecording recording, SpellClosing closing, Caller caller, Preconditions preconditions) {
        this.preconditions = preconditions;
        this.spells = spells;
        this.recording = recording;
        this.closing = closing;
        this.caller = caller;
    }

    /** Records a start; the same record of the same source again gives the spell that it is. */
    @Transactional
    public Recorded record(StatedSpell stated) {
        return recording.record(caller.scope(), stated);
    }

    /** The spell, to read. */
    @Transactional
    public Spell see(SpellId id) {
        ProvinceScope scope = caller.scope();
        return spells.asOrigin(scope, id)
                .or(() -> spells.asDestination(scope, id))
                .filter(spell -> SpellPolicy.reaches(caller.passport(), spell))
                .orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} spells after {@code after}, in the order of their ids. */
    @Transactional
    public List<Spell> after(SpellFilter asked, @Nullable UUID after, int limit) {
        TreeMap<UUID, Spell> merged = new TreeMap<>(AS_POSTGRESQL);
        for (SpellFilter filter : SpellPolicy.lists(caller.passport(), asked)) {
            spells.after(caller.scope(), filter, after, limit)
                    .forEach(spell -> merged.put(spell.id().value(), spell));
        }
        return merged.values().stream().limit(limit).toList();
    }

    /** Ends the spell on {@code day}, the first day not worked. */
    @Transactional
    public Spell end(SpellId id, LocalDate day, String reason) {
        Spell spell = spells.locked(caller.scope(), id.value())
                .filter(found -> SpellPolicy.reaches(caller.passport(), found))
                .orElseThrow(Problems::notFound);
        preconditions.mustStillBe(shown(spell).version());
        boolean over = spell.state() == SpellState.DISPUTED && shown(spell).state() == SpellState.ENDED;
        Refusals.orThrow(over ? spell.endedBefore(day) : closing.end(caller.scope(), spell, day, reason));
        spells.reread(spell);
        return spell;
    }

    /** State and version, as far as the caller may know them. */
    public SpellShown shown(Spell spell) {
        return caller.scope().employerOnly() ? spell.seenByEmployer() : new SpellShown(spell.state(), spell.version());
    }

    /**
     * What a recording came to.
     *
     * @param spell the spell
     * @param isNew whether it was not known before
     */
    public record Recorded(Spell spell, boolean isNew) {}
}
