package io.labortransfer.matching.engine.clearing;

/** A mark on some of the workers, one bit each, read and joined a stretch of workers at a time. */
final class Marks {

    /** A stretch has so many words of 64 workers. */
    static final int WORDS = 32;

    private static final int WORD_SHIFT = 6;
    private static final int STRETCH_SHIFT = 11;

    private final long[] words;

    /** Nobody has the mark. */
    Marks(int workers) {
        this.words = new long[WORDS * (stretch(workers) + 1)];
    }

    /** The stretch that the worker is in. */
    static int stretch(int worker) {
        return worker >>> STRETCH_SHIFT;
    }

    /** The first worker of a word of a stretch. */
    static int worker(int stretch, int word) {
        return stretch << STRETCH_SHIFT | word << WORD_SHIFT;
    }

    /** Marks a worker in the words of the stretch that they are in. */
    static void mark(int worker, long[] stretch) {
        stretch[(worker >>> WORD_SHIFT) % WORDS] |= 1L << worker;
    }

    void put(int worker, boolean marked) {
        if (marked) {
            words[worker >>> WORD_SHIFT] |= 1L << worker;
        } else {
            words[worker >>> WORD_SHIFT] &= ~(1L << worker);
        }
    }

    /** Adds those of the stretch who are marked. */
    void add(int stretch, long[] to) {
        int first = stretch * WORDS;
        for (int word = 0; word < WORDS; word++) {
            to[word] |= words[first + word];
        }
    }

    /** Leaves only those of the stretch who are marked. */
    void keep(int stretch, long[] in) {
        int first = stretch * WORDS;
        for (int word = 0; word < WORDS; word++) {
            in[word] &= words[first + word];
        }
    }
}
