package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.history.KeptHistory;
import io.labortransfer.kit.history.KeptRecord;
import io.labortransfer.kit.history.RecordHistory;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** What a duty to share said when, and which two persons made it say so. */
@ApplicationScoped
public class DutyHistory {
    private static final ProvinceScope NATION = ProvinceScope.ofProvince("00");
    private static final KeptRecord<SharingDuty> KEPT = new KeptRecord<>(
            SharingDuty.class, "sharing_duty", List.of(), Map.of("author", "writtenBy", "proposed", "proposal"));
    /** A duty changes by the hands of two persons; this many versions are more than one will have. */
    private static final int MOST = 1000;

    private final DutyDesk desk;
    private final RecordHistory history;

    DutyHistory(DutyDesk desk, RecordHistory history) {
        this.desk = desk;
        this.history = history;
    }

    /** The duty as it is asked for, or 404. */
    @Transactional
    public SharingDuty at(Passport caller, String code, AsKnown asked) {
        var present = desk.get(caller, code);
        return history.at(NATION, KEPT, present.kept(), present, asked)
                .filter(duty -> DutyDesk.isShown(duty, caller))
                .orElseThrow(Problems::notFound);
    }

    /** The duty and its versions, the newest first; or 404. */
    @Transactional
    public KeptHistory<SharingDuty> of(Passport caller, String code) {
        var present = desk.get(caller, code);
        return new KeptHistory<>(present, history.page(NATION, KEPT, present.kept(), null, MOST));
    }
}
