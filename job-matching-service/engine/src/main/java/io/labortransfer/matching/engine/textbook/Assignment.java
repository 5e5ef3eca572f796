package io.labortransfer.matching.engine.textbook;

/**
 * What deferred acceptance decided.
 *
 * @param choice for each worker the position of their post in their own list of wishes, or {@link #NOWHERE}
 * @param cutoff for each post the key of the last worker it holds when it is full, else {@link Long#MAX_VALUE}: whoever
 *     has a smaller key would be taken
 * @param held how many seats of each post are taken
 */
public record Assignment(int[] choice, long[] cutoff, int[] held) {

    /** The position of a worker whom no post of their list could take. */
    public static final int NOWHERE = -1;

    /** Whether the worker has a post. */
    public boolean placed(int worker) {
        return choice[worker] != NOWHERE;
    }
}
