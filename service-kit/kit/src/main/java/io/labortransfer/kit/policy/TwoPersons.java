package io.labortransfer.kit.policy;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ruling.Refusal;
import io.labortransfer.kit.ruling.Ruling;

/**
 * How it is decided what holds in a unit or in the nation: somebody who speaks for it writes a revision, somebody else approves it, and
 * what was approved stays as it is.
 */
public final class TwoPersons {
    private TwoPersons() {}

    /** Why it is not decided. */
    public enum Objection implements Refusal {
        /** Another unit's, or the nation's; or an office that does not speak for its whole unit. */
        UNIT_NOT_YOURS(403),
        /** Who wrote it does not approve it. */
        SAME_PERSON(409),
        /** What is approved is not changed. */
        REVISION_FIXED(409);

        private final int status;

        Objection(int status) {
            this.status = status;
        }

        @Override
        public int status() {
            return status;
        }
    }

    /** Whether the caller speaks: the national office for the nation, an office of a whole unit for the unit. */
    public static boolean speaks(Passport caller, String unit, WholeUnits units) {
        if (UnitPolicy.NATION.equals(unit)) {
            return caller.roles().contains(Actor.NO);
        }
        var office = caller.roles().contains(Actor.OP) || caller.roles().contains(Actor.DP);
        return office && caller.province().equals(unit) && units.isWholeUnit(unit, caller.divisionPrefix());
    }

    /** The caller, who may write and approve for the unit. */
    public static Ruling<Passport> speaker(Passport caller, String unit, WholeUnits units) {
        return speaks(caller, unit, units) ? Ruling.granted(caller) : Ruling.refused(Objection.UNIT_NOT_YOURS);
    }

    /** The second person, {@code by}, who may approve what {@code author} wrote. */
    public static Ruling<String> second(boolean isDraft, String author, String by) {
        if (!isDraft) {
            return Ruling.refused(Objection.REVISION_FIXED);
        }
        return by.equals(author) ? Ruling.refused(Objection.SAME_PERSON, "approve") : Ruling.granted(by);
    }
}
