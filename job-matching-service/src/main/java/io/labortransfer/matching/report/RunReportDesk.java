package io.labortransfer.matching.report;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.matching.matching.RunId;
import io.labortransfer.matching.matching.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reports on runs to who may order them. */
@ApplicationScoped
public class RunReportDesk {

    private final Runs runs;
    private final RunReports reports;
    private final Caller caller;

    RunReportDesk(Runs runs, RunReports reports, Caller caller) {
        this.runs = runs;
        this.reports = reports;
        this.caller = caller;
    }

    /** The report of a run over workers in the caller's reach; refused while it has found nothing yet. Empty when there is no such run. */
    @Transactional
    public Optional<Ruling<RunReport>> of(RunId id) {
        return runs.find(caller.scope(), id)
                .map(run -> reports.fairness(caller.scope(), id)
                        .map(fairness ->
                                Ruling.granted(new RunReport(run, fairness, reports.receptions(caller.scope(), id))))
                        .orElseGet(() -> Ruling.refused(RunReportRefusal.RUN_UNPLANNED)));
    }
}
