package io.labortransfer.matching.engine;

/**
 * Where a worker stands at a post, in the only order a post has: priority class, then fit class, then the lottery.
 *
 * @param priority 1 (first) to 5
 * @param fit 0 (certified in the very occupation) to 3
 * @param lottery place in the lottery of the run, from 0
 */
public record Standing(int priority, int fit, int lottery) {

    /** A certificate in the very occupation. */
    static final int CERTIFIED = 0;

    /** A skill in the very occupation. */
    static final int SKILLED = 1;

    /** A skill in its small group. */
    static final int RELATED = 2;

    /** Nothing of it. */
    static final int WORST_FIT = 3;

    private static final int FIT_SHIFT = 32;
    private static final int PRIORITY_SHIFT = 36;

    /** One number with the same order. */
    public long key() {
        return ((long) priority << PRIORITY_SHIFT) | ((long) fit << FIT_SHIFT) | lottery;
    }

    /** The standing that a key stands for. */
    public static Standing of(long key) {
        return new Standing((int) (key >>> PRIORITY_SHIFT), (int) (key >>> FIT_SHIFT) & 15, (int) key);
    }

    /** How well the worker's skills fit: 0 certified in it, 1 skilled in it, 2 in its small group, 3 otherwise. */
    public static int fit(Seeker worker, Opening post) {
        int best = WORST_FIT;
        for (Skill skill : worker.skills()) {
            int shared = Occupations.sharedSegments(skill.occupationCode(), post.occupation());
            int fit = shared == Occupations.SEGMENTS
                    ? (skill.certified() ? CERTIFIED : SKILLED)
                    : shared == Occupations.NEAR ? RELATED : WORST_FIT;
            best = Math.min(best, fit);
        }
        return best;
    }
}
