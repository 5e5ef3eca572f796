package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.engine.textbook.Market;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AuditTest {

    /** Both want post 0 more, and worker 0 stands first at both. */
    private static final LargeMarket TWO_AND_TWO = Tables.printed("1,1 2,1", "1,2 2,2");

    @Test
    void finds_nothing_in_what_the_clearing_decided() {
        for (long seed = 0; seed < 300; seed++) {
            LargeMarket market = Draft.random(80, 25, seed).market();
            MarketIndex index = new MarketIndex(market);

            Audit.Findings findings = Audit.of(index, Clearing.of(index, 1), 1);

            assertThat(findings).as("seed %d", seed).isEqualTo(new Audit.Findings(0, 0, 0, 80));
        }
    }

    @Test
    void finds_a_planted_envy() {
        Audit.Findings swapped = audit(TWO_AND_TWO, 1, 0);

        assertThat(swapped).isEqualTo(new Audit.Findings(1, 0, 0, 2));
    }

    @Test
    void finds_a_seat_left_empty_that_somebody_wants() {
        assertThat(audit(TWO_AND_TWO, 0, Placement.NOWHERE).envious()).isEqualTo(1);
    }

    @Test
    void finds_an_opening_with_more_workers_than_seats() {
        Audit.Findings both = audit(TWO_AND_TWO, 0, 0);

        assertThat(both.overfull()).isEqualTo(1);
        assertThat(both.sound()).isFalse();
    }

    @Test
    void finds_a_worker_at_an_opening_that_they_may_not_take() {
        Draft draft = Draft.random(30, 10, 4);
        LargeMarket market = draft.market();
        Rules rules = new Rules(market);
        MarketIndex index = new MarketIndex(market);
        int[] openings = Clearing.of(index, 1).opening().clone();
        int forbidden = 0;
        while (rules.mayTake(0, forbidden)) {
            forbidden++;
        }
        openings[0] = forbidden;

        assertThat(Audit.of(index, new Placement(openings, new int[0]), 1).unlawful())
                .isEqualTo(1);
    }

    @Test
    void counts_the_envious_as_one_does_who_tries_every_pair() {
        int found = 0;
        for (long seed = 0; seed < 200; seed++) {
            LargeMarket market = Draft.random(30, 10, seed).market();
            MarketIndex index = new MarketIndex(market);
            int[] disturbed = disturbed(Clearing.of(index, 1).opening(), new Random(seed));

            long envious =
                    Audit.of(index, new Placement(disturbed, new int[0]), 2).envious();

            assertThat(envious).as("seed %d", seed).isEqualTo(enviousByHand(market, disturbed));
            found += envious > 0 ? 1 : 0;
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void the_trees_alone_find_the_envious_among_those_for_whom_nothing_is_read() {
        LargeMarket market = Draft.random(3_000, 300, 5).market();
        MarketIndex index = new MarketIndex(market);
        Placement placement = Clearing.of(index, 2);
        int[] openings = placement.opening().clone();
        openings[firstPlacedThatIsNotRead(openings)] = Placement.NOWHERE;

        Audit.Findings before = Audit.of(index, placement, 2, 300_000);
        Audit.Findings after = Audit.of(index, new Placement(openings, new int[0]), 2, 300_000);

        assertThat(before).isEqualTo(new Audit.Findings(0, 0, 0, 1_000));
        assertThat(after.envious()).isPositive();
    }

    private static Audit.Findings audit(LargeMarket market, int... openings) {
        return Audit.of(new MarketIndex(market), new Placement(openings, new int[0]), 1);
    }

    /** Some lose their opening, so that seats stand empty. */
    private static int[] disturbed(int[] openings, Random dice) {
        int[] disturbed = openings.clone();
        for (int worker = 0; worker < disturbed.length; worker++) {
            if (dice.nextInt(10) == 0) {
                disturbed[worker] = Placement.NOWHERE;
            }
        }
        return disturbed;
    }

    private static long enviousByHand(LargeMarket market, int[] openings) {
        Market written = Written.out(market);
        int[] taken = new int[market.openings().count()];
        long[] last = new long[taken.length];
        Arrays.fill(last, Long.MIN_VALUE);
        Rules rules = new Rules(market);
        for (int worker = 0; worker < openings.length; worker++) {
            if (openings[worker] != Placement.NOWHERE) {
                taken[openings[worker]]++;
                last[openings[worker]] = Math.max(last[openings[worker]], rules.standing(worker, openings[worker]));
            }
        }
        long envious = 0;
        for (int worker = 0; worker < openings.length; worker++) {
            boolean envies = false;
            for (int i = 0;
                    i < written.wishes()[worker].length && written.wishes()[worker][i] != openings[worker];
                    i++) {
                int wish = written.wishes()[worker][i];
                envies |= taken[wish] < market.openings().seats()[wish] || written.keys()[worker][i] < last[wish];
            }
            envious += envies ? 1 : 0;
        }
        return envious;
    }

    /** Of 900,000 pairs 300,000 are read: those of every third worker. */
    private static int firstPlacedThatIsNotRead(int[] openings) {
        int worker = 1;
        while (openings[worker] == Placement.NOWHERE) {
            worker += 3;
        }
        return worker;
    }
}
