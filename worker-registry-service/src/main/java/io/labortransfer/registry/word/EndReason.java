package io.labortransfer.registry.word;

/** Why an act ended, where the word behind the end says more than that the worker wanted it so. */
public enum EndReason {
    /** An office had recorded it, and the worker says that it was never the worker's. */
    DENIED
}
