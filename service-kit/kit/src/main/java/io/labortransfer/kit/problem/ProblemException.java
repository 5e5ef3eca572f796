package io.labortransfer.kit.problem;

/** Ends a request with a problem document; a transaction that it leaves rolls back. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** What the client will read. */
    public Problem problem() {
        return problem;
    }
}
