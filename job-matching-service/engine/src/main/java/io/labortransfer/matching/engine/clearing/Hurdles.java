package io.labortransfer.matching.engine.clearing;

/** The conditions at which many workers fail: openings that set them are best kept apart from the others. */
final class Hurdles {

    private Hurdles() {}

    /** Those that at least half of the workers do not meet, one bit each. */
    static long of(LargeMarket market) {
        int[] alike = new int[market.profiles().count()];
        for (int kind : market.workers().kind()) {
            alike[market.workers().profile()[kind]]++;
        }
        int half = market.workers().count() / 2;
        long hurdles = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            int lacking = 0;
            for (int profile = 0; profile < alike.length; profile++) {
                lacking += (market.profiles().met()[profile] >>> bit & 1) == 0 ? alike[profile] : 0;
            }
            hurdles |= lacking >= half ? 1L << bit : 0;
        }
        return hurdles;
    }
}
