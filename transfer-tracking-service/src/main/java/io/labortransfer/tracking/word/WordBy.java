package io.labortransfer.tracking.word;

/** How the worker gave the word. */
public enum WordBy {
    SELF_APP,
    SELF_PHONE,
    SELF_IN_PERSON,
    THUMBPRINT,
    INTERPRETER
}
