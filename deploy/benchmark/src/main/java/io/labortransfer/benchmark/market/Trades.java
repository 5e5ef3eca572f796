package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.Hierarchy;

/** 1,296 occupations in four levels, as the national classification has them; a few are much commoner than the others. */
final class Trades {

    static final int MAJORS = 6;

    private static final int[] BRANCHES = {MAJORS, 12, 6, 3};
    private static final int[] FIRST = firsts();
    private static final int CODES = MAJORS * 12 * 6 * 3;

    private Trades() {}

    static Hierarchy hierarchy() {
        int[] parents = new int[FIRST[BRANCHES.length]];
        parents[0] = Hierarchy.NONE;
        for (int level = 0; level < BRANCHES.length; level++) {
            int above = level == 0 ? 0 : FIRST[level - 1];
            for (int node = FIRST[level]; node < FIRST[level + 1]; node++) {
                parents[node] = above + (node - FIRST[level]) / BRANCHES[level];
            }
        }
        return new Hierarchy(parents);
    }

    /** A code; one in a hundred codes has a fifth of all. */
    static int code(Chance chance) {
        int drawn = (int) (CODES * Math.pow(chance.unit(), 3));
        int mixed = (int) (drawn * 601L % CODES); // neighbors in how common they are lie in different groups
        return FIRST[BRANCHES.length - 1] + mixed;
    }

    /** The group of so many levels that holds the code: 1 the major one, 3 the smallest, 4 the code itself. */
    static int group(int code, int levels) {
        int place = code - FIRST[BRANCHES.length - 1];
        for (int level = BRANCHES.length - 1; level >= levels; level--) {
            place /= BRANCHES[level];
        }
        return FIRST[levels - 1] + place;
    }

    /** 0 to 5. */
    static int major(int code) {
        return group(code, 1) - FIRST[0];
    }

    private static int[] firsts() {
        int[] firsts = new int[BRANCHES.length + 1];
        firsts[0] = 1;
        int size = 1;
        for (int level = 0; level < BRANCHES.length; level++) {
            size *= BRANCHES[level];
            firsts[level + 1] = firsts[level] + size;
        }
        return firsts;
    }
}
