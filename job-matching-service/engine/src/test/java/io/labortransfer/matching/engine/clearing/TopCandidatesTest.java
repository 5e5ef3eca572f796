package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopCandidatesTest {

    @Test
    void are_the_first_in_the_openings_order_of_all_who_may_take_it() {
        int full = 0;
        for (long seed = 0; seed < 300; seed++) {
            LargeMarket market = Draft.random(80, 10, seed).market();
            Rules rules = new Rules(market);
            TopCandidates top = new TopCandidates(market);
            for (int o = 0; o < 10; o++) {
                int opening = o;
                int[] first = IntStream.range(0, 80)
                        .filter(worker -> rules.mayTake(worker, opening))
                        .boxed()
                        .sorted(Comparator.comparingLong(worker -> rules.standing(worker, opening)))
                        .limit(7)
                        .mapToInt(Integer::intValue)
                        .toArray();

                assertThat(top.of(opening, 7))
                        .as("seed %d, opening %d", seed, opening)
                        .isEqualTo(first);
                full += first.length == 7 ? 1 : 0;
            }
        }
        assertThat(full).isGreaterThan(500);
    }

    @Test
    void page_by_page_give_everybody_once() {
        for (long seed = 0; seed < 200; seed++) {
            LargeMarket market = Draft.random(80, 10, seed).market();
            Rules rules = new Rules(market);
            TopCandidates top = new TopCandidates(market);
            for (int opening = 0; opening < 10; opening++) {
                IntStream.Builder read = IntStream.builder();
                int[] page = top.of(opening, 6);
                while (page.length > 0) {
                    IntStream.of(page).forEach(read::add);
                    page = top.after(opening, rules.standing(page[page.length - 1], opening), 6);
                }

                assertThat(read.build().toArray())
                        .as("seed %d, opening %d", seed, opening)
                        .isEqualTo(top.of(opening, 80));
            }
        }
    }

    @Test
    void in_a_crowd_are_those_whom_reading_everybody_finds() {
        for (long seed = 0; seed < 10; seed++) {
            LargeMarket market = Draft.random(6_000, 20, seed).market();
            Rules rules = new Rules(market);
            TopCandidates top = new TopCandidates(market);
            for (int o = 0; o < 20; o++) {
                int opening = o;
                int[] all = IntStream.range(0, 6_000)
                        .filter(worker -> rules.mayTake(worker, opening))
                        .boxed()
                        .sorted(Comparator.comparingLong(worker -> rules.standing(worker, opening)))
                        .mapToInt(Integer::intValue)
                        .toArray();

                assertThat(top.of(opening, 100))
                        .as("seed %d, opening %d", seed, opening)
                        .isEqualTo(Arrays.copyOf(all, Math.min(100, all.length)));
                if (all.length > 1) {
                    int half = all.length / 2;
                    assertThat(top.after(opening, rules.standing(all[half - 1], opening), 100))
                            .as("seed %d, opening %d, from the middle", seed, opening)
                            .isEqualTo(Arrays.copyOfRange(all, half, Math.min(half + 100, all.length)));
                }
            }
        }
    }

    @Test
    void of_nobody_are_nobody() {
        assertThat(new TopCandidates(Draft.random(0, 3, 1).market()).of(0, 5)).isEmpty();
    }
}
