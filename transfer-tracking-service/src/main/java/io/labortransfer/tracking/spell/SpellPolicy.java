package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import java.util.ArrayList;
import java.util.List;

/** Who may know of a spell: its worker, the origin's offices and stations, and the place of work (SPELL). */
final class SpellPolicy {

    private static final int UNIT_DIGITS = 2;

    private SpellPolicy() {}

    static boolean reaches(Passport caller, Spell spell) {
        boolean home = caller.province().equals(spell.originProvince());
        boolean away = caller.province().equals(spell.work().destinationProvince());
        return caller.roles().stream().anyMatch(actor -> switch (actor) {
            case OP -> home;
            case ST -> home && caller.hosts().stream().anyMatch(spell.work().division()::startsWith);
            case WK -> home && spell.workerId().equals(caller.worker());
            case DP ->
                away
                        && (caller.divisionPrefix().length() <= UNIT_DIGITS
                                || spell.work().division().startsWith(caller.divisionPrefix()));
            case EM ->
                away
                        && caller.employerId() != null
                        && caller.employerId().equals(spell.work().employerId());
            case PT, NO -> false;
        });
    }

    /** The filter narrowed to what each role of the caller may list, each asked from its own side. */
    static List<SpellFilter> lists(Passport caller, SpellFilter asked) {
        List<SpellFilter> lists = new ArrayList<>();
        List<String> within =
                caller.divisionPrefix().length() <= UNIT_DIGITS ? List.of() : List.of(caller.divisionPrefix());
        for (Actor actor : caller.roles()) {
            switch (actor) {
                case OP -> lists.add(asked.from(true, asked.workerId(), asked.employerId(), List.of()));
                case ST -> {
                    if (!caller.hosts().isEmpty()) {
                        lists.add(asked.from(true, asked.workerId(), asked.employerId(), caller.hosts()));
                    }
                }
                case WK -> {
                    if (caller.worker() != null) {
                        lists.add(asked.from(true, caller.worker(), asked.employerId(), List.of()));
                    }
                }
                case DP -> lists.add(asked.from(false, asked.workerId(), asked.employerId(), within));
                case EM -> {
                    boolean own =
                            asked.employerId() == null || asked.employerId().equals(caller.employerId());
                    if (own && caller.employerId() != null) {
                        lists.add(asked.ofEmployer(caller.employerId()));
                    }
                }
                case PT, NO -> {
                    // neither lists spells
                }
            }
        }
        return lists;
    }
}
