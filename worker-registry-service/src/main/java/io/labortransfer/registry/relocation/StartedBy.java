package io.labortransfer.registry.relocation;

/** Who wants the registration to move. */
public enum StartedBy {
    /** The unit that has the worker. */
    OLD,
    /** The unit that the worker is to belong to. */
    NEW,
    /** The worker, on the worker's own word. */
    WORKER
}
