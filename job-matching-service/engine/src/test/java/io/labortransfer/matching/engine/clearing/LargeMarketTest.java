package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeMarketTest {

    @Test
    void seats_that_no_run_can_hold_are_refused_with_their_number() {
        int[] seats = new int[5];
        Arrays.fill(seats, Integer.MAX_VALUE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seats(seats, 500_000_000))
                .withMessageContaining("2147483639 seats")
                .withMessageContaining("first 5 openings");
    }

    @Test
    void more_seats_than_workers_are_held_as_seats_that_stay_free() {
        Draft.Post wide = new Draft.Post(Integer.MAX_VALUE, 500, 0, 0, 0, 0, 100, 0);
        Draft.Listed all = new Draft.Listed(0, 0, 0);
        LargeMarket market = new Draft(
                        new Hierarchy(new int[] {-1}),
                        new Hierarchy(new int[] {-1}),
                        List.of(wide, wide, wide),
                        List.of(new Draft.Kind(List.of(all), List.of(all), 0, 0, 10, new int[5])),
                        List.of(new Draft.Person(0, 0, 0), new Draft.Person(0, 0, 0)),
                        List.of())
                .market();

        Placement placement = Clearing.of(new MarketIndex(market), 1);

        assertThat(placement.opening()).containsExactly(0, 0);
        assertThat(placement.cutoff()).containsOnly(Integer.MAX_VALUE);
    }

    @Test
    void a_hierarchy_that_turns_back_on_itself_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hierarchy(new int[] {-1, 2, 1}))
                .withMessageContaining("node 1");
    }

    @Test
    void a_pay_below_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Openings(
                        new int[2],
                        new int[] {400, -1},
                        new int[2],
                        new int[2],
                        new byte[2],
                        new short[2],
                        new short[2],
                        new long[2]))
                .withMessageContaining("opening 1");
    }

    @Test
    void a_node_that_lies_in_a_listed_one_is_worth_no_less_and_fits_no_worse() {
        NodeLists lists = new NodeLists(
                new Hierarchy(new int[] {-1, 0}),
                new int[] {0, 2},
                new int[] {1, 0},
                new short[] {250, 500},
                new byte[] {3, 1});

        assertThat(lists.worth(0)).isEqualTo(500);
        assertThat(lists.fit(0)).isEqualTo(1);
    }

    @Test
    void keys_order_by_class_then_fit_then_lottery_and_know_their_worker() {
        Workers workers =
                new Workers(new int[] {0, 2, 2, 5}, new int[5], new int[5], new int[1], new int[1], new int[1]);
        Keys keys = new Keys(workers);
        int before = -1;
        for (int[] rank : new int[][] {{0, 2}, {2, 5}}) {
            for (int fit = 0; fit < Keys.FITS; fit++) {
                for (int worker = rank[0]; worker < rank[1]; worker++) {
                    int key = keys.of(worker, fit);
                    assertThat(key).isEqualTo(before + 1);
                    assertThat(keys.worker(key)).isEqualTo(worker);
                    before = key;
                }
            }
        }
    }

    @Test
    void terms_keep_every_value_they_were_given() {
        long terms = Terms.of(-32_768, 32_767, 1000, 2, Terms.MOST_CONDITION_SETS - 1);

        assertThat(Terms.start(terms)).isEqualTo(-32_768);
        assertThat(Terms.end(terms)).isEqualTo(32_767);
        assertThat(Terms.wage(terms)).isEqualTo(1000);
        assertThat(Terms.lodging(terms)).isEqualTo(2);
        assertThat(Terms.conditions(terms)).isEqualTo(Terms.MOST_CONDITION_SETS - 1);
    }
}
