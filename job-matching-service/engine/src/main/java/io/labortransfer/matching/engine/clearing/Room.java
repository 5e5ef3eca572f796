package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A market with numbers left free for those who come later: of workers in between, so that somebody may stand where they were
 * drawn; of openings at the end. When they are used up the market is numbered anew.
 *
 * @param market the market; behind a free number is a worker who wants nothing, or an opening without seats
 * @param numbers for each worker of the market before their number in this one
 * @param free the free numbers of workers
 * @param openings the first free number of an opening
 * @param nobody the kind of those who want nothing
 */
record Room(LargeMarket market, int[] numbers, BitSet free, int openings, int nobody) {

    private static final int LEAST_PER_CLASS = 8;
    private static final int ENTRIES_PER_LIST = 12;

    /**
     * Leaves numbers free.
     *
     * @param changes how many workers may come or change
     * @param posts how many openings may come
     * @param classes how many classes there are, also such as nobody is in yet
     */
    static Room in(LargeMarket market, int changes, int posts, int classes) {
        int[] starts = classStarts(market.workers(), classes);
        BitSet free = new BitSet();
        int[] wide = new int[starts.length];
        int[] numbers = new int[market.workers().count()];
        int next = 0;
        for (int rank = 0; rank + 1 < starts.length; rank++) {
            wide[rank] = next;
            int size = starts[rank + 1] - starts[rank];
            int left = (int) ((long) changes * size / Math.max(1, numbers.length)) + LEAST_PER_CLASS;
            for (int i = 0; i < size; i++) {
                numbers[starts[rank] + i] = next++;
                int here = (int) ((i + 1L) * left / size - (long) i * left / size);
                free.set(next, next + here);
                next += here;
            }
            if (size == 0) {
                free.set(next, next + left);
                next += left;
            }
        }
        wide[starts.length - 1] = next;
        int nobody = market.workers().places().length;
        return new Room(
                roomy(market, wide, numbers, next, changes, posts),
                numbers,
                free,
                market.openings().count(),
                nobody);
    }

    private static LargeMarket roomy(
            LargeMarket market, int[] classStart, int[] numbers, int workers, int changes, int posts) {
        int kinds = market.workers().places().length;
        int openings = market.openings().count() + posts;
        NodeLists placeLists = market.placeLists().withRoom(changes + 1, (changes + 1) * ENTRIES_PER_LIST);
        NodeLists occupationLists = market.occupationLists().withRoom(changes + 1, (changes + 1) * ENTRIES_PER_LIST);
        int noPlaces = placeLists.add(market.places(), NodeList.EMPTY);
        int noOccupations = occupationLists.add(market.occupations(), NodeList.EMPTY);
        int[] kind = new int[workers];
        int[] leastPay = new int[workers];
        Arrays.fill(kind, kinds);
        for (int worker = 0; worker < numbers.length; worker++) {
            kind[numbers[worker]] = market.workers().kind()[worker];
            leastPay[numbers[worker]] = market.workers().leastPay()[worker];
        }
        Workers people = new Workers(
                classStart,
                kind,
                leastPay,
                withRoom(market.workers().places(), changes + 1, noPlaces),
                withRoom(market.workers().occupations(), changes + 1, noOccupations),
                withRoom(
                        market.workers().profile(),
                        changes + 1,
                        market.profiles().count()));
        return new LargeMarket(
                market.places(),
                market.occupations(),
                roomy(market.openings(), openings),
                placeLists,
                occupationLists,
                roomy(market.profiles(), market.profiles().count() + changes + 1),
                people,
                renumbered(market.own(), numbers),
                market.finePrint(),
                roomy(market.agreements(), numbers, workers, openings),
                Groups.NONE);
    }

    private static int[] classStarts(Workers workers, int classes) {
        int[] starts = Arrays.copyOf(workers.classStart(), Math.max(classes + 1, workers.classStart().length));
        Arrays.fill(starts, workers.classStart().length, starts.length, workers.count());
        return starts;
    }

    private static Openings roomy(Openings openings, int count) {
        return new Openings(
                Arrays.copyOf(openings.seats(), count),
                Arrays.copyOf(openings.pay(), count),
                Arrays.copyOf(openings.place(), count),
                Arrays.copyOf(openings.occupation(), count),
                Arrays.copyOf(openings.lodging(), count),
                Arrays.copyOf(openings.start(), count),
                Arrays.copyOf(openings.end(), count),
                Arrays.copyOf(openings.needs(), count));
    }

    private static Profiles roomy(Profiles profiles, int count) {
        return new Profiles(
                Arrays.copyOf(profiles.met(), count),
                Arrays.copyOf(profiles.earliest(), count),
                Arrays.copyOf(profiles.latest(), count),
                Arrays.copyOf(profiles.occupation(), count),
                Arrays.copyOf(profiles.wage(), count),
                Arrays.copyOf(profiles.place(), count),
                Arrays.copyOf(profiles.dates(), count),
                Arrays.copyOf(profiles.lodging(), count));
    }

    private static OwnChoices renumbered(OwnChoices own, int[] numbers) {
        int[] workers =
                Arrays.stream(own.workers()).map(worker -> numbers[worker]).toArray();
        return new OwnChoices(workers, own.rankedFrom(), own.ranked(), own.refusedFrom(), own.refused());
    }

    private static Agreements roomy(Agreements agreements, int[] numbers, int workers, int openings) {
        if (!agreements.hasLines() && !agreements.hasFloors()) {
            return agreements;
        }
        short[] side = new short[workers];
        for (int worker = 0; worker < numbers.length; worker++) {
            side[numbers[worker]] = agreements.side()[worker];
        }
        short[] floor = Arrays.copyOf(agreements.floor(), agreements.hasFloors() ? openings : 0);
        if (agreements.hasFloors()) {
            Arrays.fill(floor, agreements.floor().length, openings, Agreements.NO_FLOOR);
        }
        return new Agreements(
                side,
                Arrays.copyOf(agreements.region(), agreements.hasLines() ? openings : 0),
                agreements.line(),
                agreements.most().clone(),
                floor,
                agreements.favored());
    }

    private static int[] withRoom(int[] column, int more, int value) {
        int[] roomy = Arrays.copyOf(column, column.length + more);
        Arrays.fill(roomy, column.length, roomy.length, value);
        return roomy;
    }
}
