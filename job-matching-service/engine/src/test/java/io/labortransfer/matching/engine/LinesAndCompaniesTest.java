package io.labortransfer.matching.engine;

import static io.labortransfer.matching.engine.People.DAY;
import static io.labortransfer.matching.engine.People.aPost;
import static io.labortransfer.matching.engine.People.aWorker;
import static io.labortransfer.matching.engine.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.engine.Outcome.Company;
import io.labortransfer.matching.engine.clearing.Agreements;
import io.labortransfer.matching.engine.clearing.Clearing;
import io.labortransfer.matching.engine.clearing.Groups;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.MarketIndex;
import io.labortransfer.matching.engine.clearing.Placement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What lines, the seats that are kept for their people, and companies make of a run. */
class LinesAndCompaniesTest {

    private static final Lottery LOTTERY = new Lottery("a seed for tests");
    private static final int LINE = 700;
    private static final int OTHER = 701;

    @Test
    void a_line_holds_no_more_than_it_may_and_says_who_was_left_out_by_it() {
        Plan plan =
                plan(people(4, LINE), List.of(aPost(9).seats(4).keptFor(LINE).build()), new Line(id(LINE), 3));

        assertThat(plan.placed()).isEqualTo(3);
        assertThat(plan.reasons()).containsOnly(Map.entry(Reason.LINE_FULL, 1));
        assertThat(plan.lines()).containsExactly(new LineUse(id(LINE), 3, 3, 0));
        assertThat(plan.blockingPairs()).isZero();
    }

    @Test
    void what_its_people_leave_is_open_to_all() {
        Plan plan = plan(
                List.of(
                        aWorker(1).countedBy(LINE).build(),
                        aWorker(2).priority(1).build(),
                        aWorker(3).priority(1).build()),
                List.of(aPost(9).seats(2).keptFor(LINE).build()),
                new Line(id(LINE), 10));

        assertThat(outcome(plan, 1).seat())
                .as("of class 5, but the seats are kept for such")
                .isPresent();
        assertThat(plan.placed()).isEqualTo(2);
        assertThat(plan.reasons()).containsOnly(Map.entry(Reason.OUTRANKED, 1));
        assertThat(plan.cutoffs().get(id(9)).behind()).isTrue();
        assertThat(plan.lines()).containsExactly(new LineUse(id(LINE), 10, 1, 0));
    }

    @Test
    void whom_no_line_counts_goes_where_a_full_line_ends() {
        List<Seeker> workers = new ArrayList<>(people(3, LINE));
        workers.add(aWorker(8).build());
        Plan plan = plan(workers, List.of(aPost(9).seats(4).keptFor(LINE).build()), new Line(id(LINE), 0));

        assertThat(plan.placed()).isEqualTo(1);
        assertThat(outcome(plan, 8).seat()).isPresent();
        assertThat(plan.reasons()).containsOnly(Map.entry(Reason.LINE_FULL, 3));
    }

    @Test
    void two_lines_count_each_for_itself() {
        List<Seeker> workers = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> aWorker(i).countedBy(LINE, OTHER).build())
                .toList();
        Plan plan = plan(
                workers,
                List.of(
                        aPost(8).paying(500_000).seats(9).keptFor(LINE).build(),
                        aPost(9).seats(9).keptFor(OTHER).build()),
                new Line(id(OTHER), 3),
                new Line(id(LINE), 2));

        assertThat(plan.lines()).containsExactly(new LineUse(id(LINE), 2, 2, 0), new LineUse(id(OTHER), 3, 3, 0));
        assertThat(plan.reasons()).containsOnly(Map.entry(Reason.LINE_FULL, 1));
    }

    @Test
    void who_travels_together_has_posts_at_one_place_and_it_is_said_when_not() {
        List<Opening> posts = List.of(
                aPost(7).paying(500_000).at("44", "440300").build(),
                aPost(8).paying(480_000).at("44", "441900").seats(2).build());
        Plan kept = plan(
                List.of(
                        aWorker(1).goingWith("a").build(),
                        aWorker(2).goingWith("a").build()),
                posts);
        Plan torn = plan(
                List.of(
                        aWorker(1).goingWith("a").build(),
                        aWorker(2).goingWith("a").build(),
                        aWorker(3).goingWith("a").build(),
                        aWorker(4).goingWith("b").build()),
                posts);

        assertThat(kept.outcomes()).allSatisfy(outcome -> {
            assertThat(outcome.seat().orElseThrow().post()).isEqualTo(id(8));
            assertThat(outcome.company()).isEqualTo(Company.TOGETHER);
        });
        assertThat(kept.together()).isEqualTo(1);
        assertThat(torn.apart()).isEqualTo(1);
        assertThat(outcome(torn, 1).company()).isEqualTo(Company.APART);
        assertThat(outcome(torn, 4).company()).isEqualTo(Company.ALONE);
    }

    @Test
    void of_a_company_only_those_count_who_may_be_asked() {
        Plan plan = plan(
                List.of(
                        aWorker(1).goingWith("a").build(),
                        aWorker(2).goingWith("a").kept(Reason.PAUSED).build()),
                List.of(aPost(9).build()));

        assertThat(plan.outcomes()).extracting(Outcome::company).containsOnly(Company.ALONE);
        assertThat(plan.together() + plan.apart()).isZero();
    }

    @Test
    void the_plan_is_what_the_clearing_finds_over_columns_made_by_hand_in_whichever_order_all_come() {
        int full = 0;
        int together = 0;
        for (long seed = 0; seed < 40; seed++) {
            Random dice = new Random(seed);
            Crowd crowd = Crowd.random(80, 15, dice);
            List<Seeker> workers = new ArrayList<>(crowd.workers().stream()
                    .map(worker -> worker.going(dice.nextInt(3) == 0 ? "grp-" + dice.nextInt(12) : "", some(dice)))
                    .toList());
            List<Opening> posts = new ArrayList<>(crowd.posts().stream()
                    .map(post -> dice.nextInt(3) == 0 ? post : post.keptFor(id(LINE + dice.nextInt(3))))
                    .toList());
            List<Line> lines = new ArrayList<>(IntStream.range(0, 2)
                    .mapToObj(i -> new Line(id(LINE + i), dice.nextInt(6)))
                    .toList());

            Plan plan = plan(workers, posts, lines.toArray(Line[]::new));

            byHand(workers, posts, lines, plan);
            Collections.shuffle(workers, dice);
            Collections.shuffle(posts, dice);
            Collections.shuffle(lines, dice);
            assertThat(plan(workers, posts, lines.toArray(Line[]::new)))
                    .as("seed %d", seed)
                    .isEqualTo(plan);
            assertThat(inNumbers(workers, posts, lines)).as("seed %d", seed).isEqualTo(numbersOf(plan));
            full += plan.reasons().getOrDefault(Reason.LINE_FULL, 0);
            together += plan.together();
        }
        assertThat(full).isPositive();
        assertThat(together).isPositive();
    }

    private static Plan inNumbers(List<Seeker> workers, List<Opening> posts, List<Line> lines) {
        Seekers<Boolean> seekers = new Seekers<>();
        workers.forEach(worker -> seekers.put(worker, true));
        return new Planner(DAY, LOTTERY).inNumbers(seekers, posts, lines, percent -> {});
    }

    private static Plan numbersOf(Plan plan) {
        return new Plan(
                List.of(),
                Map.of(),
                plan.eligible(),
                plan.placed(),
                plan.reasons(),
                plan.fairness(),
                plan.lines(),
                plan.together(),
                plan.apart(),
                plan.blockingPairs(),
                plan.inputDigest());
    }

    /** Here each worker is a side of their own, and each post a region of its own. */
    private static void byHand(List<Seeker> seekers, List<Opening> openings, List<Line> lines, Plan plan) {
        List<Seeker> workers =
                Drawn.all(LOTTERY, seekers).stream().map(Drawn::worker).toList();
        List<Opening> posts = openings.stream().sorted(Opening.BEST_PAID).toList();
        LargeMarket free = new Numbering(new MandatoryFilter(DAY), workers, posts).market();
        short[] side = new short[workers.size()];
        short[] region = new short[posts.size()];
        short[] floor = new short[posts.size()];
        int[][] line = new int[side.length][region.length];
        boolean[][] favored = new boolean[lines.size()][side.length];
        for (int post = 0; post < region.length; post++) {
            region[post] = (short) post;
            floor[post] = (short) numberOf(posts.get(post).line(), lines);
        }
        for (int worker = 0; worker < side.length; worker++) {
            side[worker] = (short) worker;
            Set<UUID> counted = workers.get(worker).lines();
            for (int post = 0; post < region.length; post++) {
                line[worker][post] = floor[post] >= 0
                                && counted.contains(lines.get(floor[post]).id())
                        ? floor[post]
                        : Agreements.NO_LINE;
            }
            for (int i = 0; i < favored.length; i++) {
                favored[i][worker] = counted.contains(lines.get(i).id());
            }
        }
        LargeMarket market = new LargeMarket(
                free.places(),
                free.occupations(),
                free.openings(),
                free.placeLists(),
                free.occupationLists(),
                free.profiles(),
                free.workers(),
                free.own(),
                free.finePrint(),
                new Agreements(
                        side, region, line, lines.stream().mapToInt(Line::most).toArray(), floor, favored),
                groups(workers, posts));
        Placement placement = Clearing.of(new MarketIndex(market), 2);
        for (int worker = 0; worker < side.length; worker++) {
            int post = placement.opening()[worker];
            UUID own = workers.get(worker).id();
            Optional<UUID> planned = plan.outcomes().stream()
                    .filter(outcome -> outcome.worker().equals(own))
                    .findFirst()
                    .orElseThrow()
                    .seat()
                    .map(Outcome.Seat::post);
            assertThat(planned)
                    .isEqualTo(
                            post == Placement.NOWHERE
                                    ? Optional.empty()
                                    : Optional.of(posts.get(post).id()));
        }
    }

    private static int numberOf(UUID line, List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).id().equals(line))
                .findFirst()
                .orElse(Agreements.NO_FLOOR);
    }

    private static Groups groups(List<Seeker> workers, List<Opening> posts) {
        TreeMap<Integer, List<Integer>> byFirst = new TreeMap<>();
        for (int worker = 0; worker < workers.size(); worker++) {
            String company = workers.get(worker).company();
            List<Integer> members = IntStream.range(0, workers.size())
                    .filter(i -> workers.get(i).company().equals(company))
                    .filter(i -> !new MandatoryFilter(DAY).isOut(workers.get(i)))
                    .boxed()
                    .toList();
            if (!company.isEmpty() && members.size() > 1) {
                byFirst.put(members.getFirst(), members);
            }
        }
        int[] first = new int[byFirst.size() + 1];
        List<Integer> members = new ArrayList<>();
        for (List<Integer> all : byFirst.values()) {
            members.addAll(all);
        }
        int group = 0;
        for (List<Integer> all : byFirst.values()) {
            first[group + 1] = first[group] + all.size();
            group++;
        }
        return new Groups(
                first,
                members.stream().mapToInt(Integer::intValue).toArray(),
                posts.stream().mapToInt(post -> Integer.parseInt(post.site())).toArray());
    }

    private static Set<UUID> some(Random dice) {
        return switch (dice.nextInt(4)) {
            case 0 -> Set.of(id(LINE));
            case 1 -> Set.of(id(OTHER));
            case 2 -> Set.of(id(LINE), id(OTHER));
            default -> Set.of();
        };
    }

    private static List<Seeker> people(int count, int line) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> aWorker(i).countedBy(line).build())
                .toList();
    }

    private static Plan plan(List<Seeker> workers, List<Opening> posts, Line... lines) {
        return new Planner(DAY, LOTTERY).plan(workers, posts, List.of(lines), percent -> {});
    }

    private static Outcome outcome(Plan plan, int worker) {
        return plan.outcomes().stream()
                .filter(outcome -> outcome.worker().equals(id(worker)))
                .findFirst()
                .orElseThrow();
    }
}
