package io.labortransfer.registry.subject;

/**
 * A fact of the own record that a person can say is wrong, and say what is right. The day of birth stands in the ID number and follows it. What
 * is more than one value a person says in words, and the office that finds it right says how the record has it.
 */
public enum ClaimedFact {
    NAME("name"),
    ID_NUMBER("idNumber"),
    SEX("sex"),
    PHONE("phone"),
    ADDRESS("address"),
    REGISTRATION_DIVISION("registrationDivision"),
    RESIDENCE_DIVISION("residenceDivision"),
    LABOR_CAPACITY("laborCapacity"),
    MOBILITY("mobility"),
    EDUCATION("education"),
    CATEGORIES("categories", true),
    SKILLS("skills", true),
    LANGUAGES("languages", true),
    CANNOT_LEAVE_REASONS("cannotLeaveReasons", true),
    ALTERNATE_CONTACT("alternateContact", true),
    EMERGENCY_CONTACT("emergencyContact", true);

    private final String property;
    private final boolean saidInWords;

    ClaimedFact(String property) {
        this(property, false);
    }

    ClaimedFact(String property, boolean saidInWords) {
        this.property = property;
        this.saidInWords = saidInWords;
    }

    /** Whether what is claimed are words and not yet the value of the record. */
    public boolean isSaidInWords() {
        return saidInWords;
    }

    /** The name of the property of a worker's record. */
    public String property() {
        return property;
    }
}
