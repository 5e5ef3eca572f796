package io.labortransfer.matching.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The posts that a worker may take, in the worker's order: the job orders that they ranked themselves first, then by the
 * weighed sum of the sides, then as the posts are given, which makes the order strict. One instance serves all workers of
 * a run, one after the other.
 */
final class WishList {

    private static final int UNRANKED = (1 << 20) - 1;
    private static final int POST_BITS = 20;
    private static final int WORTH_BITS = 20;
    private static final long MOST_WORTH = (1 << WORTH_BITS) - 1;

    private final MandatoryFilter filter;
    private final List<Opening> openings;
    private final long[] sortable;
    private int count;

    WishList(MandatoryFilter filter, List<Opening> openings) {
        if (openings.size() >= 1 << POST_BITS) {
            throw new IllegalArgumentException("too many openings for explicit lists");
        }
        this.filter = filter;
        this.openings = openings;
        this.sortable = new long[openings.size()];
    }

    /** Takes up one worker; answers FITS, or the rule at which the post that came nearest failed. */
    Reason fill(Seeker worker) {
        count = 0;
        if (worker.standing() != Reason.FITS) {
            return worker.standing();
        }
        Reason nearest = Reason.NO_OPENING;
        for (int post = 0; post < sortable.length; post++) {
            Opening opening = openings.get(post);
            Reason reason = filter.judge(worker, opening);
            if (reason.compareTo(nearest) > 0) {
                nearest = reason;
            }
            if (reason == Reason.FITS) {
                sortable[count++] = sortKey(worker.wish(), opening, post);
            }
        }
        Arrays.sort(sortable, 0, count);
        return nearest;
    }

    /** Indexes of the posts, best first. */
    int[] posts() {
        int[] posts = new int[count];
        for (int i = 0; i < count; i++) {
            posts[i] = (int) (sortable[i] & ((1 << POST_BITS) - 1));
        }
        return posts;
    }

    private static long sortKey(Wish wish, Opening opening, int post) {
        int ranked = wish.ranked().indexOf(opening.id());
        long first = ranked < 0 ? UNRANKED : ranked;
        long unlike = MOST_WORTH - Utility.weighed(wish, opening);
        return (((first << WORTH_BITS) | unlike) << POST_BITS) | post;
    }
}
