package io.labortransfer.registry.probable;

/** Why two records may be one person. A shared phone alone is a household, and no ground. */
public enum Ground {
    /** The same name, day of birth, sex and township. */
    SAME_NAME_BIRTH_SEX_TOWNSHIP,
    /** The same name, and ID numbers that differ by one digit or by two neighbors in the wrong order. */
    SAME_NAME_NEAR_ID,
    /** The same name and phone. */
    SAME_NAME_AND_PHONE
}
