package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.FinePrint;
import io.labortransfer.matching.engine.clearing.Hierarchy;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.NodeLists;
import io.labortransfer.matching.engine.clearing.Openings;
import io.labortransfer.matching.engine.clearing.OwnChoices;
import io.labortransfer.matching.engine.clearing.Profiles;
import io.labortransfer.matching.engine.clearing.Scale;
import io.labortransfer.matching.engine.clearing.Workers;
import java.util.Arrays;

/**
 * A season of a synthetic country. Assumptions: a third of the workers name no occupation, the others one or two, and
 * would take another for want of it, as the rules of the suite have it; half name one destination, the others two or
 * three, some only their own province or county; skills lie near the wish; posts have 4.5 seats on average, and half of
 * them ask for something.
 */
public final class SyntheticMarket {

    private static final int[] CLASS_PERCENT = {3, 7, 15, 5, 70};
    private static final int[][] WEIGHTS = {
        {35, 20, 15, 10, 10}, {10, 60, 10, 10, 10}, {20, 20, 50, 0, 10}, {60, 10, 10, 10, 0}, {0, 50, 0, 50, 0}
    };
    private static final int MOST_KINDS = 4_000_000;
    private static final int MOST_PLACE_LISTS = 60_000;
    private static final int MOST_TRADE_LISTS = 150_000;
    private static final int MOST_PROFILES = 60_000;
    private static final int FEN_PER_POINT = 1000;

    private final Chance chance;
    private final Hierarchy places = Places.hierarchy();
    private final Hierarchy trades = Trades.hierarchy();

    private SyntheticMarket(long seed) {
        chance = new Chance(seed);
    }

    /** The market of this seed; the same for the same numbers. */
    public static LargeMarket of(int workers, int openings, long seed) {
        return new SyntheticMarket(seed).draw(workers, openings);
    }

    private LargeMarket draw(int workers, int openings) {
        Openings posts = posts(openings);
        NodeLists placeLists = placeLists(Math.min(workers, MOST_PLACE_LISTS));
        NodeLists tradeLists = tradeLists(Math.min(workers, MOST_TRADE_LISTS));
        Profiles profiles = profiles(Math.min(workers, MOST_PROFILES));
        Workers people = people(workers, placeLists.count(), tradeLists.count(), profiles.count());
        return new LargeMarket(
                places, trades, posts, placeLists, tradeLists, profiles, people, OwnChoices.none(), FinePrint.NONE);
    }

    private Openings posts(int count) {
        long[] drawn = new long[count];
        for (int i = 0; i < count; i++) {
            int code = Trades.code(chance);
            drawn[i] = (long) (Scale.BEST - wage(code)) << Integer.SIZE | code;
        }
        Arrays.sort(drawn);
        int[] seats = new int[count];
        int[] pay = new int[count];
        int[] place = new int[count];
        int[] trade = new int[count];
        byte[] lodging = new byte[count];
        short[] start = new short[count];
        short[] end = new short[count];
        long[] needs = new long[count];
        for (int post = 0; post < count; post++) {
            trade[post] = (int) drawn[post];
            pay[post] = FEN_PER_POINT * (int) (Scale.BEST - (drawn[post] >>> Integer.SIZE));
            place[post] = Places.county(chance, Places.destination(chance));
            seats[post] = seats();
            lodging[post] = (byte) chance.ofPercents(25, 25, 50);
            start[post] = (short) chance.below(90);
            end[post] = (short) (start[post] + 15 + chance.below(120));
            needs[post] = Conditions.asked(chance, Trades.major(trade[post]));
        }
        return new Openings(seats, pay, place, trade, lodging, start, end, needs);
    }

    /** In points of ten yuan, by steps of a hundred yuan. */
    private int wage(int code) {
        int usual = 280 + code * 7919 % 300;
        int yuan = (int) (10 * usual * (0.8 + 0.5 * chance.unit()));
        return Math.min(Scale.BEST, yuan / 100 * 10);
    }

    private int seats() {
        return switch (chance.ofPercents(60, 30, 10)) {
            case 0 -> 1 + chance.below(2);
            case 1 -> 3 + chance.below(6);
            default -> 10 + chance.below(20);
        };
    }

    private NodeLists placeLists(int count) {
        Columns lists = new Columns();
        for (int i = 0; i < count; i++) {
            int reach = chance.ofPercents(7, 8, 85);
            if (reach == 0) {
                lists.add(Places.county(chance, Places.home(chance)), Scale.BEST, 0);
            } else if (reach == 1) {
                lists.add(Places.home(chance), Scale.BEST, 0);
            } else {
                int wanted = 1 + chance.ofPercents(50, 32, 18);
                for (int wish = 0; wish < wanted; wish++) {
                    int unit = Places.destination(chance);
                    boolean whole = chance.percent(80);
                    lists.add(
                            whole ? unit : Places.prefecture(chance, unit), Scale.BEST - Scale.BEST * wish / wanted, 0);
                }
            }
            lists.end();
        }
        return lists.lists(places);
    }

    private NodeLists tradeLists(int count) {
        Columns lists = new Columns();
        for (int i = 0; i < count; i++) {
            int wishes = chance.ofPercents(32, 48, 20);
            int wish = Trades.code(chance);
            for (int w = 0; w < wishes; w++) {
                want(lists, w == 0 ? wish : Trades.code(chance));
            }
            int skills = chance.ofPercents(35, 50, 15);
            for (int skill = 0; skill < skills; skill++) {
                int code = chance.percent(70) ? wish : Trades.code(chance);
                lists.add(code, 0, chance.percent(30) ? 0 : 1);
                lists.add(Trades.group(code, 3), 0, 2);
            }
            lists.add(0, wishes == 0 ? Scale.BEST : 0, 3);
            lists.end();
        }
        return lists.lists(trades);
    }

    /** What is wanted, a code or a small group, and what is near it. */
    private void want(Columns lists, int code) {
        int levels = chance.percent(60) ? 4 : 3;
        lists.add(Trades.group(code, levels), Scale.BEST, 3);
        for (int level = levels - 1; level > 0; level--) {
            lists.add(Trades.group(code, level), level * Scale.BEST / 4, 3);
        }
    }

    private Profiles profiles(int count) {
        long[] met = new long[count];
        short[] earliest = new short[count];
        short[] latest = new short[count];
        byte[][] weights = new byte[5][count];
        for (int i = 0; i < count; i++) {
            met[i] = Conditions.met(chance);
            earliest[i] = (short) (chance.percent(50) ? 0 : chance.below(60));
            latest[i] = (short) (earliest[i] + 30 + chance.below(90));
            int[] drawn = WEIGHTS[chance.ofPercents(95, 2, 1, 1, 1)];
            for (int side = 0; side < weights.length; side++) {
                weights[side][i] = (byte) drawn[side];
            }
            weights[4][i] = chance.percent(60) ? weights[4][i] : 0;
        }
        return new Profiles(met, earliest, latest, weights[0], weights[1], weights[2], weights[3], weights[4]);
    }

    private Workers people(int count, int placeLists, int tradeLists, int profiles) {
        int kinds = Math.min(count, MOST_KINDS);
        int[] placesOf = new int[kinds];
        int[] tradesOf = new int[kinds];
        int[] profileOf = new int[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            placesOf[kind] = chance.below(placeLists);
            tradesOf[kind] = chance.below(tradeLists);
            profileOf[kind] = chance.below(profiles);
        }
        int[] kind = new int[count];
        int[] leastPay = new int[count];
        for (int worker = 0; worker < count; worker++) {
            kind[worker] = chance.below(kinds);
            leastPay[worker] = chance.percent(25) ? 0 : 2_500_00 + 100_00 * chance.below(25);
        }
        return new Workers(classes(count), kind, leastPay, placesOf, tradesOf, profileOf);
    }

    private static int[] classes(int count) {
        int[] classes = new int[CLASS_PERCENT.length + 1];
        int percent = 0;
        for (int i = 0; i < CLASS_PERCENT.length; i++) {
            percent += CLASS_PERCENT[i];
            classes[i + 1] = (int) ((long) count * percent / 100);
        }
        return classes;
    }
}
