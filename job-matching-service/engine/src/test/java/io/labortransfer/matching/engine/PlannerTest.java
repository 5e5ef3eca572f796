package io.labortransfer.matching.engine;

import static io.labortransfer.matching.engine.People.DAY;
import static io.labortransfer.matching.engine.People.SEWING;
import static io.labortransfer.matching.engine.People.aPost;
import static io.labortransfer.matching.engine.People.aWorker;
import static io.labortransfer.matching.engine.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Lottery LOTTERY = new Lottery("a seed for tests");

    @Test
    void the_priority_class_decides_before_fit_and_lottery() {
        Plan plan = plan(
                List.of(
                        aWorker(1).skilled(SEWING, 1, true).build(),
                        aWorker(2).priority(2).build()),
                List.of(aPost(9).build()));

        assertThat(postOf(plan, 2)).isEqualTo(id(9));
        assertThat(plan.reasons()).containsExactly(Map.entry(Reason.OUTRANKED, 1));
        assertThat(plan.cutoffs().get(id(9)).priority()).isEqualTo(2);
    }

    @Test
    void the_fit_class_decides_inside_a_priority_class() {
        Plan plan = plan(
                List.of(
                        aWorker(1).build(),
                        aWorker(2).skilled(SEWING, 5, false).build(),
                        aWorker(3).skilled(SEWING, 5, true).build()),
                List.of(aPost(9).build()));

        assertThat(postOf(plan, 3)).isEqualTo(id(9));
    }

    @Test
    void the_lottery_alone_decides_between_equals_and_sex_and_age_do_not() {
        List<Seeker> equals = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            equals.add(aWorker(i)
                    .sex(i % 2 == 0 ? "1" : "2")
                    .born(1970 + i % 30, 3)
                    .build());
        }

        Plan plan = plan(equals, List.of(aPost(90).seats(10).build()));

        List<Seeker> drawn = equals.stream()
                .sorted((a, b) -> Long.compareUnsigned(LOTTERY.draw(a.id()), LOTTERY.draw(b.id())))
                .limit(10)
                .toList();
        assertThat(drawn)
                .allSatisfy(worker -> assertThat(seatOf(plan, worker).post()).isEqualTo(id(90)));
        assertThat(plan.placed()).isEqualTo(10);
    }

    @Test
    void own_ranked_orders_come_before_a_better_wage() {
        Plan plan = plan(
                List.of(aWorker(1).ranking(8).build()),
                List.of(aPost(8).build(), aPost(9).paying(900_000).build()));

        assertThat(postOf(plan, 1)).isEqualTo(id(8));
        assertThat(plan.outcomes().getFirst().seat().orElseThrow().rankedByWorker())
                .isTrue();
    }

    @Test
    void without_own_ranking_the_utility_decides() {
        Plan plan = plan(
                List.of(aWorker(1).build()),
                List.of(aPost(8).build(), aPost(9).paying(900_000).build()));

        assertThat(postOf(plan, 1)).isEqualTo(id(9));
    }

    @Test
    void each_worker_without_a_post_stands_at_one_reason_the_one_that_came_nearest() {
        Plan plan = plan(
                List.of(
                        aWorker(1).kept(Reason.STUDENT_NOT_TRANSFERABLE).build(),
                        aWorker(2).capacity("LOST").build(),
                        aWorker(3).wantingWage(450_000).build(),
                        aWorker(4).build()),
                List.of(
                        aPost(8).build(),
                        aPost(9).asking(Demand.Kind.LANGUAGE, "yue")
                                .paying(900_000)
                                .build()));

        assertThat(plan.reasons())
                .containsOnly(
                        Map.entry(Reason.STUDENT_NOT_TRANSFERABLE, 1),
                        Map.entry(Reason.CAPACITY, 1),
                        Map.entry(Reason.WAGE, 1));
        assertThat(plan.placed()).isEqualTo(1);
        assertThat(plan.eligible()).isEqualTo(1);
    }

    @Test
    void without_any_opening_everyone_hears_that() {
        Plan plan = plan(List.of(aWorker(1).build()), List.of());

        assertThat(plan.reasons()).containsExactly(Map.entry(Reason.NO_OPENING, 1));
    }

    @Test
    void the_order_of_input_changes_nothing() {
        List<Seeker> workers = new ArrayList<>();
        List<Opening> posts = new ArrayList<>();
        crowd(workers, posts, 300, 20);
        Plan first = plan(workers, posts);
        Collections.shuffle(workers, new Random(7));
        Collections.shuffle(posts, new Random(8));

        Plan second = plan(workers, posts);

        assertThat(second).isEqualTo(first);
        assertThat(first.blockingPairs()).isZero();
        assertThat(first.placed()).isPositive();
    }

    @Test
    void another_seed_is_another_lottery_and_its_commitment_says_nothing_of_it() {
        Lottery other = new Lottery("another seed");

        assertThat(other.commitment())
                .hasSize(64)
                .isNotEqualTo(LOTTERY.commitment())
                .doesNotContain("another");
        assertThat(other.draw(id(1))).isNotEqualTo(LOTTERY.draw(id(1))).isEqualTo(other.draw(id(1)));
    }

    @Test
    void the_plan_of_ten_thousand_workers_and_three_hundred_orders_is_stable() {
        List<Seeker> workers = new ArrayList<>();
        List<Opening> posts = new ArrayList<>();
        crowd(workers, posts, 10_000, 300);

        Plan plan = plan(workers, posts);

        assertThat(plan.placed()).isPositive();
        assertThat(plan.blockingPairs()).isZero();
    }

    private static void crowd(List<Seeker> workers, List<Opening> posts, int people, int orders) {
        Random dice = new Random(42);
        for (int i = 0; i < people; i++) {
            People.WorkerFixture worker =
                    aWorker(i + 1).priority(1 + dice.nextInt(5)).wantingWage(300_000 + dice.nextInt(10) * 20_000L);
            if (dice.nextInt(3) == 0) {
                worker.skilled(SEWING, 1 + dice.nextInt(5), dice.nextBoolean());
            }
            workers.add(worker.build());
        }
        for (int i = 0; i < orders; i++) {
            posts.add(aPost(100_000 + i)
                    .paying(350_000 + dice.nextInt(20) * 10_000L)
                    .seats(1 + dice.nextInt(20))
                    .build());
        }
    }

    private static Plan plan(List<Seeker> workers, List<Opening> posts) {
        return new Planner(DAY, LOTTERY).plan(workers, posts, percent -> {});
    }

    private static java.util.UUID postOf(Plan plan, int worker) {
        return seatOf(plan, aWorker(worker).build()).post();
    }

    private static Outcome.Seat seatOf(Plan plan, Seeker worker) {
        return plan.outcomes().stream()
                .filter(outcome -> outcome.worker().equals(worker.id()))
                .findFirst()
                .orElseThrow()
                .seat()
                .orElseThrow();
    }
}
