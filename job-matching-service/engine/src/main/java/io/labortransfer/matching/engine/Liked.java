package io.labortransfer.matching.engine;

import java.util.Optional;
import java.util.UUID;

/**
 * A post that a worker may take, as the worker sees it and as it sees the worker.
 *
 * @param post the post
 * @param place where it stands in the worker's order
 * @param ranked whether the worker put it there themselves
 * @param own where the worker stands at the post
 * @param cutoff where the last one stands whom it holds; empty while a seat is free
 * @param taken whether it would take the worker as seats are given now
 */
public record Liked(Opening post, Place place, boolean ranked, Standing own, Optional<Standing> cutoff, boolean taken) {

    /**
     * A place in a worker's order of posts.
     *
     * @param value what the post is worth to the worker; more than anything else when they ranked it
     * @param monthlyFen its wage, which decides between posts that are worth the same
     * @param post its id, which decides between those paid alike
     */
    public record Place(int value, long monthlyFen, UUID post) {}
}
