package io.labortransfer.tracking.agreement.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.tracking.agreement.AgreementDesk;
import io.labortransfer.tracking.agreement.AgreementState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of agreements. */
@ApplicationScoped
class AgreementPages {

    private final AgreementDesk desk;
    private final Cursors cursors;
    private final Caller caller;

    AgreementPages(AgreementDesk desk, Cursors cursors, Caller caller) {
        this.desk = desk;
        this.cursors = cursors;
        this.caller = caller;
    }

    Page<AgreementView> page(@Nullable AgreementState state, @Nullable Integer limit, @Nullable String cursor) {
        int rows = Limits.of(limit);
        String province = caller.scope().province();
        String filter = "agreements|" + state;
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(province, filter, cursor).getFirst());
        return Page.cut(
                        desk.after(state, after, rows + 1),
                        rows,
                        last -> cursors.seal(
                                province,
                                filter,
                                List.of(last.agreement().id().value().toString())))
                .map(AgreementView::of);
    }
}
