package io.labortransfer.matching.funnel;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.report.ReportKind;
import io.labortransfer.kit.report.ReportOrder;
import io.labortransfer.kit.report.ReportRows;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.recruitment.EventKind;
import io.labortransfer.matching.recruitment.RecruitmentBook;
import io.labortransfer.matching.smallnumbers.NamedNumbers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The funnels of a unit in a calendar year, way by way and all together, as a report: small numbers are empty, and none is told as none. */
final class FunnelReport implements ReportKind {

    /** Stands for all ways together. */
    static final String ALL = "ALL";

    private static final int SECONDS = 600;

    private final String name;
    private final FunnelCounts counts;
    private final RecruitmentBook events;
    private final FunnelCounts.Side side;

    FunnelReport(String name, FunnelCounts counts, RecruitmentBook events, FunnelCounts.Side side) {
        this.name = name;
        this.counts = counts;
        this.events = events;
        this.side = side;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> columns() {
        return List.of("foundThrough", "attended", "applied", "offered", "placed", "stable90");
    }

    @Override
    public void write(ReportOrder order, ReportRows rows) {
        Map<String, Funnel> funnels =
                QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> funnels(order));
        List<NamedNumbers> steps = Stream.<ToLongFunction<Funnel>>of(
                        Funnel::attended, Funnel::applied, Funnel::offered, Funnel::placed, Funnel::stable)
                .map(step -> told(funnels, step))
                .toList();
        funnels.keySet().forEach(way -> rows.add(line(way, steps, step -> step.people(way))));
        rows.add(line(ALL, steps, NamedNumbers::total));
    }

    private static NamedNumbers told(Map<String, Funnel> funnels, ToLongFunction<Funnel> step) {
        return NamedNumbers.reported(funnels.values().stream()
                .collect(Collectors.toMap(Funnel::foundThrough, funnel -> step.applyAsLong(funnel))));
    }

    private static List<@Nullable Object> line(
            String name, List<NamedNumbers> steps, Function<NamedNumbers, @Nullable Long> count) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(name);
        steps.forEach(step -> line.add(count.apply(step)));
        return line;
    }

    /** By the code of the way, in its order. */
    private Map<String, Funnel> funnels(ReportOrder order) {
        ProvinceScope scope = order.scope();
        Map<String, Funnel> funnels = new TreeMap<>();
        counts.count(
                        scope,
                        side,
                        Times.endOf(order.from().minusDays(1)),
                        Times.endOf(order.to()),
                        Times.dateOf(order.at()))
                .forEach(funnel -> funnels.put(funnel.foundThrough(), funnel));
        Map<EventKind, Long> attended = events.attended(scope, order.from(), order.to());
        attended.forEach((kind, people) -> funnels.merge(
                kind.foundThrough(),
                new Funnel(kind.foundThrough(), people, 0, 0, 0, 0),
                (known, more) -> new Funnel(
                        known.foundThrough(),
                        known.attended() + more.attended(),
                        known.applied(),
                        known.offered(),
                        known.placed(),
                        known.stable())));
        return funnels;
    }
}
