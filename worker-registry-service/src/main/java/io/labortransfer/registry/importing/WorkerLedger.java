package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.worker.NameTokens;
import io.labortransfer.registry.worker.Newcomers;
import io.labortransfer.registry.worker.Placements;
import io.labortransfer.registry.worker.WorkerBatch;
import io.labortransfer.registry.worker.WorkerChange;
import io.labortransfer.registry.worker.WorkerRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the workers of a chunk and everything that is announced of them, each with one statement. */
@ApplicationScoped
class WorkerLedger {
    private final WorkerBatch workers;
    private final NameTokens names;
    private final Placements placements;
    private final CandidateStates candidates;
    private final Outbox outbox;
    private final Clock clock;

    WorkerLedger(
            WorkerBatch workers,
            NameTokens names,
            Placements placements,
            CandidateStates candidates,
            Outbox outbox,
            Clock clock) {
        this.workers = workers;
        this.names = names;
        this.placements = placements;
        this.candidates = candidates;
        this.outbox = outbox;
        this.clock = clock;
    }

    void enter(ProvinceScope scope, List<WorkerRow> created, List<RenewedWorker> renewed, String by) {
        var rows = renewed.stream().map(RenewedWorker::row).toList();
        workers.insert(scope, created, by, clock.instant());
        workers.update(scope, rows, by, clock.instant());
        names.enter(scope, named(created));
        names.replace(scope, named(rows));
        endPlacements(scope, renewed, by);
        var told = new ArrayList<Announcement>();
        created.forEach(row -> told.add(change(WorkerChange.Kind.REGISTERED, scope, row)));
        renewed.forEach(worker -> told.add(change(worker.kind(), scope, worker.row())));
        told.addAll(candidates.introductions(
                scope, created.stream().map(Newcomers::of).toList()));
        told.addAll(candidates.announcements(
                scope, renewed.stream().map(RenewedWorker::id).toList()));
        outbox.announceAll(told);
    }

    private void endPlacements(ProvinceScope scope, List<RenewedWorker> renewed, String by) {
        var today = Times.today(clock);
        var ended = renewed.stream()
                .filter(worker -> worker.isNoLongerPlaceable(today))
                .map(RenewedWorker::id)
                .toList();
        if (!ended.isEmpty()) {
            placements.end(scope, ended, by);
        }
    }

    /** Lines said nothing new of these workers, in other contents than the last ones did. */
    void remember(ProvinceScope scope, Map<UUID, byte[]> contents) {
        workers.remember(scope, contents);
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
