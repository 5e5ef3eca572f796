package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Ends the spell of a case that separated (saga S7). */
@ApplicationScoped
public class SpellEndings {

    private final Spells spells;
    private final LastDay lastDay;

    SpellEndings(Spells spells, LastDay lastDay) {
        this.spells = spells;
        this.lastDay = lastDay;
    }

    /** Ends {@code id} on {@code day}, or on its first day when it had not begun; a spell that ended before stays as it is. */
    public void endForCase(ProvinceScope scope, UUID id, LocalDate day, String reason) {
        spells.locked(scope, id).ifPresent(spell -> {
            LocalDate end = day.isBefore(spell.startOn()) ? spell.startOn() : day;
            lastDay.note(scope, spell, end, reason);
        });
    }
}
