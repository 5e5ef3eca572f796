package io.labortransfer.kit.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** A kind of report whose rows each test decides. */
@Singleton
class SampleReport implements ReportKind {

    static final String NAME = "SAMPLE";

    final AtomicInteger begun = new AtomicInteger();
    volatile BiConsumer<Integer, ReportRows> writing = (attempt, rows) -> {};

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of("name", "count");
    }

    @Override
    public void write(ReportOrder order, ReportRows rows) {
        writing.accept(begun.incrementAndGet(), rows);
    }
}
