package io.labortransfer.registry.worker;

/** Why somebody must see a value in clear. */
public enum RevealPurpose {
    /** The law wants the number on a contract, an insurance or a ticket. */
    REAL_NAME_DUTY,
    /** The person stands before the office and is compared with the papers. */
    IDENTITY_CHECK,
    /** The person must be reached. */
    CONTACT,
    /** Two records may be one person. */
    DUPLICATE_REVIEW,
    /** The person has asked for help. */
    RIGHTS_CASE,
    /** Life or health is in danger. */
    EMERGENCY
}
