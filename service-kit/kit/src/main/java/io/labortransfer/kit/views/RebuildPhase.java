package io.labortransfer.kit.views;

/**
 * How far a rebuild is.
 *
 * <pre>
 * READING → RESTORING → SWEEPING → DONE
 *    each of the first three → FAILED or CANCELLED
 * </pre>
 */
enum RebuildPhase {
    /** The topic is read, the last state of each key is put aside. */
    READING,
    /** The states are put into the view. */
    RESTORING,
    /** What the topic does not hold is removed. */
    SWEEPING,
    /** The view says what the topic says. */
    DONE,
    /** Nobody tries it again by himself. */
    FAILED,
    /** An operator ended it. */
    CANCELLED;

    /** Whether somebody is at it; the consumer waits as long. */
    boolean running() {
        return this == READING || this == RESTORING || this == SWEEPING;
    }
}
