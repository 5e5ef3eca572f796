package io.labortransfer.matching.engine;

/**
 * Where a worker stands at a post, in the only order a post has: those for whom its seats are kept before all others, then
 * priority class, then fit class, then the lottery.
 *
 * @param behind whether the seats are kept for others
 * @param priority 1 (first) to 5
 * @param fit 0 (certified in the very occupation) to 3
 * @param lottery place in the lottery of the run, from 0
 */
public record Standing(boolean behind, int priority, int fit, int lottery) {

    /** Where seats are kept for nobody. */
    public Standing(int priority, int fit, int lottery) {
        this(false, priority, fit, lottery);
    }

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
    private static final int BEHIND_SHIFT = 40;
    private static final int DIGIT = 15;

    /** One number with the same order. */
    public long key() {
        return (behind ? 1L << BEHIND_SHIFT : 0)
                | ((long) priority << PRIORITY_SHIFT)
                | ((long) fit << FIT_SHIFT)
                | lottery;
    }

    /** The standing that a key stands for. */
    public static Standing of(long key) {
        return new Standing(
                key >>> BEHIND_SHIFT != 0,
                (int) (key >>> PRIORITY_SHIFT) & DIGIT,
                (int) (key >>> FIT_SHIFT) & DIGIT,
                (int) key);
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
