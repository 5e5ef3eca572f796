package io.labortransfer.kit.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Writes the reports that were ordered, piece by piece; what somebody left half written is written anew. */
@Singleton
class ReportWork implements LeasedWork {

    /** The kind of leased work. */
    static final String NAME = "report";

    private final ReportKinds kinds;
    private final ReportSteps steps;
    private final Scopes scopes;
    private final ObjectMapper json;

    ReportWork(ReportKinds kinds, ReportSteps steps, Scopes scopes, ObjectMapper json) {
        this.kinds = kinds;
        this.steps = steps;
        this.scopes = scopes;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(Held held) {
        Lease lease = held.lease();
        Optional<ReportOrder> ordered = scopes.call(lease.scope(), () -> steps.begin(lease));
        ordered.ifPresent(order -> scopes.run(order.scope(), () -> {
            ReportKind kind = kinds.of(order.kind());
            var rows = new RowPieces(json, kind.columns().size(), held::check, (number, count, body) -> {
                steps.put(lease, order, number, count, body);
            });
            kind.write(order, rows);
            rows.end();
            steps.finish(lease, order);
        }));
    }

    @Override
    public void giveUp(Lease lease) {
        scopes.run(lease.scope(), () -> steps.giveUp(lease));
    }
}
