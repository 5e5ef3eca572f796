package io.labortransfer.registry.subject;

/** A fact of the own record that a person can say is wrong, and say what is right. */
public enum ClaimedFact {
    NAME("name"),
    ID_NUMBER("idNumber"),
    SEX("sex"),
    BIRTH_DATE("birthDate"),
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
