package io.labortransfer.kit.report;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes orders of reports, and shows them to the organization that ordered them. */
@ApplicationScoped
public class ReportDesk {

    /** What the id of a report begins with. */
    public static final String PREFIX = "rpt";

    /** How long the rows of a report are kept after its order. */
    public static final Period KEPT = Period.ofDays(7);

    private static final int LONGEST_PERIOD = 366;

    private final ReportKinds kinds;
    private final ReportTable reports;
    private final Leases leases;
    private final Ids ids;
    private final Clock clock;

    ReportDesk(ReportKinds kinds, ReportTable reports, Leases leases, Ids ids, Clock clock) {
        this.kinds = kinds;
        this.reports = reports;
        this.leases = leases;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Orders a report. While the same organization's order of this kind and period is open, that one is answered.
     *
     * @param from first day; the first of the last day's month when nothing is said
     * @param to last day; today when nothing is said
     */
    @Transactional
    public Report order(Passport caller, @Nullable String kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = Times.today(clock);
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        List<FieldError> faults = new ArrayList<>();
        if (kind == null) {
            faults.add(new FieldError("/kind", "REQUIRED"));
        } else if (!kinds.knows(kind)) {
            faults.add(new FieldError("/kind", "VALUE_UNKNOWN", kinds.names()));
        }
        if (last.isBefore(first) || first.plusDays(LONGEST_PERIOD).isBefore(last)) {
            faults.add(new FieldError("/to", "PERIOD_WRONG", LONGEST_PERIOD));
        }
        if (!faults.isEmpty() || kind == null) {
            throw Problems.invalid(faults);
        }
        var order = new ReportOrder(
                ids.next(),
                kind,
                caller.province(),
                caller.scope().divisionPrefix(),
                caller.org(),
                first,
                last,
                clock.instant());
        return add(order)
                .or(() -> reports.open(order))
                .or(() -> add(order)) // what was open has ended in between
                .orElseThrow(() -> new IllegalStateException("a report was neither ordered nor open"));
    }

    private Optional<Report> add(ReportOrder order) {
        Optional<Report> report = reports.add(order, order.at().plus(KEPT));
        report.ifPresent(added -> leases.offer(ReportWork.NAME, order.province(), order.id()));
        return report;
    }

    /** The report, or 404. */
    @Transactional
    public Report get(Passport caller, String id) {
        return reports.find(caller.province(), PublicId.require(PREFIX, id))
                .filter(report -> report.order().org().equals(caller.org()))
                .filter(report -> report.order()
                        .divisionPrefix()
                        .startsWith(caller.scope().divisionPrefix()))
                .orElseThrow(Problems::notFound);
    }

    /** The report when its rows can be read; 409 before, 410 after. */
    @Transactional
    public Report ready(Passport caller, String id) {
        Report report = get(caller, id);
        switch (report.state()) {
            case ACCEPTED -> throw new ProblemException(Problem.of("REPORT_NOT_READY", 409));
            case FAILED -> throw new ProblemException(Problem.of("REPORT_FAILED", 409));
            case EXPIRED -> throw new ProblemException(Problem.of("REPORT_EXPIRED", 410));
            case DONE -> {
                if (!clock.instant().isBefore(report.expiresAt())) {
                    throw new ProblemException(Problem.of("REPORT_EXPIRED", 410));
                }
            }
        }
        return report;
    }

    /** The rows of a piece, from 1 on, each a JSON array; null behind the last. */
    @Transactional
    byte @Nullable [] piece(Report report, int number) {
        UUID id = report.order().id();
        return reports.piece(report.order().province(), id, number);
    }
}
