package io.labortransfer.registry.word;

import io.labortransfer.kit.access.Relation;

/** Why an act ended, where the word behind the end says more than that the worker wanted it so. */
public enum EndReason {
    /** An office had recorded it, and the worker says that it was never the worker's. */
    DENIED;

    /**
     * Whether somebody with this tie to the worker learns it, and the word behind it. Whoever recorded an act does not learn that it was
     * denied: to offices the act has come to its end, as any other does.
     */
    public boolean isToldTo(Relation relation) {
        return relation == Relation.SELF;
    }
}
