package io.labortransfer.matching.report.rest;

import io.labortransfer.matching.engine.Fairness.Share;
import io.labortransfer.matching.engine.Fairness.Side;
import io.labortransfer.matching.report.rest.RunPage.Fact;
import io.labortransfer.matching.report.rest.RunPage.Figure;
import io.labortransfer.matching.report.rest.RunPage.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a report into the words of its reader.
 *
 * @param report the numbers
 * @param say the words
 * @param units what units are called, where it is known
 * @param majors what major classes of occupations are called
 */
record PageText(FairnessView report, PageWords say, Map<String, String> units, Map<String, String> majors) {

    RunPage page() {
        return new RunPage(
                say.the("title") + " " + report.runId(),
                say.the("missing"),
                List.of(
                        new Fact(say.the("state"), say.the("state." + report.state())),
                        new Fact(say.the("workers"), Integer.toString(report.workers())),
                        new Fact(say.the("seats"), Integer.toString(report.seats())),
                        new Fact(
                                say.the("audit"),
                                report.blockingPairs() == 0
                                        ? say.the("audit.stable")
                                        : say.the("audit.found") + " " + report.blockingPairs())),
                Stream.concat(
                                Arrays.stream(Side.values()).map(this::shares),
                                Stream.of(flows(), destinations(), occupations(), receptions(), lines(), companies()))
                        .filter(figure -> !figure.rows().isEmpty())
                        .toList(),
                List.of(say.the("note.plan"), say.the("note.small"), say.the("note.sides")));
    }

    private Figure shares(Side side) {
        List<FairnessView.Group> groups =
                report.groups().stream().filter(group -> group.side() == side).toList();
        return new Figure(
                say.the("shares." + side),
                say.the("side." + side),
                groups.stream().map(group -> value(side, group.value())).toList(),
                Arrays.stream(Share.values())
                        .map(share -> column(say.the("share." + share), groups, group -> group.of(share)))
                        .toList(),
                List.of(
                        column(say.the("placed"), groups, FairnessView.Group::placed),
                        column(say.the("workers"), groups, FairnessView.Group::workers)));
    }

    private String value(Side side, String value) {
        return switch (side) {
            case PRIORITY_CLASS, SEX -> say.the("side." + side + "." + value);
            case ORIGIN -> unit(value);
            case AGE_BAND -> value;
        };
    }

    /** A bar for each destination, with a piece for each origin. */
    private Figure flows() {
        List<FairnessView.Flow> flows = report.flows();
        return new Figure(
                say.the("flows"),
                say.the("destination"),
                flows.stream()
                        .map(FairnessView.Flow::destination)
                        .distinct()
                        .map(this::unit)
                        .toList(),
                flows.stream()
                        .map(FairnessView.Flow::origin)
                        .distinct()
                        .map(origin -> column(
                                say.the("from") + " " + unit(origin),
                                flows.stream()
                                        .filter(flow -> flow.origin().equals(origin))
                                        .toList(),
                                FairnessView.Flow::placed))
                        .toList(),
                List.of());
    }

    private Figure destinations() {
        return posts("destinations", "destination", report.destinations(), posts -> unit(posts.code()));
    }

    private Figure occupations() {
        return posts("occupations", "occupation", report.occupations(), posts -> named(posts.code(), majors));
    }

    private Figure posts(
            String title, String rowsAre, List<FairnessView.Posts> posts, Function<FairnessView.Posts, String> name) {
        return new Figure(
                say.the(title),
                say.the(rowsAre),
                posts.stream().map(name).toList(),
                List.of(
                        column(say.the("filled"), posts, FairnessView.Posts::filled),
                        column(say.the("open"), posts, PageText::open)),
                List.of(
                        column(say.the("seats"), posts, FairnessView.Posts::seats),
                        column(say.the("percent"), posts, PageText::percent)));
    }

    private static @Nullable Long open(FairnessView.Posts posts) {
        Long filled = posts.filled();
        return filled == null ? null : posts.seats() - filled;
    }

    private static @Nullable Long percent(FairnessView.Posts posts) {
        Long filled = posts.filled();
        return filled == null ? null : Math.round(100.0 * filled / posts.seats());
    }

    private Figure receptions() {
        return new Figure(
                say.the("receptions"),
                say.the("destination"),
                report.receptions().stream().map(one -> unit(one.destination())).toList(),
                List.of(column(say.the("rejected"), report.receptions(), FairnessView.Reception::rejected)),
                List.of(column(say.the("proposed"), report.receptions(), FairnessView.Reception::proposed)));
    }

    private Figure lines() {
        return new Figure(
                say.the("lines"),
                say.the("line"),
                report.lines().stream()
                        .map(FairnessView.LineShare::agreementLineId)
                        .toList(),
                List.of(
                        column(say.the("placed"), report.lines(), FairnessView.LineShare::placed),
                        column(say.the("open"), report.lines(), PageText::open)),
                List.of(column(say.the("seats"), report.lines(), line -> (long) line.seats())));
    }

    private static @Nullable Long open(FairnessView.LineShare line) {
        Long placed = line.placed();
        return placed == null ? null : line.seats() - placed;
    }

    private Figure companies() {
        return new Figure(
                say.the("companies"),
                say.the("company"),
                report.companies().stream()
                        .map(one -> say.the("company." + one.company()))
                        .toList(),
                List.of(column(say.the("companies.count"), report.companies(), FairnessView.CompanyShare::count)),
                List.of());
    }

    private String unit(String unit) {
        return named(unit, units);
    }

    private static String named(String code, Map<String, String> names) {
        return (code + " " + names.getOrDefault(code, "")).strip();
    }

    private static <T> Series column(String name, List<T> rows, Function<T, @Nullable Long> number) {
        return new Series(name, rows.stream().map(number).toList());
    }
}
