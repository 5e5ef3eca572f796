package io.labortransfer.registry.student;

/** What a student means to do when school is over. */
public enum AfterSchool {
    WORK,
    STUDY_ON,
    OWN_BUSINESS,
    UNDECIDED
}
