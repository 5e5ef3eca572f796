package io.labortransfer.matching.joborder;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The laws that let an order ask for age or sex, and for which of them. */
public enum LegalGround {
    /** Labor Law, article 59: no mine work and no heaviest work for women. */
    LABOR_LAW_59(Requirement.Type.SEX),
    /** Rules on the protection of women at work, annex: work that is closed to women. */
    FEMALE_WORK_RULES(Requirement.Type.SEX),
    /** Work on the body or in the rooms of persons of one sex: care, searches, baths. */
    PRIVACY_OF_PERSONS(Requirement.Type.SEX),
    /** Labor Law, article 64: no mine work and no poisonous or heaviest work under 18. */
    LABOR_LAW_64(Requirement.Type.AGE_MIN),
    /** Rules against child labor: nobody under 16. */
    CHILD_LABOR_RULES(Requirement.Type.AGE_MIN),
    /** A licence for the occupation that the law gives from an age on, or up to one. */
    LICENSED_OCCUPATION(Requirement.Type.AGE_MIN, Requirement.Type.AGE_MAX),
    /** The age at which the law ends the labor contract. */
    RETIREMENT_AGE(Requirement.Type.AGE_MAX);

    private final Set<Requirement.Type> allows;

    LegalGround(Requirement.Type first, Requirement.Type... others) {
        allows = EnumSet.of(first, others);
    }

    /** The ground of this code. */
    static Optional<LegalGround> of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.name().equals(code))
                .findFirst();
    }

    /** The codes that allow to ask for this. */
    static List<String> codesFor(Requirement.Type type) {
        return Arrays.stream(values())
                .filter(ground -> ground.allows(type))
                .map(Enum::name)
                .toList();
    }

    /** Whether it allows to ask for this. */
    boolean allows(Requirement.Type type) {
        return allows.contains(type);
    }
}
