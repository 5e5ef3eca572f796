package io.labortransfer.matching.funnel;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.report.Report;
import io.labortransfer.kit.report.ReportDesk;
import io.labortransfer.kit.report.ReportRequest;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * Orders funnels for offices that speak for their whole unit, and for calendar years only: from two offices or two periods that overlap the
 * difference could be told, and with it what is hidden.
 */
@ApplicationScoped
public class FunnelOffice {

    private static final Map<String, Actor> WHO_ORDERS =
            Map.of(FunnelReports.OF_WORKERS, Actor.OP, FunnelReports.OF_SITES, Actor.DP);

    private final ReportDesk desk;
    private final ReferenceLists lists;
    private final Clock clock;

    FunnelOffice(ReportDesk desk, ReferenceLists lists, Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.clock = clock;
    }

    /** Orders one: of its workers for an origin office, of its sites for a destination office. */
    @Transactional
    public Report order(Passport caller, ReportRequest request) {
        if (!lists.isWholeUnit(caller.province(), caller.divisionPrefix())) {
            Ruling.refused(FunnelRefusal.NOT_THE_WHOLE_UNIT).orThrow();
        }
        Actor orders = request.kind() == null ? null : WHO_ORDERS.get(request.kind());
        if (orders != null && !caller.roles().contains(orders)) {
            throw Problems.invalid(new FieldError("/kind", "REPORT_OF_THE_OTHER_SIDE"));
        }
        LocalDate today = Times.today(clock);
        LocalDate to = request.to() == null ? today : request.to();
        LocalDate from = request.from() == null ? to.withDayOfYear(1) : request.from();
        if (!isYear(from, to, today)) {
            throw Problems.invalid(new FieldError("/to", "NOT_A_YEAR"));
        }
        return desk.order(caller, request.kind(), from, to);
    }

    private static boolean isYear(LocalDate from, LocalDate to, LocalDate today) {
        return from.equals(to.withDayOfYear(1))
                && (to.equals(today) || to.equals(to.withMonth(12).withDayOfMonth(31)));
    }
}
