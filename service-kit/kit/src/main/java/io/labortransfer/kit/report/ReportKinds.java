package io.labortransfer.kit.report;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of reports that this service has. */
@Singleton
class ReportKinds {

    private final Map<String, ReportKind> kinds = new TreeMap<>();

    ReportKinds(@All List<ReportKind> kinds) {
        for (ReportKind kind : kinds) {
            if (this.kinds.put(kind.name(), kind) != null) {
                throw new IllegalStateException("two kinds of reports are called " + kind.name());
            }
        }
    }

    boolean knows(String name) {
        return kinds.containsKey(name);
    }

    String names() {
        return String.join(", ", kinds.keySet());
    }

    /** The kind of this name, which is known. */
    ReportKind of(String name) {
        ReportKind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalStateException("no kind of report is called " + name + " any more");
        }
        return kind;
    }
}
