package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.Identities;
import io.labortransfer.registry.worker.KnownWorker;
import io.labortransfer.registry.worker.SourceRecord;
import io.labortransfer.registry.worker.WorkerBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides for each line of a chunk what becomes of it, with one question to each table for all of them. */
@ApplicationScoped
class ChunkAdmission {
    private final ChunkReading reading;
    private final ImportResults results;
    private final WorkerBatch workers;
    private final Identities identities;
    private final ChunkWriting writing;

    ChunkAdmission(
            ChunkReading reading,
            ImportResults results,
            WorkerBatch workers,
            Identities identities,
            ChunkWriting writing) {
        this.reading = reading;
        this.results = results;
        this.workers = workers;
        this.identities = identities;
        this.writing = writing;
    }

    List<LineResult> admit(ProvinceScope scope, ImportJob job, LineChunk chunk) {
        var outcome = new ArrayList<LineResult>(chunk.lines().size());
        var sound = reading.read(scope, job, chunk, outcome);
        var first = firstOfEachPerson(scope, job, sound, outcome);
        var ours = withOwnSource(scope, first, outcome);
        var decisions = job.mode() == ImportMode.UPDATE_ONLY ? known(scope, ours, outcome) : claimed(scope, ours);
        outcome.addAll(writing.write(scope, job, decisions));
        outcome.sort(Comparator.comparingLong(LineResult::line));
        return outcome;
    }

    /** Twice in one file: the first line counts, later ones are rejected. */
    private List<SoundLine> firstOfEachPerson(
            ProvinceScope scope, ImportJob job, List<SoundLine> lines, List<LineResult> outcome) {
        var seen = new HashSet<>(results.seen(
                scope, job.uuid(), lines.stream().map(SoundLine::key).toList()));
        var sources = new HashSet<SourceRecord>();
        var first = new ArrayList<SoundLine>(lines.size());
        for (var line : lines) {
            if (!seen.add(line.key())) {
                outcome.add(LineResult.rejected(line.number(), "idNumber", "DUPLICATE_IN_FILE"));
            } else if (!sources.add(line.registration().source())) {
                outcome.add(LineResult.rejected(line.number(), "sourceRecordId", "SOURCE_RECORD_TAKEN"));
            } else {
                first.add(line);
            }
        }
        return first;
    }

    /** A source record is one person's: a line that gives it to another is rejected before any claim. */
    private List<SoundLine> withOwnSource(ProvinceScope scope, List<SoundLine> lines, List<LineResult> outcome) {
        var owners = workers
                .bySource(
                        scope,
                        lines.stream().map(l -> l.registration().source()).toList())
                .stream()
                .collect(Collectors.toMap(KnownWorker::source, known -> new IdKey(known.idKey())));
        var ours = new ArrayList<SoundLine>(lines.size());
        for (var line : lines) {
            if (owners.getOrDefault(line.registration().source(), line.key()).equals(line.key())) {
                ours.add(line);
            } else {
                outcome.add(LineResult.rejected(line.number(), "sourceRecordId", "SOURCE_RECORD_TAKEN"));
            }
        }
        return ours;
    }

    /** Only those whom the unit has: nothing is claimed, and whom another unit has is unknown like anyone else. */
    private List<Decision> known(ProvinceScope scope, List<SoundLine> lines, List<LineResult> outcome) {
        var known = workers
                .byIdKey(scope, lines.stream().map(l -> l.key().bytes()).toList())
                .stream()
                .collect(Collectors.toMap(worker -> new IdKey(worker.idKey()), Function.identity()));
        var decisions = new ArrayList<Decision>();
        for (var line : lines) {
            var worker = known.get(line.key());
            if (worker == null) {
                outcome.add(LineResult.rejected(line.number(), "idNumber", "WORKER_UNKNOWN"));
            } else {
                decisions.add(new Decision.Known(line, worker));
            }
        }
        return decisions;
    }

    private List<Decision> claimed(ProvinceScope scope, List<SoundLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var claims = identities.claim(
                scope,
                lines.stream().map(line -> line.key().bytes()).toList(),
                lines.stream().map(SoundLine::newId).toList());
        var owned = new ArrayList<UUID>();
        for (var claim : claims) {
            if (claim.verdict() == Identities.Verdict.OWN && claim.owner() != null) {
                owned.add(claim.owner());
            }
        }
        var known = byId(scope, owned);
        var decisions = new ArrayList<Decision>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            decisions.add(decision(lines.get(i), claims.get(i), known));
        }
        return decisions;
    }

    private Map<UUID, KnownWorker> byId(ProvinceScope scope, List<UUID> owned) {
        return workers.byId(scope, owned).stream().collect(Collectors.toMap(KnownWorker::id, Function.identity()));
    }

    private static Decision decision(SoundLine line, Identities.Claim claim, Map<UUID, KnownWorker> known) {
        return switch (claim.verdict()) {
            case FREE -> new Decision.New(line);
            case OTHER -> new Decision.HeldElsewhere(line);
            case OWN -> {
                var worker = known.get(claim.owner());
                if (worker == null) {
                    throw new IllegalStateException("an identity of the own unit has no worker");
                }
                yield new Decision.Known(line, worker);
            }
        };
    }
}
