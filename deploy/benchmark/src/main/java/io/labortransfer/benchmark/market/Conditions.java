package io.labortransfer.benchmark.market;

/** What posts ask for and workers meet, one bit each; those that most workers fail stand on the highest bits. */
final class Conditions {

    private static final int LANGUAGE = 61;
    private static final int CERTIFICATE = 55;
    private static final int EDUCATION = 51;
    private static final int AGE = 48;
    private static final int SEX = 46;
    private static final int HEALTH = 45;
    private static final int FORM = 41;
    private static final int ADULT = 40;

    private Conditions() {}

    /** What a post in this major group asks for. */
    static long asked(Chance chance, int major) {
        long asked = bit(FORM, chance.ofPercents(75, 15, 7, 3));
        asked |= chance.percent(2) ? bit(LANGUAGE, chance.below(2)) : 0;
        asked |= chance.percent(8) ? bit(CERTIFICATE, major) : 0;
        asked |= upTo(EDUCATION, chance.ofPercents(60, 22, 13, 5));
        asked |= upTo(AGE, chance.ofPercents(60, 20, 15, 5));
        asked |= chance.percent(2) ? bit(SEX, chance.below(2)) : 0;
        asked |= chance.percent(10) ? bit(HEALTH, 0) : 0;
        asked |= chance.percent(50) ? bit(ADULT, 0) : 0;
        return asked;
    }

    /** What a worker meets. */
    static long met(Chance chance) {
        long met = bit(SEX, chance.below(2));
        for (int form = 0; form < 4; form++) {
            met |= chance.percent(form == 0 ? 95 : 60) ? bit(FORM, form) : 0;
        }
        for (int language = 0; language < 2; language++) {
            met |= chance.percent(5) ? bit(LANGUAGE, language) : 0;
        }
        for (int major = 0; major < Trades.MAJORS; major++) {
            met |= chance.percent(10) ? bit(CERTIFICATE, major) : 0;
        }
        met |= upTo(EDUCATION, chance.ofPercents(20, 50, 21, 9));
        met |= upTo(AGE, chance.ofPercents(15, 25, 25, 35));
        met |= chance.percent(85) ? bit(HEALTH, 0) : 0;
        met |= chance.percent(98) ? bit(ADULT, 0) : 0;
        return met;
    }

    private static long bit(int first, int number) {
        return 1L << (first + number);
    }

    /** Steps of which a higher one holds the lower ones. */
    private static long upTo(int first, int steps) {
        return ((1L << steps) - 1) << first;
    }
}
