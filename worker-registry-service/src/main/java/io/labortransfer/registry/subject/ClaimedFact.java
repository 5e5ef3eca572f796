package io.labortransfer.registry.subject;

/** A fact of the own record that a person can say is wrong, and say what is right. The day of birth stands in the ID number and follows it. */
public enum ClaimedFact {
    NAME("name"),
    ID_NUMBER("idNumber"),
    SEX("sex"),
    PHONE("phone"),
    ADDRESS("address"),
    RESIDENCE_DIVISION("residenceDivision"),
    LABOR_CAPACITY("laborCapacity"),
    MOBILITY("mobility"),
    EDUCATION("education");

    private final String property;

    ClaimedFact(String property) {
        this.property = property;
    }

    /** The name of the property of a worker's record. */
    public String property() {
        return property;
    }
}
