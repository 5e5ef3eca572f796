package io.labortransfer.matching.engine;

import java.time.temporal.ChronoUnit;

/** How much a worker would like a post that they may take: six sides of 0 to 1000, weighed by the worker. */
public final class Utility {

    /** The most that {@link #of} gives. */
    static final int BEST = 1000;

    private static final int FEN_PER_POINT = 1000;
    private static final int POINTS_PER_DAY = 10;

    private Utility() {}

    /** 0 to 1000. Companions and brands are not known to the first engine and count alike for every post. */
    public static int of(Wish wish, Opening post) {
        int sum = wish.weights().sum();
        return sum == 0 ? 0 : (int) (weighed(wish, post) / sum);
    }

    /** The sides times their weights: what decides between posts. */
    static long weighed(Wish wish, Opening post) {
        Weights weights = wish.weights();
        return (long) weights.occupation() * occupation(wish, post)
                + (long) weights.wage() * wage(post)
                + (long) weights.place() * place(wish, post)
                + (long) weights.dates() * dates(wish, post)
                + (long) weights.lodging() * lodging(wish, post);
    }

    /** What so many shared segments of the codes are worth. */
    static int occupation(int shared) {
        return shared * BEST / Occupations.SEGMENTS;
    }

    /** What a place in the list of so many wanted destinations is worth. */
    static int place(int position, int count) {
        return BEST - BEST * Math.max(0, position) / count;
    }

    static int wage(Opening post) {
        return (int) Math.min(BEST, post.monthlyFen() / FEN_PER_POINT);
    }

    private static int occupation(Wish wish, Opening post) {
        if (wish.occupations().isEmpty()) {
            return BEST;
        }
        int shared = 0;
        for (String wanted : wish.occupations()) {
            boolean inside = post.occupation().startsWith(wanted);
            shared = Math.max(
                    shared, inside ? Occupations.SEGMENTS : Occupations.sharedSegments(wanted, post.occupation()));
        }
        return occupation(shared);
    }

    private static int place(Wish wish, Opening post) {
        int count = wish.destinations().size();
        return count == 0 ? BEST : place(MandatoryFilter.place(wish, post), count);
    }

    private static int dates(Wish wish, Opening post) {
        long days = ChronoUnit.DAYS.between(wish.earliestStart(), post.startFrom());
        return (int) Math.max(0, BEST - POINTS_PER_DAY * Math.max(0, days));
    }

    private static int lodging(Wish wish, Opening post) {
        if (!wish.lodgingNeeded()) {
            return BEST;
        }
        return switch (post.lodging()) {
            case FREE -> BEST;
            case PAID -> BEST / 2;
            case NONE -> 0;
        };
    }
}
