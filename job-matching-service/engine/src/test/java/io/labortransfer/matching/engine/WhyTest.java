package io.labortransfer.matching.engine;

import static io.labortransfer.matching.engine.People.aPost;
import static io.labortransfer.matching.engine.People.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhyTest {

    private static final MandatoryFilter FILTER = new MandatoryFilter(People.DAY);

    @Test
    void every_rule_that_fails_is_told_with_its_values_the_reason_first() {
        Seeker worker = aWorker(1).wanting("33").wantingWage(450_000).build();
        Opening post = aPost(2).asking(Demand.Kind.LANGUAGE, "yue").build();

        Why why = Why.of(FILTER, worker, post, 7, Optional.empty());

        assertThat(why.reason()).isEqualTo(Reason.DESTINATION);
        assertThat(why.obstacles())
                .containsExactly(
                        new Comparison(Reason.DESTINATION, "[33]", "441900"),
                        new Comparison(Reason.LANGUAGE, "[yue]", "[]"),
                        new Comparison(Reason.WAGE, "450000", "400000"));
        assertThat(why.own()).isEmpty();
    }

    @Test
    void who_stands_behind_the_last_one_held_is_outranked_and_sees_both_standings() {
        Seeker worker = aWorker(1).priority(3).build();
        Standing last = new Standing(2, 1, 481);

        Why why = Why.of(FILTER, worker, aPost(2).build(), 7, Optional.of(last));

        assertThat(why.reason()).isEqualTo(Reason.OUTRANKED);
        assertThat(why.own()).contains(new Standing(3, 3, 7));
        assertThat(why.cutoff()).contains(last);
    }

    @Test
    void who_stands_before_the_last_one_or_finds_a_free_seat_fits() {
        Seeker worker = aWorker(1).priority(1).build();
        Opening post = aPost(2).build();

        assertThat(Why.of(FILTER, worker, post, 7, Optional.of(new Standing(2, 1, 3)))
                        .reason())
                .isEqualTo(Reason.FITS);
        assertThat(Why.of(FILTER, worker, post, 7, Optional.empty()).reason()).isEqualTo(Reason.FITS);
    }

    @Test
    void the_first_of_all_rules_that_fail_is_the_one_that_the_filter_gives() {
        int several = 0;
        for (long seed = 0; seed < 40; seed++) {
            Crowd crowd = Crowd.random(40, 20, new Random(seed));
            for (Seeker worker : crowd.workers()) {
                for (Opening post : crowd.posts()) {
                    List<Reason> failing = FILTER.failing(worker, post);

                    assertThat(failing.isEmpty() ? Reason.FITS : failing.getFirst())
                            .isEqualTo(FILTER.judge(worker, post));
                    assertThat(failing).doesNotContain(Reason.FITS).isSorted();
                    several += failing.size() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(several).isGreaterThan(1_000);
    }
}
