package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveMarketTest {

    private static final int CLASSES = 4;
    private static final int FEN_PER_POINT = 1000;

    @Test
    void after_each_of_many_changes_nobody_envies_and_every_question_is_answered_as_by_reading_everything() {
        int moved = 0;
        for (long seed = 0; seed < 40; seed++) {
            Changes changes = new Changes(seed, Changes.WORKERS, Changes.OPENINGS, Agreements.NONE);
            for (int step = 0; step < 60; step++) {
                int[] before = changes.live.placement().opening();
                changes.next();
                moved += Arrays.equals(before, changes.live.placement().opening()) ? 0 : 1;

                Audit.Findings findings = Audit.of(changes.live.index(), changes.live.placement(), 1);
                assertThat(findings.sound())
                        .as("seed %d, step %d: %s", seed, step, findings)
                        .isTrue();
                changes.checkAnswers(seed, step);
            }
        }
        assertThat(moved).isGreaterThan(1_000);
    }

    @Test
    void seats_kept_for_a_side_are_kept_through_all_changes() {
        for (long seed = 0; seed < 30; seed++) {
            Agreements floors = floors(seed, Changes.WORKERS, Changes.OPENINGS);
            Changes changes = new Changes(seed, Changes.WORKERS, Changes.OPENINGS, floors);
            for (int step = 0; step < 40; step++) {
                changes.next();

                Audit.Findings findings = Audit.of(changes.live.index(), changes.live.placement(), 1);
                assertThat(findings.sound())
                        .as("seed %d, step %d: %s", seed, step, findings)
                        .isTrue();
            }
        }
    }

    @Test
    void no_change_makes_a_line_hold_more_than_it_may() {
        for (long seed = 0; seed < 30; seed++) {
            Agreements lines = LinesTest.lines(Changes.WORKERS, Changes.OPENINGS, new Random(seed), 8);
            Changes changes = new Changes(seed, Changes.WORKERS, Changes.OPENINGS, lines);
            for (int step = 0; step < 40; step++) {
                changes.next();

                Audit.Findings findings = Audit.of(changes.live.index(), changes.live.placement(), 1);
                assertThat(findings.overfull() + findings.overfullLines() + findings.unlawful())
                        .as("seed %d, step %d: %s", seed, step, findings)
                        .isZero();
            }
        }
    }

    @Test
    void the_first_who_would_rather_have_an_opening_is_the_one_whom_reading_everybody_finds() {
        int found = 0;
        for (long seed = 0; seed < 12; seed++) {
            Changes changes = new Changes(seed, 3_000, 40, seed % 2 == 0 ? Agreements.NONE : floors(seed, 3_000, 40));
            for (int step = 0; step < 150; step++) {
                changes.next();

                found += changes.checkFirst(seed, step);
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    @Test
    void begins_with_what_the_market_was_cleared_to() {
        for (long seed = 0; seed < 100; seed++) {
            LargeMarket market = plain(Draft.random(40, 12, seed));

            LiveMarket live = LiveMarket.of(market, 20, 5, CLASSES, 2);

            int[] cleared = Clearing.of(new MarketIndex(market), 1).opening();
            for (int worker = 0; worker < 40; worker++) {
                assertThat(live.openingOf(live.number(worker))).isEqualTo(cleared[worker]);
            }
        }
    }

    @Test
    void who_comes_stands_right_behind_the_one_drawn_before() {
        LiveMarket live = LiveMarket.of(plain(Draft.random(40, 12, 1)), 40, 5, CLASSES, 1);
        int last = live.number(39);

        int first = live.add(person(Draft.random(1, 1, 2), CLASSES - 1, last, new int[0], new int[0]));

        assertThat(first).isGreaterThan(last);
    }

    @Test
    void room_that_is_used_up_is_told() {
        LiveMarket live = LiveMarket.of(plain(Draft.random(10, 3, 1)), 2, 1, CLASSES, 1);
        Draft other = Draft.random(4, 3, 5);
        Set<Integer> numbers = new HashSet<>();
        int added = 0;
        int number = 0;
        while (number != LiveMarket.NO_ROOM) {
            number = live.add(person(other, 1, -1, new int[0], new int[0]));
            added += numbers.add(number) ? 1 : 0;
        }

        assertThat(added - 1).isEqualTo(2);
        assertThat(live.add(post(other.posts().getFirst()))).isEqualTo(3);
        assertThat(live.add(post(other.posts().getFirst()))).isEqualTo(LiveMarket.NO_ROOM);
    }

    @Test
    void who_has_no_opening_accepts_none_and_who_accepted_none_releases_none() {
        LiveMarket live = LiveMarket.of(plain(Draft.random(3, 0, 1)), 2, 1, CLASSES, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> live.accept(live.number(0)))
                .withMessageContaining("no opening");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> live.release(live.number(0)))
                .withMessageContaining("accepted nothing");
        live.remove(live.number(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> live.remove(live.number(0)))
                .withMessageContaining("not looking");
    }

    private static LargeMarket plain(Draft draft) {
        return draft.market(FinePrint.NONE, Agreements.NONE, Groups.NONE);
    }

    private static Agreements floors(long seed, int workers, int openings) {
        Random dice = new Random(seed);
        short[] side = new short[workers];
        short[] floor = new short[openings];
        for (int worker = 0; worker < side.length; worker++) {
            side[worker] = (short) dice.nextInt(2);
        }
        for (int opening = 0; opening < floor.length; opening++) {
            floor[opening] = (short) (dice.nextInt(3) - 1);
        }
        return new Agreements(
                side, new short[0], new int[0][], new int[0], floor, new boolean[][] {{true, false}, {false, true}});
    }

    /** The first person of a draft as one who comes. */
    private static Person person(Draft draft, int rank, int behind, int[] ranked, int[] refused) {
        Draft.Person drawn = draft.people().getFirst();
        Draft.Kind kind = draft.kinds().get(drawn.kind());
        int[] weights = kind.weights();
        return new Person(
                rank,
                behind,
                (short) 0,
                list(kind.places()),
                list(kind.occupations()),
                new Person.Profile(
                        kind.met(),
                        (short) kind.earliest(),
                        (short) kind.latest(),
                        (byte) weights[0],
                        (byte) weights[1],
                        (byte) weights[2],
                        (byte) weights[3],
                        (byte) weights[4]),
                FEN_PER_POINT * drawn.leastWage(),
                ranked,
                refused);
    }

    private static NodeList list(List<Draft.Listed> listed) {
        short[] worth = new short[listed.size()];
        byte[] fit = new byte[listed.size()];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = (short) listed.get(i).worth();
            fit[i] = (byte) listed.get(i).fit();
        }
        return new NodeList(listed.stream().mapToInt(Draft.Listed::node).toArray(), worth, fit);
    }

    private static Post post(Draft.Post post) {
        return new Post(
                post.seats(),
                FEN_PER_POINT * post.wage(),
                post.place(),
                post.occupation(),
                (byte) post.lodging(),
                (short) post.start(),
                (short) post.end(),
                post.needs());
    }

    /** A market to which things happen by chance. */
    private static final class Changes {

        static final int WORKERS = 50;
        static final int OPENINGS = 12;

        private final Random dice;
        private final LiveMarket live;
        private final LargeMarket market;
        private final List<Integer> workers = new ArrayList<>();
        private final List<Integer> openings = new ArrayList<>();
        private final List<Integer> accepted = new ArrayList<>();

        private Changes(long seed, int people, int posts, Agreements agreements) {
            dice = new Random(seed);
            LargeMarket before = Draft.random(people, posts, seed)
                    .market((worker, opening) -> (31 * worker + opening) % 4 != 0, agreements, Groups.NONE);
            live = LiveMarket.of(before, 200, 60, CLASSES, 1);
            market = live.index().market();
            IntStream.range(0, people).map(live::number).forEach(workers::add);
            IntStream.range(0, posts).forEach(openings::add);
        }

        void next() {
            switch (dice.nextInt(8)) {
                case 0, 1 -> workers.add(live.add(someone()));
                case 2, 3 -> {
                    int who = dice.nextInt(workers.size());
                    workers.set(who, live.change(workers.get(who), someone()));
                }
                case 4 -> live.remove(workers.remove(dice.nextInt(workers.size())));
                case 5 -> openings.add(live.add(somePost()));
                case 6 -> live.withdraw(openings.remove(dice.nextInt(openings.size())));
                default -> acceptOrRelease();
            }
        }

        private void acceptOrRelease() {
            if (!accepted.isEmpty() && dice.nextInt(3) == 0) {
                live.release(accepted.removeLast());
                return;
            }
            workers.stream()
                    .filter(worker -> live.openingOf(worker) != Placement.NOWHERE)
                    .findFirst()
                    .ifPresent(worker -> {
                        live.accept(worker);
                        workers.remove(worker);
                        accepted.add(worker);
                    });
        }

        private Person someone() {
            Draft draft = Draft.random(1, 1, dice.nextLong());
            int[] ranked = dice.nextInt(4) == 0 ? some() : new int[0];
            int[] refused = dice.nextInt(4) == 0 ? some() : new int[0];
            int behind = workers.get(dice.nextInt(workers.size()));
            return person(draft, dice.nextInt(CLASSES), behind, ranked, refused);
        }

        private int[] some() {
            return dice.ints(2, 0, OPENINGS).distinct().toArray();
        }

        private Post somePost() {
            return post(Draft.random(40, 1, dice.nextLong()).posts().getFirst());
        }

        /** Asks for the first behind a standing drawn by chance who would rather have some opening; answers whether there is one. */
        int checkFirst(long seed, int step) {
            Rules rules = new Rules(market);
            int opening = openings.get(dice.nextInt(openings.size()));
            int before = workers.get(dice.nextInt(workers.size()));
            long behind = dice.nextBoolean() ? TopCandidates.FIRST : rules.standing(before, opening);
            IntPredicate wants = worker -> live.openingOf(worker) == Placement.NOWHERE
                    || rules.prefers(worker, opening, live.openingOf(worker));

            int first = workers.stream()
                    .filter(worker -> rules.standing(worker, opening) > behind
                            && rules.mayTake(worker, opening)
                            && wants.test(worker))
                    .min(Comparator.comparingLong(worker -> rules.standing(worker, opening)))
                    .orElse(TopCandidates.NONE);

            assertThat(live.candidates().first(opening, behind, (worker, value) -> wants.test(worker)))
                    .as("seed %d, step %d, opening %d", seed, step, opening)
                    .isEqualTo(first);
            return first == TopCandidates.NONE ? 0 : 1;
        }

        void checkAnswers(long seed, int step) {
            Rules rules = new Rules(market);
            TopOpenings top = new TopOpenings(live.index(), 5);
            int worker = workers.get(dice.nextInt(workers.size()));
            int[] best = openings.stream()
                    .filter(opening -> market.openings().seats()[opening] > 0 && rules.mayTake(worker, opening))
                    .sorted((one, other) -> one.equals(other) ? 0 : rules.prefers(worker, one, other) ? -1 : 1)
                    .limit(5)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(top.of(worker)).as("seed %d, step %d", seed, step).isEqualTo(best);
            int opening = openings.get(dice.nextInt(openings.size()));
            int[] first = workers.stream()
                    .filter(who -> rules.mayTake(who, opening))
                    .sorted(Comparator.comparingLong(who -> rules.standing(who, opening)))
                    .limit(7)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(live.candidates().of(opening, 7))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(first);
        }
    }
}
