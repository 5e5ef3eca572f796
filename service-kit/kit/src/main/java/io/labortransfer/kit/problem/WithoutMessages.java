package io.labortransfer.kit.problem;

/**
 * A failure as the log may hold it: the classes and where they were thrown, without their messages,
 * because a message can quote a personal value.
 */
public final class WithoutMessages extends Throwable {

    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 8;

    public WithoutMessages(Throwable failure) {
        this(failure, DEPTH);
    }

    private WithoutMessages(Throwable failure, int depth) {
        super(failure.getClass().getName());
        setStackTrace(failure.getStackTrace());
        Throwable cause = failure.getCause();
        if (cause != null && cause != failure && depth > 0) {
            initCause(new WithoutMessages(cause, depth - 1));
        }
    }
}
