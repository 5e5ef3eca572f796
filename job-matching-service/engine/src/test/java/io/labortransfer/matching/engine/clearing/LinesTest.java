package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final int SIDES = 3;
    private static final int REGIONS = 2;

    @Test
    void lines_that_are_never_full_change_nothing() {
        for (long seed = 0; seed < 300; seed++) {
            Draft draft = Draft.random(40, 12, seed);
            Agreements wide = lines(40, 12, new Random(seed), 41);

            Placement with = Clearing.of(new MarketIndex(market(draft, wide)), 1);

            Placement without = Clearing.of(new MarketIndex(market(draft, Agreements.NONE)), 1);
            assertThat(with.opening()).as("seed %d", seed).isEqualTo(without.opening());
            assertThat(with.lineCutoff()).containsOnly(Integer.MAX_VALUE);
        }
    }

    @Test
    void no_line_is_overfull_and_nobody_is_unlawful_and_almost_always_nobody_envies() {
        int sound = 0;
        int bound = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Draft draft = Draft.random(60, 20, seed);
            MarketIndex index = new MarketIndex(market(draft, lines(60, 20, new Random(seed), 6)));

            Placement placement = Clearing.of(index, 1);

            Audit.Findings findings = Audit.of(index, placement, 1);
            assertThat(findings.overfull() + findings.overfullLines() + findings.unlawful())
                    .as("seed %d", seed)
                    .isZero();
            sound += findings.sound() ? 1 : 0;
            bound += Arrays.stream(placement.lineCutoff()).anyMatch(cutoff -> cutoff != Integer.MAX_VALUE) ? 1 : 0;
        }
        assertThat(bound).isGreaterThan(700);
        assertThat(sound).isGreaterThan(990);
    }

    @Test
    void a_sound_placement_is_among_the_stable_ones_found_by_trying_everything() {
        int several = 0;
        for (long seed = 0; seed < 150; seed++) {
            LargeMarket market = market(Draft.random(6, 4, seed), lines(6, 4, new Random(seed), 2));
            MarketIndex index = new MarketIndex(market);
            Placement placement = Clearing.of(index, 1);

            List<int[]> stable = Placements.all(
                    new Rules(market), 6, 4, places -> holds(market, places) && envious(market, places) == 0);

            boolean found = stable.stream().anyMatch(places -> Arrays.equals(places, placement.opening()));
            assertThat(Audit.of(index, placement, 1).sound())
                    .as("seed %d", seed)
                    .isEqualTo(found);
            several += stable.size() > 1 ? 1 : 0;
        }
        assertThat(several).isPositive();
    }

    @Test
    void any_number_of_threads_finds_the_same() {
        for (long seed = 0; seed < 5; seed++) {
            Draft draft = Draft.random(5_000, 150, seed);
            LargeMarket market = market(draft, lines(5_000, 150, new Random(seed), 200));
            Placement alone = Clearing.of(new MarketIndex(market), 1);

            for (int threads : new int[] {2, 5}) {
                Placement together = Clearing.of(new MarketIndex(market), threads);

                assertThat(together.opening()).isEqualTo(alone.opening());
                assertThat(together.lineCutoff()).isEqualTo(alone.lineCutoff());
            }
        }
    }

    @Test
    void a_full_line_holds_the_first_by_class_and_lottery_and_the_others_go_where_no_line_counts() {
        // Post 0 lies in the region of the line, which holds one; post 1 elsewhere.
        LargeMarket market = ofTwoPosts(new int[] {1}, 3, 3);

        Placement placement = Clearing.of(new MarketIndex(market), 1);

        assertThat(placement.opening()).containsExactly(0, 1, 1);
        assertThat(placement.lineCutoff()).containsExactly(0);
    }

    @Test
    void a_line_that_may_hold_nobody_keeps_everybody_out() {
        LargeMarket market = ofTwoPosts(new int[] {0}, 3, 1);

        Placement placement = Clearing.of(new MarketIndex(market), 1);

        assertThat(placement.opening()).containsExactly(1, Placement.NOWHERE, Placement.NOWHERE);
        assertThat(placement.lineCutoff()).containsExactly(Integer.MIN_VALUE);
    }

    @Test
    void the_audit_counts_the_envious_as_one_does_who_tries_every_pair_and_finds_an_overfull_line() {
        int overfull = 0;
        for (long seed = 0; seed < 300; seed++) {
            LargeMarket market = market(Draft.random(30, 10, seed), lines(30, 10, new Random(seed), 3));
            MarketIndex index = new MarketIndex(market);
            Random dice = new Random(seed);
            Placement free = Clearing.of(new MarketIndex(market(Draft.random(30, 10, seed), Agreements.NONE)), 1);
            int[] disturbed = Arrays.stream(free.opening())
                    .map(opening -> dice.nextInt(10) == 0 ? Placement.NOWHERE : opening)
                    .toArray();

            Audit.Findings findings = Audit.of(index, new Placement(disturbed, new int[0]), 2);

            assertThat(findings.envious()).as("seed %d", seed).isEqualTo(envious(market, disturbed));
            overfull += findings.overfullLines() > 0 ? 1 : 0;
        }
        assertThat(overfull).isGreaterThan(50);
    }

    @Test
    void a_line_that_is_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agreements(
                        new short[1], new short[1], new int[][] {{1}}, new int[] {5}, new short[0], new boolean[0][]))
                .withMessageContaining("line 1 is none of 1");
    }

    private static LargeMarket ofTwoPosts(int[] most, int workers, int seatsElsewhere) {
        Draft.Listed all = new Draft.Listed(0, 0, 0);
        return new Draft(
                        new Hierarchy(new int[] {-1}),
                        new Hierarchy(new int[] {-1}),
                        List.of(
                                new Draft.Post(workers, 500, 0, 0, 0, 0, 100, 0),
                                new Draft.Post(seatsElsewhere, 400, 0, 0, 0, 0, 100, 0)),
                        List.of(new Draft.Kind(List.of(all), List.of(all), 0, 0, 10, new int[] {0, 10, 0, 0, 0})),
                        IntStream.range(0, workers)
                                .mapToObj(i -> new Draft.Person(0, 0, 0))
                                .toList(),
                        List.of())
                .market(
                        FinePrint.NONE,
                        new Agreements(
                                new short[workers],
                                new short[] {0, 1},
                                new int[][] {{0, Agreements.NO_LINE}},
                                most,
                                new short[0],
                                new boolean[0][]),
                        Groups.NONE);
    }

    private static LargeMarket market(Draft draft, Agreements agreements) {
        return draft.market((worker, opening) -> (31 * worker + opening) % 3 != 0, agreements, Groups.NONE);
    }

    /** Lines between most sides and regions, two sides sharing one. */
    static Agreements lines(int workers, int openings, Random dice, int held) {
        short[] side = new short[workers];
        short[] region = new short[openings];
        for (int worker = 0; worker < workers; worker++) {
            side[worker] = (short) dice.nextInt(SIDES);
        }
        for (int opening = 0; opening < openings; opening++) {
            region[opening] = (short) dice.nextInt(REGIONS);
        }
        int[][] line = {{0, 1}, {2, Agreements.NO_LINE}, {0, 3}};
        int[] most = IntStream.range(0, 4)
                .map(i -> held > workers ? held : dice.nextInt(held + 1))
                .toArray();
        return new Agreements(side, region, line, most, new short[0], new boolean[0][]);
    }

    private static boolean holds(LargeMarket market, int[] places) {
        int[] taken = new int[market.openings().count()];
        int[] held = new int[market.agreements().most().length];
        boolean holds = true;
        for (int worker = 0; worker < places.length; worker++) {
            if (places[worker] != Placement.NOWHERE) {
                holds &= ++taken[places[worker]] <= market.openings().seats()[places[worker]];
                int line = market.agreements().line(worker, places[worker]);
                holds &= line == Agreements.NO_LINE
                        || ++held[line] <= market.agreements().most()[line];
            }
        }
        return holds;
    }

    private static long envious(LargeMarket market, int[] places) {
        return IntStream.range(0, places.length)
                .filter(worker -> IntStream.range(0, market.openings().count())
                        .anyMatch(opening -> blocks(market, places, worker, opening)))
                .count();
    }

    /** The opening has a free seat or would give one up, and so has and would the line, unless it holds the worker already. */
    private static boolean blocks(LargeMarket market, int[] places, int worker, int opening) {
        Rules rules = new Rules(market);
        int at = places[worker];
        if (at == opening
                || !rules.mayTake(worker, opening)
                || at != Placement.NOWHERE && !rules.prefers(worker, opening, at)) {
            return false;
        }
        int[] there = IntStream.range(0, places.length)
                .filter(other -> places[other] == opening)
                .toArray();
        boolean taken = there.length < market.openings().seats()[opening]
                || Arrays.stream(there)
                        .anyMatch(other -> rules.standing(worker, opening) < rules.standing(other, opening));
        int line = market.agreements().line(worker, opening);
        boolean own = at != Placement.NOWHERE && line == market.agreements().line(worker, at);
        int[] onLine = IntStream.range(0, places.length)
                .filter(other -> places[other] != Placement.NOWHERE
                        && market.agreements().line(other, places[other]) == line)
                .toArray();
        boolean held = line == Agreements.NO_LINE
                || own
                || onLine.length < market.agreements().most()[line]
                || Arrays.stream(onLine).anyMatch(other -> worker < other);
        return taken && held;
    }
}
