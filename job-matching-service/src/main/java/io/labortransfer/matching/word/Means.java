package io.labortransfer.matching.word;

/** How a worker gave their word. */
public enum Means {
    /** In the self-service app; never set by a clerk. */
    SELF_APP,
    /** By telephone. */
    SELF_PHONE,
    /** In person. */
    SELF_IN_PERSON,
    /** By thumbprint. */
    THUMBPRINT,
    /** Through an interpreter. */
    INTERPRETER
}
