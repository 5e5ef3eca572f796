package io.labortransfer.matching.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.labortransfer.matching.engine.Fairness.Share;
import io.labortransfer.matching.engine.Fairness.Side;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts for whom a plan holds what, one worker after the other: of nobody is anything kept. */
final class FairnessCount {

    private static final int FIRST = 1;
    private static final int FEW = 5;
    private static final int ADULT = 18;
    private static final int THIRTY = 30;
    private static final int FORTY_FIVE = 45;
    private static final int SIXTY = 60;

    private final MandatoryFilter filter;
    private final List<Opening> posts;
    private final Map<Side, Map<String, long[]>> groups = new EnumMap<>(Side.class);
    private final Map<String, Map<String, Long>> flows = new TreeMap<>();
    private final Map<String, Long> filledOfUnits = new HashMap<>();
    private final Map<String, Long> filledOfWork = new HashMap<>();

    FairnessCount(MandatoryFilter filter, List<Opening> posts) {
        this.filter = filter;
        this.posts = posts;
        for (Side side : Side.values()) {
            groups.put(side, new TreeMap<>());
        }
    }

    /** A worker, the post that the plan has for them, if it has one, and what that is to them. */
    void add(Seeker worker, @Nullable Opening post, Share share) {
        groups.forEach((side, all) ->
                all.computeIfAbsent(value(side, worker), first -> new long[Share.values().length])[share.ordinal()]++);
        Map<String, Long> from = flows.computeIfAbsent(worker.province(), first -> new HashMap<>());
        if (post != null) {
            from.merge(post.destination(), 1L, Long::sum);
            filledOfUnits.merge(post.destination(), 1L, Long::sum);
            filledOfWork.merge(work(post), 1L, Long::sum);
        }
    }

    /** What somebody has who may take so many posts and got this choice of them, or none: 0. */
    static Share share(int eligible, int choice) {
        if (choice < FIRST) {
            return eligible > 0 ? Share.OUTRANKED : Share.NO_LAWFUL_POST;
        }
        return choice == FIRST ? Share.FIRST_CHOICE : choice <= FEW ? Share.SECOND_TO_FIFTH : Share.LATER_CHOICE;
    }

    Fairness count() {
        return new Fairness(
                groups.entrySet().stream()
                        .flatMap(side -> groups(side.getKey(), side.getValue()))
                        .toList(),
                flows(),
                posts(Opening::destination, filledOfUnits),
                posts(FairnessCount::work, filledOfWork));
    }

    private static Stream<Fairness.Group> groups(Side side, Map<String, long[]> all) {
        return all.entrySet().stream()
                .map(group -> new Fairness.Group(
                        side,
                        group.getKey(),
                        Arrays.stream(group.getValue()).boxed().toList()));
    }

    /** Also those that nobody takes, or a flow that is small would differ from one that is none. */
    private List<Fairness.Flow> flows() {
        List<String> destinations =
                posts.stream().map(Opening::destination).distinct().sorted().toList();
        return flows.entrySet().stream()
                .flatMap(from -> destinations.stream()
                        .map(to -> new Fairness.Flow(
                                from.getKey(), to, from.getValue().getOrDefault(to, 0L))))
                .toList();
    }

    private List<Fairness.Posts> posts(Function<Opening, String> code, Map<String, Long> filled) {
        return posts.stream().collect(groupingBy(code, TreeMap::new, summingLong(Opening::seats))).entrySet().stream()
                .map(seats ->
                        new Fairness.Posts(seats.getKey(), seats.getValue(), filled.getOrDefault(seats.getKey(), 0L)))
                .toList();
    }

    private static String work(Opening post) {
        return post.occupation().substring(0, 1);
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
