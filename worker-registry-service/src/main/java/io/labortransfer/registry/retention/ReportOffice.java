package io.labortransfer.registry.retention;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.report.Report;
import io.labortransfer.kit.report.ReportDesk;
import io.labortransfer.kit.report.ReportRequest;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;

/** Orders reports for offices that speak for their whole unit: what is kept is counted for the unit as a whole. */
@ApplicationScoped
public class ReportOffice {
    private final ReportDesk desk;
    private final ReferenceLibrary library;

    ReportOffice(ReportDesk desk, ReferenceLibrary library) {
        this.desk = desk;
        this.library = library;
    }

    /** Orders one. */
    public Report order(Passport caller, ReportRequest request) {
        if (!library.divisions().isWholeUnit(caller.province(), caller.divisionPrefix())) {
            Ruling.refused(ReportRefusal.NOT_THE_WHOLE_UNIT).orThrow();
        }
        return desk.order(caller, request.kind(), request.from(), request.to());
    }
}
