package io.labortransfer.kit.access;

/** What belongs together when it is shown: the policy table gives a caller whole groups, a view says of each property which it is in. */
public enum FieldGroup {
    /** Id and status. */
    F0,
    /** Profile: age band, sex, county, education, skills, wish. */
    F1,
    /** Name and ID number. */
    F2,
    /** Phone, emergency contact, address. */
    F3,
    /** Household, categories, monitoring, income. */
    F4,
    /** Capacity, reasons of mobility, protection, languages. */
    F5,
    /** Contract and pay. */
    F6,
    /** Case, travel, seat. */
    F7,
    /** Rights case. */
    F8,
    /** Access log and words. */
    F9,
    /** Roll-call answers and voice. */
    F10,
    /** Alerts, tasks, notices. */
    F11,
    /** Settlement, support, assistance. */
    F12
}
