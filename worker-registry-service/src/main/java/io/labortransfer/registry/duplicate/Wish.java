package io.labortransfer.registry.duplicate;

/** What a side of a case wants. */
public enum Wish {
    /** The person belongs here. */
    KEEP_MINE,
    /** The person belongs to the other side. */
    YIELD,
    /** These are two persons, and one of the ID numbers is wrong. */
    DIFFERENT_PERSON
}
