package io.labortransfer.matching.report.rest;

import io.labortransfer.kit.report.SmallNumbers;
import io.labortransfer.matching.engine.Fairness;
import io.labortransfer.matching.engine.Fairness.Share;
import io.labortransfer.matching.engine.Fairness.Side;
import io.labortransfer.matching.engine.LineUse;
import io.labortransfer.matching.engine.Outcome;
import io.labortransfer.matching.joborder.LinkedId;
import io.labortransfer.matching.matching.Run;
import io.labortransfer.matching.matching.RunId;
import io.labortransfer.matching.report.RunReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run's report on the wire. A number is left out where it is small, or where a small one would follow from it. */
@Schema(
        description =
                "For whom a run found what. A number of people is left out where it is below 10, and where one below 10 would"
                        + " follow from it. Nothing but the priority class plays a part in a run; the other sides are told so that it can be seen.")
record FairnessView(
        String runId,
        String state,
        int workers,
        int seats,
        long blockingPairs,
        List<Group> groups,
        List<Flow> flows,
        List<Posts> destinations,
        List<Posts> occupations,
        List<Reception> receptions,
        List<LineShare> lines,
        List<CompanyShare> companies) {

    /** The shares that are a post, and those that are none: each of the two has a total of its own. */
    private static final List<Integer> PLACED_OR_NOT = List.of(3, 2);

    /** The shares of the workers who have {@code value} in common; all of them are {@code workers}. */
    record Group(
            Side side,
            String value,
            @Nullable Long workers,
            @Nullable Long placed,
            @Nullable Long firstChoice,
            @Nullable Long secondToFifth,
            @Nullable Long laterChoice,
            @Nullable Long notPlaced,
            @Nullable Long outranked,
            @Nullable Long noLawfulPost) {

        @Nullable
        Long of(Share share) {
            return switch (share) {
                case FIRST_CHOICE -> firstChoice;
                case SECOND_TO_FIFTH -> secondToFifth;
                case LATER_CHOICE -> laterChoice;
                case OUTRANKED -> outranked;
                case NO_LAWFUL_POST -> noLawfulPost;
            };
        }
    }

    /** How many of {@code origin} have a post in {@code destination} by the plan. */
    record Flow(String origin, String destination, @Nullable Long placed) {}

    /** How many seats there are in the unit or major class of occupations {@code code}, and how many of them the plan fills. */
    record Posts(String code, long seats, @Nullable Long filled) {}

    /** How many proposals for posts in {@code destination} were made, and how many of them an employer has rejected until now. */
    record Reception(
            String destination,
            @Nullable Long proposed,
            @Nullable Long rejected) {}

    /** How many of the people of an agreement's line have a post that rests on it, of the seats that the line had left. */
    record LineShare(
            String agreementLineId, int seats, @Nullable Long placed) {}

    /** How many of those who want to travel together could be kept so, and how many could not. */
    record CompanyShare(Outcome.Company company, @Nullable Long count) {}

    static FairnessView of(RunReport report) {
        Fairness fairness = report.fairness();
        Long blocking = report.run().blockingPairs();
        return new FairnessView(
                new RunId(report.run().id()).wire(),
                report.run().state().name(),
                report.run().workers(),
                report.run().seats(),
                blocking == null ? 0 : blocking,
                Arrays.stream(Side.values())
                        .flatMap(side ->
                                groups(fairness.groups().stream()
                                                .filter(group -> group.side() == side)
                                                .toList())
                                        .stream())
                        .toList(),
                flows(fairness.flows()),
                posts(fairness.destinations()),
                posts(fairness.occupations()),
                receptions(report.receptions()),
                lines(report.run().lines()),
                companies(report.run()));
    }

    private static List<Group> groups(List<Fairness.Group> groups) {
        SmallNumbers shown =
                SmallNumbers.table(groups.stream().map(Fairness.Group::shares).toList(), PLACED_OR_NOT);
        return each(groups.size(), row -> {
            Fairness.Group group = groups.get(row);
            Function<Share, @Nullable Long> share = one -> shown.cell(row, one.ordinal());
            return new Group(
                    group.side(),
                    group.value(),
                    shown.ofRow(row),
                    shown.ofPart(row, 0),
                    share.apply(Share.FIRST_CHOICE),
                    share.apply(Share.SECOND_TO_FIFTH),
                    share.apply(Share.LATER_CHOICE),
                    shown.ofPart(row, 1),
                    share.apply(Share.OUTRANKED),
                    share.apply(Share.NO_LAWFUL_POST));
        });
    }

    /** Of each origin there is a flow to each destination. */
    private static List<Flow> flows(List<Fairness.Flow> flows) {
        List<String> destinations =
                flows.stream().map(Fairness.Flow::destination).distinct().toList();
        List<List<Long>> rows = new ArrayList<>();
        for (int from = 0; from < flows.size(); from += destinations.size()) {
            rows.add(flows.subList(from, from + destinations.size()).stream()
                    .map(Fairness.Flow::placed)
                    .toList());
        }
        SmallNumbers shown = SmallNumbers.table(rows, List.of(destinations.size()));
        return each(flows.size(), i -> {
            Fairness.Flow flow = flows.get(i);
            Long placed = shown.cell(i / destinations.size(), i % destinations.size());
            return new Flow(flow.origin(), flow.destination(), placed);
        });
    }

    private static List<Posts> posts(List<Fairness.Posts> posts) {
        SmallNumbers shown =
                SmallNumbers.list(posts.stream().map(Fairness.Posts::filled).toList());
        return each(
                posts.size(), i -> new Posts(posts.get(i).code(), posts.get(i).seats(), shown.cell(i, 0)));
    }

    private static List<Reception> receptions(List<RunReport.Reception> receptions) {
        SmallNumbers shown = SmallNumbers.table(
                receptions.stream()
                        .map(one -> List.of(one.rejected(), one.proposed() - one.rejected()))
                        .toList(),
                List.of(2));
        return each(
                receptions.size(),
                i -> new Reception(receptions.get(i).destination(), shown.ofRow(i), shown.cell(i, 0)));
    }

    private static List<LineShare> lines(List<LineUse> lines) {
        SmallNumbers shown = SmallNumbers.list(
                lines.stream().map(line -> (long) line.placed()).toList());
        return each(
                lines.size(),
                i -> new LineShare(
                        Objects.requireNonNull(
                                LinkedId.AGREEMENT_LINE.wire(lines.get(i).line())),
                        lines.get(i).most(),
                        shown.cell(i, 0)));
    }

    private static List<CompanyShare> companies(Run run) {
        if (run.together() + run.apart() == 0) {
            return List.of();
        }
        SmallNumbers shown = SmallNumbers.list(List.of((long) run.together(), (long) run.apart()));
        return List.of(
                new CompanyShare(Outcome.Company.TOGETHER, shown.cell(0, 0)),
                new CompanyShare(Outcome.Company.APART, shown.cell(1, 0)));
    }

    private static <T> List<T> each(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }
}
