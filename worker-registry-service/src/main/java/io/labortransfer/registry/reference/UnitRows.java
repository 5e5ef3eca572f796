package io.labortransfer.registry.reference;

/** What a reporting unit may say of its own beside the national rows of a list. It never takes one away. */
public enum UnitRows {
    /** Nothing: the list is the nation's. */
    NONE,
    /** Rows of its own, under other keys than the national ones. */
    ADDED,
    /** Rows of its own, and stricter ones in the place of the national. */
    STRICTER
}
