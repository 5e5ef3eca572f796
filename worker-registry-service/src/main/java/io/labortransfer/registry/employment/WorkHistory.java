package io.labortransfer.registry.employment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The spells of one worker, in the order of their first days.
 *
 * @param spells all that are known, disputed and reversed ones too
 */
public record WorkHistory(List<WorkSpell> spells) {
    /** Of somebody who never worked, as far as anybody knows. */
    public static final WorkHistory NONE = new WorkHistory(List.of());

    /** Days without work after which a new stretch of work begins. */
    private static final long LONGEST_GAP = 30;

    public WorkHistory {
        spells = spells.stream()
                .sorted(Comparator.comparing(WorkSpell::start).thenComparing(WorkSpell::id))
                .toList();
    }

    /** The spells that began on {@code day} or later. */
    public WorkHistory since(LocalDate day) {
        return new WorkHistory(
                spells.stream().filter(spell -> !spell.start().isBefore(day)).toList());
    }

    /** Whether the worker has work now: a spell that is ACTIVE or STALE. */
    public boolean inWork() {
        return spells.stream().anyMatch(WorkSpell::countable);
    }

    /** The first day of the first work that took place. */
    public Optional<LocalDate> firstStart() {
        return spells.stream()
                .filter(WorkSpell::tookPlace)
                .map(WorkSpell::start)
                .findFirst();
    }

    /**
     * Whether the worker was in work for so many days: from the first day of a stretch to its last one, or to {@code today}, where gaps of
     * up to 30 days between two spells do not end a stretch.
     */
    public boolean stable(int days, LocalDate today) {
        LocalDate from = null;
        LocalDate over = null;
        for (var spell : spells) {
            if (!spell.tookPlace() || spell.start().isAfter(today)) {
                continue;
            }
            if (from == null || over == null || ChronoUnit.DAYS.between(over, spell.start()) > LONGEST_GAP) {
                from = spell.start();
                over = spell.over(today);
            } else if (spell.over(today).isAfter(over)) {
                over = spell.over(today);
            }
            if (ChronoUnit.DAYS.between(from, over) >= days) {
                return true;
            }
        }
        return false;
    }
}
