package io.labortransfer.kit.report;

import java.util.List;

/** A kind of report. A feature offers it as a bean; the engine finds it. */
public interface ReportKind {

    /** The kind, as callers name it: {@code RETENTION}. */
    String name();

    /** The names of its columns, in their order. */
    List<String> columns();

    /**
     * Hands the rows over, in an order of its own that is the same each time. It runs under the scope of who ordered it, outside of a
     * transaction: the kind's own questions open theirs. What was begun by a process that died is begun anew.
     */
    void write(ReportOrder order, ReportRows rows);
}
