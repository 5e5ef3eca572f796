package io.labortransfer.registry.assistance;

/** Kinds of measures. */
public enum AssistanceKind {
    TRAINING,
    TRANSPORT,
    /** A post was proposed to the worker. */
    PLACEMENT,
    PUBLIC_POST,
    SUBSIDY,
    COUNSEL
}
