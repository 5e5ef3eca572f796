package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.engine.textbook.Market;
import io.labortransfer.matching.engine.textbook.Markets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClearingTest {

    @Test
    void finds_in_thousands_of_small_markets_what_the_textbook_finds() {
        int placed = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Random size = new Random(seed);
            LargeMarket market =
                    Draft.random(size.nextInt(40), size.nextInt(25), seed).market();

            Placement placement = clear(market);

            assertThat(placement.opening()).as("seed %d", seed).isEqualTo(Written.textbook(Written.out(market)));
            placed += placement.placed();
        }
        assertThat(placed).isGreaterThan(10_000);
    }

    @Test
    void finds_in_middling_markets_what_the_textbook_finds() {
        for (long seed = 0; seed < 20; seed++) {
            LargeMarket market = Draft.random(1500, 300, seed).market();

            assertThat(clear(market).opening()).as("seed %d", seed).isEqualTo(Written.textbook(Written.out(market)));
        }
    }

    @Test
    void finds_for_fifty_thousand_workers_what_the_textbook_finds_on_written_lists() {
        LargeMarket market = Draft.random(50_000, 400, 7).market();

        Placement placement = clear(market);

        assertThat(placement.opening()).isEqualTo(Written.textbook(Written.out(market)));
        assertThat(placement.placed()).isGreaterThan(5_000);
    }

    @Test
    void any_number_of_threads_finds_the_same() {
        for (long seed = 0; seed < 10; seed++) {
            LargeMarket market = Draft.random(20_000, 300, seed).market();
            Placement alone = clear(market);

            for (int threads : new int[] {2, 3, 8}) {
                Placement together = Clearing.of(new MarketIndex(market), threads);

                assertThat(together.opening()).isEqualTo(alone.opening());
                assertThat(together.cutoff()).isEqualTo(alone.cutoff());
            }
        }
    }

    @Test
    void a_used_index_finds_the_same_again() {
        MarketIndex index = new MarketIndex(Draft.random(2_000, 200, 3).market());
        Placement first = Clearing.of(index, 1);

        Placement second = Clearing.of(index, 1);

        assertThat(second.opening()).isEqualTo(first.opening());
    }

    @Test
    void the_order_in_which_kinds_and_their_lists_are_written_changes_nothing() {
        for (long seed = 0; seed < 200; seed++) {
            Draft draft = Draft.random(60, 20, seed);

            Placement turned = clear(turned(draft).market());

            assertThat(turned.opening())
                    .as("seed %d", seed)
                    .isEqualTo(clear(draft.market()).opening());
        }
    }

    @Test
    void gives_everyone_the_first_choice_in_gale_and_shapleys_first_table() {
        LargeMarket market = Tables.printed("1,3 2,2 3,1", "3,1 1,3 2,2", "2,2 3,1 1,3");

        assertThat(clear(market).opening()).containsExactly(0, 1, 2);
    }

    @Test
    void gives_nobody_the_first_choice_in_gale_and_shapleys_second_table() {
        LargeMarket market = Tables.printed("1,3 2,3 3,2 4,3", "1,4 4,1 3,3 2,2", "2,2 1,4 3,4 4,1", "4,1 2,2 3,1 1,4");

        assertThat(clear(market).opening()).containsExactly(2, 3, 0, 1);
    }

    @Test
    void of_all_stable_matchings_found_by_trying_everything_each_worker_likes_this_one_best() {
        int several = 0;
        for (long seed = 0; seed < 150; seed++) {
            LargeMarket market = seed % 2 == 0 ? Draft.random(8, 4, seed).market() : Tables.random(6, 5, seed);
            Market written = Written.out(market);
            int[] found = clear(market).opening();

            List<int[]> all = Markets.stable(written);

            several += all.size() > 1 ? 1 : 0;
            assertThat(all)
                    .as("seed %d", seed)
                    .anyMatch(choice -> Arrays.equals(found, Written.openings(written, choice)));
            for (int[] choice : all) {
                assertNobodyIsWorseOff(market, Written.openings(written, choice), found);
            }
        }
        assertThat(several).isGreaterThan(5);
    }

    @Test
    void the_same_workers_are_placed_in_every_stable_matching() {
        for (long seed = 0; seed < 150; seed++) {
            LargeMarket market = seed % 2 == 0 ? Draft.random(8, 4, seed).market() : Tables.random(6, 5, seed);
            Market written = Written.out(market);
            boolean[] placed = placed(clear(market).opening());

            assertThat(Markets.stable(written))
                    .as("seed %d", seed)
                    .allMatch(choice -> Arrays.equals(placed, placed(Written.openings(written, choice))));
        }
    }

    @Test
    void one_more_seat_harms_no_worker() {
        for (long seed = 0; seed < 500; seed++) {
            Draft draft = Draft.random(40, 12, seed);
            List<Draft.Post> posts = new ArrayList<>(draft.posts());
            posts.set(0, posts.getFirst().withSeats(posts.getFirst().seats() + 1));

            Placement more = clear(draft.withPosts(posts).market());

            assertNobodyIsWorseOff(draft.market(), clear(draft.market()).opening(), more.opening());
        }
    }

    @Test
    void when_a_worker_without_an_opening_leaves_nobody_is_worse_off() {
        for (long seed = 0; seed < 500; seed++) {
            Draft draft = Draft.random(40, 12, seed);
            int[] before = clear(draft.market()).opening();
            int left = firstWithout(before);

            int[] after = left < 0
                    ? before
                    : clear(draft.withPerson(left, nothingWanted(draft, left)).market())
                            .opening();

            assertNobodyIsWorseOff(draft.market(), before, after);
        }
    }

    @Test
    void where_all_fit_alike_the_leaving_of_a_worker_without_an_opening_changes_nothing() {
        for (long seed = 0; seed < 500; seed++) {
            Draft draft = allFitAlike(Draft.random(40, 12, seed));
            int[] before = clear(draft.market()).opening();
            int left = firstWithout(before);

            int[] after = left < 0
                    ? before
                    : clear(draft.withPerson(left, nothingWanted(draft, left)).market())
                            .opening();

            assertThat(after).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void no_worker_gains_by_saying_something_else_than_what_they_want() {
        for (long seed = 0; seed < 1500; seed++) {
            Draft truth = Draft.random(12, 8, seed);
            Random dice = new Random(seed);
            int liar = dice.nextInt(12);
            LargeMarket market = truth.market();

            int told = clear(market).opening()[liar];
            int lied = clear(lying(truth, liar, dice).market()).opening()[liar];

            Rules rules = new Rules(market);
            boolean gains = lied != Placement.NOWHERE
                    && lied != told
                    && rules.mayTake(liar, lied)
                    && (told == Placement.NOWHERE || rules.prefers(liar, lied, told));
            assertThat(gains).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void the_cutoff_is_the_standing_of_the_last_one_taken() {
        LargeMarket market = Tables.printed("1,1 2,1", "1,2 2,2");

        Placement placement = clear(market);

        Keys keys = new Keys(market.workers());
        assertThat(placement.cutoff()).containsExactly(keys.of(0, 0), keys.of(1, 1));
    }

    @Test
    void nobody_and_nothing_are_an_empty_placement() {
        assertThat(clear(Draft.random(0, 5, 1).market()).opening()).isEmpty();
        assertThat(clear(Draft.random(5, 0, 1).market()).placed()).isZero();
    }

    private static Placement clear(LargeMarket market) {
        return Clearing.of(new MarketIndex(market), 1);
    }

    private static Draft turned(Draft draft) {
        int last = draft.kinds().size() - 1;
        List<Draft.Kind> kinds = draft.kinds().reversed().stream()
                .map(kind -> new Draft.Kind(
                        kind.places().reversed(),
                        kind.occupations().reversed(),
                        kind.met(),
                        kind.earliest(),
                        kind.latest(),
                        kind.weights()))
                .toList();
        List<Draft.Person> people = draft.people().stream()
                .map(person -> new Draft.Person(person.rank(), last - person.kind(), person.leastWage()))
                .toList();
        return new Draft(draft.places(), draft.occupations(), draft.posts(), kinds, people, draft.words());
    }

    private static Draft allFitAlike(Draft draft) {
        return draft.withKinds(draft.kinds().stream()
                .map(kind -> new Draft.Kind(
                        kind.places(),
                        kind.occupations().stream()
                                .map(listed -> new Draft.Listed(listed.node(), listed.worth(), 3))
                                .toList(),
                        kind.met(),
                        kind.earliest(),
                        kind.latest(),
                        kind.weights()))
                .toList());
    }

    private static Draft.Person nothingWanted(Draft draft, int person) {
        Draft.Person gone = draft.people().get(person);
        return new Draft.Person(gone.rank(), gone.kind(), Scale.BEST + 1);
    }

    /** What the worker brings stays a fact; what they say of places, work, wage and weights is made up. */
    private static Draft lying(Draft draft, int liar, Random dice) {
        Draft.Person person = draft.people().get(liar);
        Draft.Kind kind = draft.kinds().get(person.kind());
        Draft.Kind story = new Draft.Kind(
                kind.places().stream()
                        .map(l -> new Draft.Listed(l.node(), 250 * dice.nextInt(5), l.fit()))
                        .toList(),
                kind.occupations().stream()
                        .map(l -> new Draft.Listed(l.node(), 250 * dice.nextInt(5), l.fit()))
                        .toList(),
                kind.met(),
                kind.earliest(),
                kind.latest(),
                dice.ints(5, 0, 100).toArray());
        List<Draft.Kind> kinds = new ArrayList<>(draft.kinds());
        kinds.add(story);
        return draft.withKinds(kinds)
                .withPerson(liar, new Draft.Person(person.rank(), kinds.size() - 1, 300 + dice.nextInt(300)));
    }

    private static void assertNobodyIsWorseOff(LargeMarket market, int[] before, int[] after) {
        Rules rules = new Rules(market);
        for (int worker = 0; worker < before.length; worker++) {
            if (before[worker] != after[worker] && before[worker] != Placement.NOWHERE) {
                assertThat(after[worker]).isNotEqualTo(Placement.NOWHERE);
                assertThat(rules.prefers(worker, after[worker], before[worker])).isTrue();
            }
        }
    }

    private static boolean[] placed(int[] openings) {
        boolean[] placed = new boolean[openings.length];
        for (int worker = 0; worker < placed.length; worker++) {
            placed[worker] = openings[worker] != Placement.NOWHERE;
        }
        return placed;
    }

    private static int firstWithout(int[] openings) {
        return IntStream.range(0, openings.length)
                .filter(worker -> openings[worker] == Placement.NOWHERE)
                .findFirst()
                .orElse(-1);
    }
}
