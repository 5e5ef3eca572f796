package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;

/**
 * The answer to whoever found an identity taken and waited for its holder, who was erased at that moment: nothing was done, and asked
 * again the identity is free. A file comes to its line again by itself.
 */
public final class ErasedMeanwhile {
    private ErasedMeanwhile() {}

    /** 503, to be repeated at once. */
    public static ProblemException tryLater() {
        return new ProblemException(Problem.of("TRY_LATER", 503).withHeader("Retry-After", "1"));
    }
}
