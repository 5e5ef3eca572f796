package io.labortransfer.registry.student;

/** Kinds of schools that people go to work from. */
public enum SchoolLevel {
    JUNIOR_MIDDLE,
    SENIOR_MIDDLE,
    SECONDARY_VOCATIONAL,
    TECHNICAL,
    HIGHER_VOCATIONAL,
    UNDERGRADUATE,
    GRADUATE
}
