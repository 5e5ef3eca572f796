package io.labortransfer.matching.funnel;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.report.ReportKind;
import io.labortransfer.kit.report.ReportOrder;
import io.labortransfer.kit.report.ReportRows;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.recruitment.EventKind;
import io.labortransfer.matching.recruitment.RecruitmentBook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The funnels of a unit in a calendar year, way by way and all together, as a report. */
final class FunnelReport implements ReportKind {

    /** Stands for all ways together. */
    static final String ALL = "ALL";

    private static final int SECONDS = 600;
    private static final int STEPS = 5;

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
        List<Funnel> funnels = new ArrayList<>(QuarkusTransaction.requiringNew()
                .timeout(SECONDS)
                .call(() -> funnels(order))
                .values());
        List<List<@Nullable Object>> lines = new ArrayList<>();
        funnels.forEach(funnel -> lines.add(line(funnel.foundThrough())));
        lines.add(line(ALL));
        for (int step = 0; step < STEPS; step++) {
            int of = step;
            List<@Nullable Long> shown = SmallNumbers.withTotal(
                    funnels.stream().map(funnel -> funnel.steps().get(of)).toList());
            for (int line = 0; line < lines.size(); line++) {
                lines.get(line).add(shown.get(line));
            }
        }
        lines.forEach(rows::add);
    }

    private static List<@Nullable Object> line(String name) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(name);
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
