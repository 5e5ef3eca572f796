package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who stands in the relation PARTY to an agreement. The office that a party names, and those above it, read everything;
 * offices and stations below it read the lines once they are signed. For a party acts the very office that it names, as
 * the origin or the destination that it is there.
 */
final class AgreementPolicy {

    private static final int UNIT_DIGITS = 2;
    private static final Set<Actor> OFFICES = EnumSet.of(Actor.OP, Actor.DP);

    private AgreementPolicy() {}

    /** What a caller reads of an agreement. */
    enum Sight {
        /** Everything. */
        ALL,
        /** What is in force. */
        LINES
    }

    /** What the caller may read; nothing when the agreement is none of the caller's business. */
    static Optional<Sight> sight(Passport caller, Agreement agreement) {
        if (caller.roles().contains(Actor.NO)) {
            return agreement.state() == AgreementState.DRAFT ? Optional.empty() : Optional.of(Sight.ALL);
        }
        boolean all = Arrays.stream(PartySide.values()).anyMatch(side -> readsAll(caller, agreement, side));
        if (all) {
            return Optional.of(Sight.ALL);
        }
        boolean lines = !agreement.versions().all().isEmpty()
                && Arrays.stream(PartySide.values()).anyMatch(side -> belongsTo(caller, agreement.party(side)));
        return lines ? Optional.of(Sight.LINES) : Optional.empty();
    }

    private static boolean readsAll(Passport caller, Agreement agreement, PartySide side) {
        Party party = agreement.party(side);
        return isOffice(caller)
                && caller.province().equals(party.reportingUnit())
                && (isUnit(caller) || party.divisionPrefix().startsWith(caller.divisionPrefix()))
                && (agreement.state() != AgreementState.DRAFT || agreement.draftedBy() == side);
    }

    private static boolean belongsTo(Passport caller, Party party) {
        return (isOffice(caller) || caller.roles().contains(Actor.ST))
                && caller.province().equals(party.reportingUnit())
                && party.holds(caller.divisionPrefix());
    }

    /** The party for which the caller acts. */
    static Optional<PartySide> actsFor(Passport caller, Agreement agreement) {
        return Arrays.stream(PartySide.values())
                .filter(side -> actsFor(caller, agreement.party(side)))
                .findFirst();
    }

    /** Whether the caller is the office that {@code party} names. */
    static boolean actsFor(Passport caller, Party party) {
        Actor actor = party.side() == PartySide.ORIGIN ? Actor.OP : Actor.DP;
        return caller.roles().contains(actor)
                && caller.province().equals(party.reportingUnit())
                && (isUnit(caller) ? party.isUnit() : caller.divisionPrefix().equals(party.divisionPrefix()));
    }

    /** How far the caller sees in lists. */
    static Agreements.Reader reader(Passport caller) {
        return new Agreements.Reader(
                isUnit(caller) ? "" : caller.divisionPrefix(),
                isOffice(caller),
                caller.roles().contains(Actor.NO));
    }

    private static boolean isOffice(Passport caller) {
        return caller.roles().stream().anyMatch(OFFICES::contains);
    }

    /** A prefix of a unit reaches all that the unit owns, whatever digits its divisions begin with. */
    private static boolean isUnit(Passport caller) {
        return caller.divisionPrefix().length() <= UNIT_DIGITS;
    }
}
