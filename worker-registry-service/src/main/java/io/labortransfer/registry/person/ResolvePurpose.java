package io.labortransfer.registry.person;

/** What personal values are for, when another service asks. */
public enum ResolvePurpose {
    /** A list of riders. */
    MANIFEST,
    /** A roll-call of a village or a station. */
    ROLL_CALL,
    /** A list of people who are to be paid support. */
    SUBSIDY_LIST,
    /** A batch of wages by name. */
    WAGE_BATCH,
    /** A public notice. */
    PUBLIC_NOTICE,
    /** An accepted offer or a contract. */
    CONTRACT
}
