package io.labortransfer.matching.engine;

import static io.labortransfer.matching.engine.People.DAY;
import static io.labortransfer.matching.engine.People.aPost;
import static io.labortransfer.matching.engine.People.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.engine.Fairness.Flow;
import io.labortransfer.matching.engine.Fairness.Group;
import io.labortransfer.matching.engine.Fairness.Posts;
import io.labortransfer.matching.engine.Fairness.Share;
import io.labortransfer.matching.engine.Fairness.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FairnessTest {

    @Test
    void it_tells_for_each_class_who_has_the_first_choice_a_later_one_or_none() {
        Fairness fairness = fairness(
                List.of(
                        aWorker(1).priority(1).build(),
                        aWorker(2).priority(2).build(),
                        aWorker(3).priority(2).build(),
                        aWorker(4).priority(3).capacity("LOST").build()),
                List.of(aPost(8).build(), aPost(9).paying(900_000).build()));

        assertThat(groups(fairness, Side.PRIORITY_CLASS))
                .containsExactly(
                        new Group(Side.PRIORITY_CLASS, "1", List.of(1L, 0L, 0L, 0L, 0L)),
                        new Group(Side.PRIORITY_CLASS, "2", List.of(0L, 1L, 0L, 1L, 0L)),
                        new Group(Side.PRIORITY_CLASS, "3", List.of(0L, 0L, 0L, 0L, 1L)));
    }

    @Test
    void a_choice_behind_the_fifth_is_a_later_one() {
        List<Seeker> workers = new ArrayList<>();
        List<Opening> posts = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            workers.add(aWorker(i).priority(i < 6 ? 1 : 2).build());
            posts.add(aPost(90 + i).paying(400_000 + i * 1_000L).build());
        }

        assertThat(groups(fairness(workers, posts), Side.PRIORITY_CLASS))
                .containsExactly(
                        new Group(Side.PRIORITY_CLASS, "1", List.of(1L, 4L, 0L, 0L, 0L)),
                        new Group(Side.PRIORITY_CLASS, "2", List.of(0L, 0L, 1L, 0L, 0L)));
    }

    @Test
    void ages_are_full_years_that_are_certain_by_the_month() {
        Fairness fairness = fairness(
                List.of(
                        aWorker(1).born(DAY.getYear() - 18, DAY.getMonthValue()).build(),
                        aWorker(2)
                                .born(DAY.getYear() - 18, DAY.getMonthValue() - 1)
                                .build(),
                        aWorker(3).born(DAY.getYear() - 60, 1).build()),
                List.of());

        assertThat(groups(fairness, Side.AGE_BAND)).extracting(Group::value).containsExactly("0-17", "18-29", "60+");
    }

    @Test
    void flows_and_posts_are_counted_where_the_posts_are() {
        Fairness fairness = fairness(
                List.of(aWorker(1).build(), aWorker(2).build()),
                List.of(
                        aPost(8).seats(3).build(),
                        aPost(9).at("51", "513401").paying(900_000).build()));

        assertThat(fairness.flows()).containsExactly(new Flow("51", "44", 1), new Flow("51", "51", 1));
        assertThat(fairness.destinations()).containsExactly(new Posts("44", 3, 1), new Posts("51", 1, 1));
        assertThat(fairness.occupations()).containsExactly(new Posts("6", 4, 2));
    }

    @Test
    void on_every_side_everybody_counts_once() {
        Random random = new Random(7);
        List<Seeker> workers = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            workers.add(aWorker(i)
                    .priority(1 + random.nextInt(5))
                    .sex(random.nextBoolean() ? "1" : "2")
                    .born(1950 + random.nextInt(60), 1 + random.nextInt(12))
                    .wantingWage(300_000 + random.nextInt(300_000))
                    .build());
        }

        Plan plan = plan(
                workers,
                List.of(
                        aPost(900).seats(40).build(),
                        aPost(901).seats(60).paying(500_000).build()));

        for (Side side : Side.values()) {
            List<Group> groups = groups(plan.fairness(), side);
            assertThat(sum(groups, Share.values())).isEqualTo(300);
            assertThat(sum(groups, Share.FIRST_CHOICE, Share.SECOND_TO_FIFTH, Share.LATER_CHOICE))
                    .isEqualTo(plan.placed());
            assertThat(sum(groups, Share.OUTRANKED)).isEqualTo(plan.eligible() - plan.placed());
        }
    }

    private static long sum(List<Group> groups, Share... shares) {
        long sum = 0;
        for (Group group : groups) {
            for (Share share : shares) {
                sum += group.shares().get(share.ordinal());
            }
        }
        return sum;
    }

    private static List<Group> groups(Fairness fairness, Side side) {
        return fairness.groups().stream().filter(group -> group.side() == side).toList();
    }

    private static Fairness fairness(List<Seeker> workers, List<Opening> posts) {
        return plan(workers, posts).fairness();
    }

    private static Plan plan(List<Seeker> workers, List<Opening> posts) {
        return new Planner(DAY, new Lottery("a seed for tests")).plan(workers, posts, percent -> {});
    }
}
