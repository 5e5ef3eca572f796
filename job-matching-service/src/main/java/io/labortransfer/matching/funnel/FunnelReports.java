package io.labortransfer.matching.funnel;

import io.labortransfer.kit.report.ReportKind;
import io.labortransfer.matching.recruitment.RecruitmentBook;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The two funnels of a unit: of its workers, at home or away, and of posts at its sites, wherever people are from. */
@Singleton
class FunnelReports {

    static final String OF_WORKERS = "RECRUITMENT_FUNNEL";
    static final String OF_SITES = "RECRUITMENT_FUNNEL_OF_SITES";

    private final FunnelCounts counts;
    private final RecruitmentBook events;

    FunnelReports(FunnelCounts counts, RecruitmentBook events) {
        this.counts = counts;
        this.events = events;
    }

    @Produces
    @Singleton
    ReportKind ofWorkers() {
        return new FunnelReport(OF_WORKERS, counts, events, FunnelCounts.Side.WORKERS);
    }

    @Produces
    @Singleton
    ReportKind ofSites() {
        return new FunnelReport(OF_SITES, counts, events, FunnelCounts.Side.SITES);
    }
}
