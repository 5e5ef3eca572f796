package io.labortransfer.kit.report;

import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The transactions of writing a report. */
@ApplicationScoped
class ReportSteps {

    private final ReportTable reports;
    private final Leases leases;
    private final Clock clock;

    ReportSteps(ReportTable reports, Leases leases, Clock clock) {
        this.reports = reports;
        this.leases = leases;
        this.clock = clock;
    }

    /** What is to be written, and none of it is yet; none when it has ended. */
    @Transactional
    Optional<ReportOrder> begin(Lease lease) {
        leases.hold(lease);
        Optional<ReportOrder> order = reports.find(lease.province(), lease.id())
                .filter(report -> report.state() == ReportState.ACCEPTED)
                .map(Report::order);
        order.ifPresentOrElse(reports::empty, () -> leases.end(lease));
        return order;
    }

    /** Some more rows are written. */
    @Transactional
    void put(Lease lease, ReportOrder order, int number, int rows, byte[] body) {
        leases.progress(lease);
        reports.put(order, number, rows, body);
    }

    /** All are. */
    @Transactional
    void finish(Lease lease, ReportOrder order) {
        leases.end(lease);
        reports.end(order.province(), order.id(), ReportState.DONE, clock.instant());
    }

    /** Nobody will try it again. */
    @Transactional
    void giveUp(Lease lease) {
        leases.end(lease);
        reports.end(lease.province(), lease.id(), ReportState.FAILED, clock.instant());
    }
}
