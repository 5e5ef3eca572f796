package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.worker.NameTokens;
import io.labortransfer.registry.worker.Newcomers;
import io.labortransfer.registry.worker.WorkerBatch;
import io.labortransfer.registry.worker.WorkerChange;
import io.labortransfer.registry.worker.WorkerRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Writes the workers of a chunk and everything that is announced of them, each with one statement. */
@ApplicationScoped
class WorkerLedger {
    private final WorkerBatch workers;
    private final NameTokens names;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Clock clock;

    WorkerLedger(WorkerBatch workers, NameTokens names, CandidateStates candidates, Outbox outbox, Clock clock) {
        this.workers = workers;
        this.names = names;
        this.candidates = candidates;
        this.outbox = outbox;
        this.clock = clock;
    }

    void enter(ProvinceScope scope, List<WorkerRow> created, List<WorkerRow> updated, String by) {
        workers.insert(scope, created, by, clock.instant());
        workers.update(scope, updated, by, clock.instant());
        names.enter(scope, named(created));
        names.replace(scope, named(updated));
        var told = new ArrayList<Announcement>();
        created.forEach(row -> told.add(change(WorkerChange.Kind.REGISTERED, scope, row)));
        updated.forEach(row -> told.add(change(WorkerChange.Kind.UPDATED, scope, row)));
        told.addAll(candidates.introductions(
                scope, created.stream().map(Newcomers::of).toList()));
        told.addAll(candidates.announcements(
                scope, updated.stream().map(WorkerRow::id).toList()));
        outbox.announceAll(told);
    }

    private static List<NameTokens.Named> named(List<WorkerRow> rows) {
        return rows.stream()
                .map(row -> new NameTokens.Named(row.id(), row.name()))
                .toList();
    }

    private static Announcement change(WorkerChange.Kind kind, ProvinceScope scope, WorkerRow row) {
        return WorkerChange.announcement(kind, scope.province(), row.id(), row.version(), row.state(), row.facts());
    }
}
