package io.labortransfer.registry.importing;

import io.labortransfer.registry.worker.WorkerChange;
import io.labortransfer.registry.worker.WorkerRow;
import io.labortransfer.registry.worker.WorkerVersion;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A worker of whom a line said something new.
 *
 * @param former what was known before
 * @param row what is known now
 */
record RenewedWorker(WorkerVersion former, WorkerRow row) {

    UUID id() {
        return row.id();
    }

    WorkerChange.Kind kind() {
        return WorkerChange.Kind.ofNews(former.state(), row.state());
    }

    /** Whether the worker might have been placed and turned out to be too young, or at school. */
    boolean isNoLongerPlaceable(LocalDate today) {
        return row.facts().isNoLongerPlaceable(former.facts(), today);
    }
}
