package io.labortransfer.registry.word;

/** How the worker's decision reached us. */
public enum WordBy {
    SELF_APP,
    SELF_PHONE,
    SELF_IN_PERSON,
    THUMBPRINT,
    INTERPRETER
}
