package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.tracking.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes down who agrees: the unit of each party is looked up, never read from its digits. */
@ApplicationScoped
class PartiesBook {

    private static final int COUNTY_DIGITS = 6;

    private final Divisions divisions;

    PartiesBook(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The parties of a draft by {@code drafter}. */
    Parties write(AgreementType type, List<StatedParty> stated, Passport drafter) {
        Map<PartySide, Party> found = new EnumMap<>(PartySide.class);
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> units = divisions.unitsOf(
                stated.stream().map(StatedParty::divisionPrefix).toList());
        for (int i = 0; i < stated.size(); i++) {
            StatedParty party = stated.get(i);
            String pointer = "/parties/" + i;
            if (found.containsKey(party.side())) {
                errors.add(new FieldError(pointer + "/side", "SIDE_TWICE"));
            }
            String unit = units.get(party.divisionPrefix());
            if (unit == null) {
                errors.add(new FieldError(pointer + "/divisionPrefix", "DIVISION_UNKNOWN"));
            } else {
                found.put(party.side(), new Party(party.side(), unit, party.divisionPrefix()));
            }
        }
        Party origin = found.get(PartySide.ORIGIN);
        Party destination = found.get(PartySide.DESTINATION);
        if (errors.isEmpty() && origin != null && destination != null) {
            return between(type, origin, destination, drafter);
        }
        throw Problems.invalid(errors);
    }

    private static Parties between(AgreementType type, Party origin, Party destination, Passport drafter) {
        if (!fit(type, origin, destination)) {
            throw Problems.invalid(new FieldError("/parties", "PARTIES_OF_TYPE"));
        }
        for (Party party : List.of(origin, destination)) {
            if (AgreementPolicy.actsFor(drafter, party)) {
                return new Parties(origin, destination, party.side());
            }
        }
        throw Problems.invalid(new FieldError("/parties", "NOT_A_PARTY"));
    }

    /** Counties of one unit, or two units. */
    private static boolean fit(AgreementType type, Party origin, Party destination) {
        boolean oneUnit = origin.reportingUnit().equals(destination.reportingUnit());
        boolean twoCounties = origin.divisionPrefix().length() == COUNTY_DIGITS
                && destination.divisionPrefix().length() == COUNTY_DIGITS
                && !origin.divisionPrefix().equals(destination.divisionPrefix());
        return switch (type) {
            case EAST_WEST, BILATERAL -> !oneUnit;
            case INTRA -> oneUnit && twoCounties;
        };
    }

    /**
     * Two parties, of which one drafts.
     *
     * @param origin who sends workers
     * @param destination who receives them
     * @param drafter who drafts
     */
    record Parties(Party origin, Party destination, PartySide drafter) {}
}
