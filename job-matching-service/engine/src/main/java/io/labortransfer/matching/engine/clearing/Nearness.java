package io.labortransfer.matching.engine.clearing;

/**
 * Where an opening lies between wages and starts, along a curve that comes back to a neighborhood before it goes on to the next
 * (Morton 1966). Whatever part of the openings stands in the order of these numbers, those side by side are as near to each other as so
 * many can be; sorted by one side and then by the other, many openings of the same start would keep the wages apart or the other way round.
 */
final class Nearness {

    /** How many bits a place on the curve has. */
    static final int BITS = 20;

    private static final int SIDE = BITS / 2;
    private static final int HALF = 1 << SIDE - 1;

    /** With the weights of those who set none themselves, a day of waiting costs as much as so many points of wage. */
    private static final int POINTS_PER_DAY = 5;

    private Nearness() {}

    /** The place of these terms; the highest wage and the earliest start come first. */
    static long of(long terms) {
        int wage = (Scale.BEST - Terms.wage(terms)) / POINTS_PER_DAY;
        int start = Math.clamp(Terms.start(terms) + HALF, 0, 2 * HALF - 1);
        long place = 0;
        for (int bit = SIDE - 1; bit >= 0; bit--) {
            place = place << 2 | (wage >>> bit & 1) << 1 | start >>> bit & 1;
        }
        return place;
    }
}
