package io.labortransfer.registry.duplicate;

/** Why two records may be one person. */
public enum DuplicateKind {
    /** Two units name the same ID number. */
    SAME_ID,
    /** Two records of one unit look alike. */
    PROBABLE
}
