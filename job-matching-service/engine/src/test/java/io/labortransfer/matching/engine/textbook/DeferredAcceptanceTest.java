package io.labortransfer.matching.engine.textbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeferredAcceptanceTest {

    private static final int INSTANCES = 60;

    @Test
    void everyone_gets_the_first_choice_in_gale_and_shapleys_first_table() {
        Market market = Markets.printed("1,3 2,2 3,1", "3,1 1,3 2,2", "2,2 3,1 1,3");

        Assignment assignment = DeferredAcceptance.solve(market);

        assertThat(posts(market, assignment)).containsExactly(0, 1, 2);
        assertThat(Markets.stable(market)).hasSize(3);
    }

    @Test
    void nobody_gets_the_first_choice_in_gale_and_shapleys_second_table_which_has_one_stable_matching() {
        Market market = Markets.printed("1,3 2,3 3,2 4,3", "1,4 4,1 3,3 2,2", "2,2 1,4 3,4 4,1", "4,1 2,2 3,1 1,4");

        Assignment assignment = DeferredAcceptance.solve(market);

        assertThat(posts(market, assignment)).containsExactly(2, 3, 0, 1);
        assertThat(assignment.choice()).doesNotContain(0);
        assertThat(Markets.stable(market)).hasSize(1);
    }

    @Test
    void the_result_is_the_stable_matching_that_every_worker_likes_best_of_all_stable_ones() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            Market market = Markets.random(6, 4, seed);

            Assignment assignment = DeferredAcceptance.solve(market);

            List<int[]> all = Markets.stable(market);
            assertThat(all).as("seed %d", seed).anyMatch(choice -> Arrays.equals(choice, assignment.choice()));
            assertThat(all).as("seed %d", seed).allSatisfy(choice -> {
                for (int worker = 0; worker < 6; worker++) {
                    assertThat(rank(assignment.choice()[worker])).isLessThanOrEqualTo(rank(choice[worker]));
                }
            });
        }
    }

    @Test
    void the_same_people_are_placed_in_every_stable_matching() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            Market market = Markets.random(6, 4, seed);

            List<int[]> all = Markets.stable(market);

            assertThat(all.stream().map(DeferredAcceptanceTest::placed).distinct())
                    .as("seed %d", seed)
                    .hasSize(1);
        }
    }

    @Test
    void a_worker_without_a_post_could_leave_and_nobody_would_be_worse_off() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            Market market = Markets.random(12, 4, seed);
            Assignment before = DeferredAcceptance.solve(market);
            int unmatched = IntStream.range(0, 12)
                    .filter(w -> !before.placed(w))
                    .findFirst()
                    .orElse(-1);
            if (unmatched < 0) {
                continue;
            }
            int[][] wishes = market.wishes().clone();
            long[][] keys = market.keys().clone();
            wishes[unmatched] = new int[0];
            keys[unmatched] = new long[0];

            Assignment after = DeferredAcceptance.solve(new Market(market.seats(), wishes, keys));

            // "Nothing would change" holds only where no cycles of envy exist; what always holds is that nobody loses.
            for (int worker = 0; worker < 12; worker++) {
                assertThat(rank(after.choice()[worker]))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(rank(before.choice()[worker]));
            }
        }
    }

    @Test
    void one_more_seat_harms_no_worker() {
        for (long seed = 0; seed < INSTANCES; seed++) {
            Market market = Markets.random(12, 4, seed);
            Assignment before = DeferredAcceptance.solve(market);
            int[] seats = market.seats().clone();
            seats[0]++;

            Assignment after = DeferredAcceptance.solve(new Market(seats, market.wishes(), market.keys()));

            for (int worker = 0; worker < 12; worker++) {
                assertThat(rank(after.choice()[worker])).isLessThanOrEqualTo(rank(before.choice()[worker]));
            }
        }
    }

    @Test
    void a_full_post_tells_the_key_that_one_has_to_beat_and_an_open_one_takes_anyone() {
        Market market = new Market(new int[] {1, 2}, new int[][] {{0}, {0}, {1}}, new long[][] {{7}, {5}, {9}});

        Assignment assignment = DeferredAcceptance.solve(market);

        assertThat(assignment.cutoff()).containsExactly(5, Long.MAX_VALUE);
        assertThat(assignment.held()).containsExactly(1, 1);
    }

    @Test
    void a_post_without_seats_takes_nobody() {
        Market market = new Market(new int[] {0}, new int[][] {{0}}, new long[][] {{1}});

        Assignment assignment = DeferredAcceptance.solve(market);

        assertThat(assignment.placed(0)).isFalse();
    }

    private static int[] posts(Market market, Assignment assignment) {
        return IntStream.range(0, market.workers())
                .map(worker -> market.wishes()[worker][assignment.choice()[worker]])
                .toArray();
    }

    private static TreeSet<Integer> placed(int[] choice) {
        TreeSet<Integer> placed = new TreeSet<>();
        for (int worker = 0; worker < choice.length; worker++) {
            if (choice[worker] != Assignment.NOWHERE) {
                placed.add(worker);
            }
        }
        return placed;
    }

    private static int rank(int choice) {
        return choice == Assignment.NOWHERE ? Integer.MAX_VALUE : choice;
    }
}
