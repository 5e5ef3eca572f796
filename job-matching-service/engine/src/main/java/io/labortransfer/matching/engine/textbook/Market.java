package io.labortransfer.matching.engine.textbook;

/**
 * Two sides and their orders on explicit lists.
 *
 * @param seats free seats of each post
 * @param wishes for each worker the posts they would take and may take, best first
 * @param keys for each wish the worker's standing at that post: the smaller key is taken first; two workers never
 *     share a key at one post
 */
public record Market(int[] seats, int[][] wishes, long[][] keys) {

    /** Checks that every wish has a key and names a post. */
    public Market {
        if (wishes.length != keys.length) {
            throw new IllegalArgumentException("every worker needs keys");
        }
        for (int worker = 0; worker < wishes.length; worker++) {
            if (wishes[worker].length != keys[worker].length) {
                throw new IllegalArgumentException("worker " + worker + " has wishes without a key");
            }
        }
    }

    /** How many workers take part. */
    public int workers() {
        return wishes.length;
    }

    /** How many posts take part. */
    public int posts() {
        return seats.length;
    }
}
