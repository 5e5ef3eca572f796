package io.labortransfer.registry.word;

import io.labortransfer.kit.access.Relation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why an act ended, where the word behind the end says more than that the worker wanted it so. */
public enum EndReason {
    /** An office had recorded it, and the worker says that it was never the worker's. */
    DENIED;

    private static final Set<String> ENDS = Set.of("WITHDRAWN", "REVOKED", "DROPPED");

    /** Whether an act in this state may have come there because it was denied: a wish, a consent or an enrollment. */
    public static boolean mayHaveLedTo(@Nullable Object state) {
        return state != null && ENDS.contains(state);
    }

    /**
     * Whether somebody with this tie to the worker learns it, and the word behind it. Whoever recorded an act does not learn that it was
     * denied: to offices the act has come to its end, as any other does.
     */
    public boolean isToldTo(Relation relation) {
        return relation == Relation.SELF;
    }
}
