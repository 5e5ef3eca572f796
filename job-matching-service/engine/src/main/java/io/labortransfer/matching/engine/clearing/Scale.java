package io.labortransfer.matching.engine.clearing;

/** The scale on which each side of an opening is worth something to a worker, before the worker's weights. */
public final class Scale {

    /** The most that one side is worth. */
    public static final int BEST = 1000;

    /** The heaviest weight. */
    public static final int HEAVIEST = 100;

    static final int LODGINGS = 2;

    private static final int LOSS_PER_DAY = 10;
    private static final int FEN_PER_POINT = 1000;

    private Scale() {}

    /** What a wage is worth: a point for each ten yuan. */
    static int wage(int fen) {
        return Math.min(BEST, fen / FEN_PER_POINT);
    }

    /** What a start is worth to somebody who could begin earlier: less with each day of waiting. */
    static int dates(int start, int earliest) {
        return Math.max(0, BEST - LOSS_PER_DAY * Math.max(0, start - earliest));
    }

    static int lodging(int provided) {
        return provided * BEST / LODGINGS;
    }
}
