package io.labortransfer.matching.engine.textbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Worker-proposing deferred acceptance (Gale and Shapley 1962), with many seats to a post. Each worker asks the best
 * post on their list that has not yet refused them; a post holds the best it was asked by and lets go the last when it
 * is over its seats. With strict orders the result is the same for every order of asking: the stable matching that
 * every worker likes best.
 */
public final class DeferredAcceptance {

    private DeferredAcceptance() {}

    /** The worker-optimal stable matching of {@code market}. */
    public static Assignment solve(Market market) {
        int[] next = new int[market.workers()];
        int[] choice = new int[market.workers()];
        Arrays.fill(choice, Assignment.NOWHERE);
        List<PriorityQueue<Held>> posts = emptyPosts(market.posts());
        for (int first = 0; first < market.workers(); first++) {
            int asking = first;
            while (asking != Assignment.NOWHERE && next[asking] < market.wishes()[asking].length) {
                int position = next[asking]++;
                int post = market.wishes()[asking][position];
                choice[asking] = position;
                asking = hold(posts.get(post), market.seats()[post], asking, market.keys()[asking][position]);
                if (asking != Assignment.NOWHERE) {
                    choice[asking] = Assignment.NOWHERE;
                }
            }
        }
        return result(market, choice, posts);
    }

    /** Takes the worker in; answers who has to ask elsewhere, if anyone. */
    private static int hold(PriorityQueue<Held> post, int seats, int worker, long key) {
        post.add(new Held(worker, key));
        return post.size() > seats ? post.remove().worker() : Assignment.NOWHERE;
    }

    private static List<PriorityQueue<Held>> emptyPosts(int count) {
        List<PriorityQueue<Held>> posts = new ArrayList<>(count);
        for (int post = 0; post < count; post++) {
            posts.add(new PriorityQueue<>(Comparator.comparingLong(Held::key).reversed()));
        }
        return posts;
    }

    private static Assignment result(Market market, int[] choice, List<PriorityQueue<Held>> posts) {
        long[] cutoff = new long[market.posts()];
        int[] held = new int[market.posts()];
        for (int post = 0; post < cutoff.length; post++) {
            Held last = posts.get(post).peek();
            held[post] = posts.get(post).size();
            boolean full = held[post] >= market.seats()[post];
            cutoff[post] = !full ? Long.MAX_VALUE : last == null ? Long.MIN_VALUE : last.key();
        }
        return new Assignment(choice, cutoff, held);
    }

    private record Held(int worker, long key) {}
}
