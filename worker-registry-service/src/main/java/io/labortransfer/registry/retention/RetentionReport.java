package io.labortransfer.registry.retention;

import io.labortransfer.kit.report.ReportKind;
import io.labortransfer.kit.report.ReportOrder;
import io.labortransfer.kit.report.ReportRows;
import io.labortransfer.kit.time.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** What is kept, class by class: how much, since when, how much is due to go, how much went in the period. Numbers only. */
@ApplicationScoped
public class RetentionReport implements ReportKind {

    /** Its kind. */
    public static final String NAME = "RETENTION";

    /** How long one question may take, of a unit with millions of people. */
    private static final int SECONDS = 1_800;

    private final ClassCounts counts;

    RetentionReport(ClassCounts counts) {
        this.counts = counts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of("class", "kept", "count", "oldest", "dueForDeletion", "deletedInPeriod");
    }

    @Override
    public void write(ReportOrder order, ReportRows rows) {
        var from = Times.endOf(order.from().minusDays(1));
        for (var kind : RecordClass.values()) {
            var one = QuarkusTransaction.requiringNew()
                    .timeout(SECONDS)
                    .call(() -> counts.count(kind, order.scope(), order.at(), from, Times.endOf(order.to())));
            rows.add(Arrays.asList(
                    one.of().name(), one.of().kept(), one.count(), one.oldest(), one.due(), one.deleted()));
        }
    }
}
