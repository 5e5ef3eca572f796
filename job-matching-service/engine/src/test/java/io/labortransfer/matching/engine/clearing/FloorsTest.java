package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Posts with some seats kept for the workers of one side. In the columns such a post is two openings, first the seats that
 * are kept and then the others; here both are judged together, as minority reserves have it (Hafalir, Yenmez and Yildirim
 * 2013).
 */
class FloorsTest {

    private static final int SIDES = 2;

    @Test
    void of_all_stable_placements_found_by_trying_everything_each_worker_likes_this_one_best() {
        int changed = 0;
        for (long seed = 0; seed < 120; seed++) {
            LargeMarket market = twoByTwo(6, 3, seed);
            Rules rules = new Rules(market);
            int[] found = merged(clear(market));

            List<int[]> stable =
                    Placements.all(rules, 6, 6, places -> noneKept(places) && isStable(market, merged(places)));

            assertThat(stable.stream().map(FloorsTest::merged))
                    .as("seed %d", seed)
                    .anyMatch(places -> Arrays.equals(places, found));
            for (int[] other : stable) {
                for (int worker = 0; worker < 6; worker++) {
                    int theirs = other[worker] / 2;
                    boolean better = other[worker] != Placement.NOWHERE
                            && theirs != found[worker]
                            && (found[worker] == Placement.NOWHERE
                                    || rules.prefers(worker, 2 * theirs + 1, 2 * found[worker] + 1));
                    assertThat(better).as("seed %d, worker %d", seed, worker).isFalse();
                }
            }
            changed += Arrays.equals(found, merged(clear(without(market)))) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(10);
    }

    @Test
    void finds_what_the_textbook_finds_on_written_lists_with_any_number_of_threads() {
        for (long seed = 0; seed < 300; seed++) {
            LargeMarket market = twoByTwo(40, 12, seed);
            MarketIndex index = new MarketIndex(market);

            Placement placement = Clearing.of(index, 1 + (int) seed % 3);

            assertThat(placement.opening()).as("seed %d", seed).isEqualTo(Written.textbook(Written.out(market)));
            assertThat(Audit.of(index, placement, 1).sound()).isTrue();
        }
    }

    @Test
    void kept_seats_that_nobody_of_the_side_wants_are_open_to_all() {
        LargeMarket market = onePost(2, 2, (short) 0, 1, 1);

        assertThat(clear(market)).containsExactly(0, 0);
    }

    @Test
    void the_last_in_order_gets_a_kept_seat_before_the_first() {
        LargeMarket market = onePost(2, 1, (short) 0, 1, 0);

        assertThat(clear(market)).containsExactly(Placement.NOWHERE, 0);
    }

    @Test
    void the_audit_finds_a_worker_who_was_passed_over_for_a_kept_seat() {
        LargeMarket market = onePost(2, 1, (short) 0, 1, 0);

        Audit.Findings findings =
                Audit.of(new MarketIndex(market), new Placement(new int[] {0, Placement.NOWHERE}, new int[0]), 1);

        assertThat(findings.envious()).isEqualTo(1);
    }

    private static int[] clear(LargeMarket market) {
        return Clearing.of(new MarketIndex(market), 1).opening();
    }

    /** One opening that all would take, its seats kept for side 0; and for each worker the side. */
    private static LargeMarket onePost(int workers, int seats, short floor, int... sides) {
        Draft.Listed all = new Draft.Listed(0, 0, 0);
        short[] side = new short[workers];
        for (int i = 0; i < workers; i++) {
            side[i] = (short) sides[i];
        }
        return new Draft(
                        new Hierarchy(new int[] {-1}),
                        new Hierarchy(new int[] {-1}),
                        List.of(new Draft.Post(seats, 500, 0, 0, 0, 0, 100, 0)),
                        List.of(new Draft.Kind(List.of(all), List.of(all), 0, 0, 10, new int[5])),
                        IntStream.range(0, workers)
                                .mapToObj(i -> new Draft.Person(0, 0, 0))
                                .toList(),
                        List.of())
                .market(FinePrint.NONE, floors(side, floor), Groups.NONE);
    }

    private static Agreements floors(short[] side, short... floor) {
        return new Agreements(
                side, new short[0], new int[0][], new int[0], floor, new boolean[][] {{true, false}, {false, true}});
    }

    /** Each post twice: some seats that may be kept for a side, then the others. */
    private static LargeMarket twoByTwo(int workers, int posts, long seed) {
        Random dice = new Random(seed);
        Draft draft = Draft.random(workers, posts, seed).withWords(List.of());
        List<Draft.Post> halves = new ArrayList<>();
        short[] floor = new short[2 * posts];
        for (int post = 0; post < posts; post++) {
            Draft.Post whole = draft.posts().get(post);
            int kept = whole.seats() == 0 ? 0 : dice.nextInt(whole.seats() + 1);
            halves.add(whole.withSeats(kept));
            halves.add(whole.withSeats(whole.seats() - kept));
            floor[2 * post] = (short) dice.nextInt(SIDES);
            floor[2 * post + 1] = Agreements.NO_FLOOR;
        }
        short[] side = new short[workers];
        for (int worker = 0; worker < workers; worker++) {
            side[worker] = (short) dice.nextInt(SIDES);
        }
        return draft.withPosts(halves)
                .market((worker, opening) -> (31 * worker + opening / 2) % 3 != 0, floors(side, floor), Groups.NONE);
    }

    private static LargeMarket without(LargeMarket market) {
        return new LargeMarket(
                market.places(),
                market.occupations(),
                market.openings(),
                market.placeLists(),
                market.occupationLists(),
                market.profiles(),
                market.workers(),
                market.own(),
                market.finePrint());
    }

    /** Posts in place of openings. */
    private static int[] merged(int[] openings) {
        return Arrays.stream(openings)
                .map(opening -> opening == Placement.NOWHERE ? opening : opening / 2)
                .toArray();
    }

    /** Everybody is written at the second half, so that no post is tried twice. */
    private static boolean noneKept(int[] openings) {
        return Arrays.stream(openings).allMatch(opening -> opening == Placement.NOWHERE || opening % 2 == 1);
    }

    private static boolean isStable(LargeMarket market, int[] posts) {
        Rules rules = new Rules(market);
        for (int post = 0; post < market.openings().count() / 2; post++) {
            List<Integer> there = at(posts, post);
            if (!chosen(market, post, there).equals(there)) {
                return false;
            }
            for (int worker = 0; worker < posts.length; worker++) {
                boolean wants = posts[worker] != post
                        && rules.mayTake(worker, 2 * post + 1)
                        && (posts[worker] == Placement.NOWHERE
                                || rules.prefers(worker, 2 * post + 1, 2 * posts[worker] + 1));
                List<Integer> more = new ArrayList<>(there);
                more.add(worker);
                if (wants
                        && chosen(market, post, more.stream().sorted().toList()).contains(worker)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whom the post takes of these: for the kept seats its side, the first in order; for the others the first of the rest. */
    private static List<Integer> chosen(LargeMarket market, int post, List<Integer> workers) {
        Rules rules = new Rules(market);
        int kept = market.openings().seats()[2 * post];
        int all = kept + market.openings().seats()[2 * post + 1];
        List<Integer> inOrder = workers.stream()
                .sorted(Comparator.comparingLong(worker -> rules.standing(worker, 2 * post + 1)))
                .toList();
        List<Integer> chosen = new ArrayList<>(inOrder.stream()
                .filter(worker -> !market.agreements().standsBehind(worker, 2 * post))
                .limit(kept)
                .toList());
        inOrder.stream().filter(worker -> !chosen.contains(worker)).toList().forEach(worker -> {
            if (chosen.size() < all) {
                chosen.add(worker);
            }
        });
        return chosen.stream().sorted().toList();
    }

    private static List<Integer> at(int[] posts, int post) {
        return IntStream.range(0, posts.length)
                .filter(worker -> posts[worker] == post)
                .boxed()
                .toList();
    }
}
