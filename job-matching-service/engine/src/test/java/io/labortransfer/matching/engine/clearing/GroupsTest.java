package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final int SPOTS = 3;

    @Test
    void two_who_would_go_apart_alone_go_together_to_where_both_are_taken() {
        // The best paid post has one seat; the next two lie at one spot.
        LargeMarket market = ofPosts(2, new int[] {1, 1, 1}, new int[] {0, 1, 1}, 0, 1);

        Placement placement = Clearing.of(new MarketIndex(market), 1);

        assertThat(placement.opening()).containsExactly(1, 2);
        assertThat(Audit.of(new MarketIndex(market), placement, 1)).isEqualTo(new Audit.Findings(0, 0, 0, 2));
    }

    @Test
    void who_cannot_be_kept_together_goes_alone_and_the_audit_says_so() {
        LargeMarket market = ofPosts(2, new int[] {1, 1, 1}, new int[] {0, 1, 2}, 0, 1);

        Placement placement = Clearing.of(new MarketIndex(market), 1);

        assertThat(placement.opening()).containsExactly(0, 1);
        assertThat(market.groups().together(0, placement.opening())).isFalse();
        assertThat(Audit.of(new MarketIndex(market), placement, 1)).isEqualTo(new Audit.Findings(0, 0, 0, 2, 0, 0, 1));
    }

    @Test
    void a_group_does_not_displace_who_stands_before_its_members() {
        // Worker 0 goes alone and takes the one seat that would have let the others go together.
        LargeMarket market = ofPosts(3, new int[] {1, 1, 1}, new int[] {0, 0, 1}, 1, 2);

        Placement placement = Clearing.of(new MarketIndex(market), 1);

        assertThat(placement.opening()).containsExactly(0, 1, 2);
    }

    @Test
    void the_audit_finds_a_group_that_could_be_together_and_is_not() {
        LargeMarket market = ofPosts(2, new int[] {1, 1, 1}, new int[] {0, 1, 1}, 0, 1);

        Audit.Findings findings = Audit.of(new MarketIndex(market), new Placement(new int[] {0, 1}, new int[0]), 1);

        assertThat(findings.enviousGroups()).isEqualTo(1);
        assertThat(findings.sound()).isFalse();
    }

    @Test
    void nobody_is_unlawful_and_no_opening_overfull_and_almost_always_nobody_envies() {
        int sound = 0;
        int together = 0;
        int before = 0;
        for (long seed = 0; seed < 500; seed++) {
            LargeMarket market = random(40, 20, seed, Agreements.NONE);
            MarketIndex index = new MarketIndex(market);

            Placement placement = Clearing.of(index, 1);

            Audit.Findings findings = Audit.of(index, placement, 1);
            assertThat(findings.overfull() + findings.unlawful())
                    .as("seed %d", seed)
                    .isZero();
            sound += findings.sound() ? 1 : 0;
            together += together(market, placement.opening());
            before += together(market, Written.textbook(Written.out(market)));
        }
        assertThat(sound).isGreaterThan(470);
        assertThat(together).isGreaterThan(before + before / 4);
    }

    @Test
    void lines_and_groups_at_once_leave_nothing_overfull_and_any_number_of_threads_finds_the_same() {
        int sound = 0;
        for (long seed = 0; seed < 200; seed++) {
            LargeMarket market = random(40, 20, seed, LinesTest.lines(40, 20, new Random(seed), 8));
            MarketIndex index = new MarketIndex(market);

            Placement alone = Clearing.of(index, 1);

            Audit.Findings findings = Audit.of(index, alone, 1);
            assertThat(findings.overfull() + findings.overfullLines() + findings.unlawful())
                    .as("seed %d", seed)
                    .isZero();
            assertThat(Clearing.of(new MarketIndex(market), 3).opening()).isEqualTo(alone.opening());
            sound += findings.sound() ? 1 : 0;
        }
        assertThat(sound).isGreaterThan(170);
    }

    @Test
    void of_two_who_go_together_every_pair_of_openings_is_tried_by_hand_and_none_would_be_better() {
        int tried = 0;
        for (long seed = 0; seed < 400; seed++) {
            LargeMarket market = random(12, 8, seed, Agreements.NONE);
            MarketIndex index = new MarketIndex(market);
            int[] places = Clearing.of(index, 1).opening();
            Audit.Findings findings = Audit.of(index, new Placement(places, new int[0]), 1);

            long byHand = IntStream.range(0, market.groups().count())
                    .filter(group -> couldBeBetter(market, places, group))
                    .count();

            assertThat(findings.enviousGroups()).as("seed %d", seed).isEqualTo(byHand);
            tried += market.groups().count();
        }
        assertThat(tried).isGreaterThan(300);
    }

    @Test
    void a_group_of_one_and_a_worker_in_two_groups_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Groups(new int[] {0, 1}, new int[] {3}, new int[0]))
                .withMessageContaining("fewer than two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Groups(new int[] {0, 2, 4}, new int[] {1, 3, 2, 3}, new int[0]).ofWorkers(4))
                .withMessageContaining("worker 3");
    }

    /** Posts that all want, the best paid first; two workers go together. */
    private static LargeMarket ofPosts(int workers, int[] seats, int[] spots, int one, int other) {
        Draft.Listed all = new Draft.Listed(0, 0, 0);
        List<Draft.Post> posts = new ArrayList<>();
        for (int post = 0; post < seats.length; post++) {
            posts.add(new Draft.Post(seats[post], 500 - 10 * post, 0, 0, 0, 0, 100, 0));
        }
        return new Draft(
                        new Hierarchy(new int[] {-1}),
                        new Hierarchy(new int[] {-1}),
                        posts,
                        List.of(new Draft.Kind(List.of(all), List.of(all), 0, 0, 10, new int[] {0, 10, 0, 0, 0})),
                        IntStream.range(0, workers)
                                .mapToObj(i -> new Draft.Person(0, 0, 0))
                                .toList(),
                        List.of())
                .market(FinePrint.NONE, Agreements.NONE, new Groups(new int[] {0, 2}, new int[] {one, other}, spots));
    }

    /** Some workers go in pairs with another of their kind. */
    private static LargeMarket random(int workers, int openings, long seed, Agreements agreements) {
        Random dice = new Random(seed);
        Draft draft = Draft.random(workers, openings, seed);
        List<Integer> first = new ArrayList<>(List.of(0));
        List<Integer> members = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int kind = draft.people().get(worker).kind();
            int alone = worker;
            IntStream.range(worker + 1, workers)
                    .filter(other -> draft.people().get(other).kind() == kind)
                    .filter(other -> !members.contains(other) && !members.contains(alone))
                    .findFirst()
                    .ifPresent(other -> {
                        if (dice.nextInt(3) == 0) {
                            members.add(alone);
                            members.add(other);
                            first.add(members.size());
                        }
                    });
        }
        Groups groups = new Groups(
                first.stream().mapToInt(Integer::intValue).toArray(),
                members.stream().mapToInt(Integer::intValue).toArray(),
                dice.ints(openings, 0, SPOTS).toArray());
        return draft.market((worker, opening) -> (31 * worker + opening) % 3 != 0, agreements, groups);
    }

    private static int together(LargeMarket market, int[] places) {
        return (int) IntStream.range(0, market.groups().count())
                .filter(group -> market.groups().together(group, places))
                .count();
    }

    private static boolean couldBeBetter(LargeMarket market, int[] places, int group) {
        int one = market.groups().members()[2 * group];
        int other = market.groups().members()[2 * group + 1];
        boolean together = market.groups().together(group, places);
        long now = together ? worth(market, one, places[one]) + worth(market, other, places[other]) : Long.MIN_VALUE;
        int[] without = places.clone();
        without[one] = Placement.NOWHERE;
        without[other] = Placement.NOWHERE;
        Rules rules = new Rules(market);
        for (int a = 0; a < market.openings().count(); a++) {
            for (int b = 0; b < market.openings().count(); b++) {
                if (market.groups().spot()[a] == market.groups().spot()[b]
                        && rules.mayTake(one, a)
                        && rules.mayTake(other, b)
                        && worth(market, one, a) + worth(market, other, b) > now
                        && takesBoth(market, without, one, a, other, b)
                        && !wouldRise(market, without, one, a, other, b)
                        && !wouldRise(market, without, other, b, one, a)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether both are among the first at their openings when they come together. */
    private static boolean takesBoth(LargeMarket market, int[] without, int one, int a, int other, int b) {
        int[] with = without.clone();
        with[one] = a;
        with[other] = b;
        return isAmongTheFirst(market, with, one) && isAmongTheFirst(market, with, other);
    }

    /** Whether the one would rather have, and would get, another opening of the spot when the other has theirs. */
    private static boolean wouldRise(LargeMarket market, int[] without, int one, int a, int other, int b) {
        int[] with = without.clone();
        with[other] = b;
        return IntStream.range(0, market.openings().count())
                .filter(opening ->
                        market.groups().spot()[opening] == market.groups().spot()[a])
                .filter(opening -> new Rules(market).mayTake(one, opening))
                .filter(opening -> opening != a && new Rules(market).prefers(one, opening, a))
                .anyMatch(opening -> {
                    with[one] = opening;
                    return isAmongTheFirst(market, with, one);
                });
    }

    private static boolean isAmongTheFirst(LargeMarket market, int[] places, int worker) {
        Rules rules = new Rules(market);
        int opening = places[worker];
        long before = IntStream.range(0, places.length)
                .filter(other -> places[other] == opening)
                .filter(other -> rules.standing(other, opening) < rules.standing(worker, opening))
                .count();
        return before < market.openings().seats()[opening];
    }

    private static long worth(LargeMarket market, int worker, int opening) {
        int rank = new Rules(market).rank(worker, opening);
        return rank == Rules.UNRANKED ? new Rules(market).value(worker, opening) : (long) Integer.MAX_VALUE - rank;
    }
}
