package io.labortransfer.matching.engine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.labortransfer.matching.engine.Fairness.Share;
import io.labortransfer.matching.engine.Fairness.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts for whom a plan holds what. */
final class FairnessCount {

    private static final int FIRST = 1;
    private static final int FEW = 5;
    private static final int ADULT = 18;
    private static final int THIRTY = 30;
    private static final int FORTY_FIVE = 45;
    private static final int SIXTY = 60;

    private final MandatoryFilter filter;
    private final List<Opening> posts;
    private final List<Found> found;

    FairnessCount(MandatoryFilter filter, List<Seeker> workers, List<Opening> posts, List<Outcome> outcomes) {
        this.filter = filter;
        this.posts = posts;
        Map<UUID, Seeker> workersById = workers.stream().collect(Collectors.toMap(Seeker::id, Function.identity()));
        Map<UUID, Opening> postsById = posts.stream().collect(Collectors.toMap(Opening::id, Function.identity()));
        this.found = outcomes.stream()
                .map(outcome -> new Found(
                        Objects.requireNonNull(workersById.get(outcome.worker())),
                        outcome.seat().map(seat -> Objects.requireNonNull(postsById.get(seat.post()))),
                        share(outcome)))
                .toList();
    }

    /** A worker, the post that the plan has for them, and what that is to them. */
    private record Found(Seeker worker, Optional<Opening> post, Share share) {}

    Fairness count() {
        return new Fairness(
                Arrays.stream(Side.values()).flatMap(this::groups).toList(),
                flows(),
                posts(Opening::destination),
                posts(post -> post.occupation().substring(0, 1)));
    }

    private Stream<Fairness.Group> groups(Side side) {
        return found.stream()
                .collect(groupingBy(
                        one -> value(side, one.worker()), TreeMap::new, groupingBy(Found::share, counting())))
                .entrySet()
                .stream()
                .map(group -> new Fairness.Group(
                        side,
                        group.getKey(),
                        Arrays.stream(Share.values())
                                .map(share -> group.getValue().getOrDefault(share, 0L))
                                .toList()));
    }

    /** Also those that nobody takes, or a flow that is small would differ from one that is none. */
    private List<Fairness.Flow> flows() {
        Map<String, Map<String, Long>> flows = found.stream()
                .filter(one -> one.post().isPresent())
                .collect(groupingBy(
                        one -> one.worker().province(),
                        groupingBy(one -> one.post().orElseThrow().destination(), counting())));
        List<String> destinations =
                posts.stream().map(Opening::destination).distinct().sorted().toList();
        return found.stream()
                .map(one -> one.worker().province())
                .distinct()
                .sorted()
                .flatMap(origin -> destinations.stream()
                        .map(destination -> new Fairness.Flow(
                                origin,
                                destination,
                                flows.getOrDefault(origin, Map.of()).getOrDefault(destination, 0L))))
                .toList();
    }

    private List<Fairness.Posts> posts(Function<Opening, String> code) {
        Map<String, Long> filled =
                found.stream().flatMap(one -> one.post().stream()).collect(groupingBy(code, counting()));
        return posts.stream().collect(groupingBy(code, TreeMap::new, summingLong(Opening::seats))).entrySet().stream()
                .map(seats ->
                        new Fairness.Posts(seats.getKey(), seats.getValue(), filled.getOrDefault(seats.getKey(), 0L)))
                .toList();
    }

    private static Share share(Outcome outcome) {
        if (outcome.seat().isEmpty()) {
            return outcome.eligiblePosts() > 0 ? Share.OUTRANKED : Share.NO_LAWFUL_POST;
        }
        int choice = outcome.seat().get().choice();
        return choice == FIRST ? Share.FIRST_CHOICE : choice <= FEW ? Share.SECOND_TO_FIFTH : Share.LATER_CHOICE;
    }

    private String value(Side side, Seeker worker) {
        return switch (side) {
            case PRIORITY_CLASS -> Integer.toString(worker.priority());
            case ORIGIN -> worker.province();
            case SEX -> worker.sex();
            case AGE_BAND -> ageBand(filter.age(worker.birthMonth()));
        };
    }

    private static String ageBand(int age) {
        if (age < ADULT) {
            return "0-17";
        }
        if (age < THIRTY) {
            return "18-29";
        }
        if (age < FORTY_FIVE) {
            return "30-44";
        }
        return age < SIXTY ? "45-59" : "60+";
    }
}
