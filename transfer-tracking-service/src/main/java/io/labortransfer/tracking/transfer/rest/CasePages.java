package io.labortransfer.tracking.transfer.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.tracking.transfer.CaseFilter;
import io.labortransfer.tracking.transfer.CaseList;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.transfer.TransferState;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of cases. */
@ApplicationScoped
class CasePages {

    private final CaseList list;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    CasePages(CaseList list, Cursors cursors, Caller caller, Clock clock) {
        this.list = list;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    static CaseFilter filter(@Nullable String jobOrderId, @Nullable String employerId, @Nullable TransferState state) {
        return new CaseFilter(
                PublicId.askedIfAny("jobOrderId", ForeignIds.JOB_ORDER, jobOrderId),
                PublicId.askedIfAny("employerId", ForeignIds.EMPLOYER, employerId),
                state,
                null,
                List.of(),
                List.of());
    }

    Page<CaseView> page(CaseFilter filter, @Nullable Integer limit, @Nullable String cursor) {
        int rows = Limits.of(limit);
        String province = caller.scope().province();
        UUID after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(province, filter.fingerprint(), cursor).getFirst());
        List<TransferCase> found = list.after(filter, after, rows + 1);
        return Page.cut(
                        found,
                        rows,
                        last -> cursors.seal(
                                province,
                                filter.fingerprint(),
                                List.of(last.id().value().toString())))
                .map(subject -> CaseView.of(subject, clock));
    }
}
