package io.labortransfer.benchmark.country;

/** Random bits from a number, always the same ones (SplitMix64). */
final class Mix {
    private Mix() {}

    static long of(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to 1. */
    static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    static int below(long bits, int bound) {
        return (int) Long.remainderUnsigned(bits, bound);
    }
}
