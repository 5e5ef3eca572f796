package io.labortransfer.matching.matching;

import java.util.EnumSet;
import java.util.Set;

/** The way of a run: RECEIVED -> RUNNING -> DONE, FAILED or CANCELLED. */
public enum RunState {
    /** Waits for somebody to work on it. */
    RECEIVED,
    /** Somebody works on it. */
    RUNNING,
    /** Finished. */
    DONE,
    /** Given up. */
    FAILED,
    /** Stopped by its office. */
    CANCELLED;

    /** The states that may follow. */
    public Set<RunState> moves() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(DONE, FAILED, CANCELLED);
            case DONE, FAILED, CANCELLED -> EnumSet.noneOf(RunState.class);
        };
    }
}
