package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.duplicate.ErasedMeanwhile;
import io.labortransfer.registry.worker.Fault;
import io.labortransfer.registry.worker.Identities;
import io.labortransfer.registry.worker.KnownWorker;
import io.labortransfer.registry.worker.SourceRecord;
import io.labortransfer.registry.worker.WorkerBatch;
import io.labortransfer.registry.worker.WorkerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files of workers: decides for each line of a piece what becomes of it, with one question to each table for all of them. */
@ApplicationScoped
class WorkerImports implements ImportCollection {
    /** The name of the collection. */
    static final String WORKERS = "workers";

    private final RecordFormats formats;
    private final WorkerExample example;
    private final ChunkReading reading;
    private final ImportResults results;
    private final WorkerBatch workers;
    private final Identities identities;
    private final ChunkWriting writing;

    WorkerImports(
            RecordFormats formats,
            WorkerExample example,
            ChunkReading reading,
            ImportResults results,
            WorkerBatch workers,
            Identities identities,
            ChunkWriting writing) {
        this.formats = formats;
        this.example = example;
        this.reading = reading;
        this.results = results;
        this.workers = workers;
        this.identities = identities;
        this.writing = writing;
    }

    @Override
    public String name() {
        return WORKERS;
    }

    @Override
    public List<ImportColumn> columns() {
        return formats.columns();
    }

    @Override
    public List<String> example(ProvinceScope scope) {
        return example.under(columns(), scope);
    }

    @Override
    public Optional<List<String>> header(String line) {
        return formats.header(line);
    }

    @Override
    public List<Fault> faults(List<String> columns) {
        return formats.faults(columns);
    }

    /** Looks identities up without claiming them, and foretells instead of writing. */
    @Override
    public List<LineResult> judge(ProvinceScope scope, ImportJob job, LineChunk lines) {
        return admit(scope, job, lines, this::lookedUp, decisions -> writing.foretell(job, decisions));
    }

    @Override
    public List<LineResult> apply(ProvinceScope scope, ImportJob job, LineChunk lines) {
        return admit(scope, job, lines, this::claimed, decisions -> writing.write(scope, job, decisions));
    }

    private List<LineResult> admit(
            ProvinceScope scope,
            ImportJob job,
            LineChunk chunk,
            BiFunction<ProvinceScope, List<SoundLine>, List<Identities.Claim>> claims,
            Function<List<Decision>, List<LineResult>> results) {
        var outcome = new ArrayList<LineResult>(chunk.lines().size());
        var sound = reading.read(scope, job, chunk, outcome);
        var first = firstOfEachPerson(scope, job, sound, outcome);
        var ours = withOwnSource(scope, first, outcome);
        var decisions = job.mode() == ImportMode.UPDATE_ONLY
                ? known(scope, ours, outcome)
                : decided(scope, ours, ours.isEmpty() ? List.of() : claims.apply(scope, ours));
        outcome.addAll(results.apply(decisions));
        outcome.sort(Comparator.comparingLong(LineResult::line));
        return outcome;
    }

    private List<Identities.Claim> claimed(ProvinceScope scope, List<SoundLine> lines) {
        return identities.claim(
                scope,
                lines.stream().map(SoundLine::key).toList(),
                lines.stream().map(SoundLine::newId).toList());
    }

    private List<Identities.Claim> lookedUp(ProvinceScope scope, List<SoundLine> lines) {
        return identities.lookUp(scope, lines.stream().map(SoundLine::key).toList());
    }

    /** Twice in one file: the first line counts, later ones are rejected. */
    private List<SoundLine> firstOfEachPerson(
            ProvinceScope scope, ImportJob job, List<SoundLine> lines, List<LineResult> outcome) {
        var seen = new HashSet<>(results.seen(
                scope, job.run(), lines.stream().map(SoundLine::key).toList()));
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
                .collect(Collectors.toMap(KnownWorker::source, KnownWorker::idKey));
        var ours = new ArrayList<SoundLine>(lines.size());
        for (var line : lines) {
            var owner = owners.get(line.registration().source());
            if (owner == null || line.key().matches(owner)) {
                ours.add(line);
            } else {
                outcome.add(LineResult.rejected(line.number(), "sourceRecordId", "SOURCE_RECORD_TAKEN"));
            }
        }
        return ours;
    }

    /** Only those whom the unit has: nothing is claimed, and whom another unit has is unknown like anyone else. */
    private List<Decision> known(ProvinceScope scope, List<SoundLine> lines, List<LineResult> outcome) {
        var known = workers.byIdKey(scope, lines.stream().map(SoundLine::key).toList()).stream()
                .collect(Collectors.toMap(worker -> ByteBuffer.wrap(worker.idKey()), Function.identity()));
        var decisions = new ArrayList<Decision>();
        for (var line : lines) {
            line.key().all().stream()
                    .map(hash -> known.get(ByteBuffer.wrap(hash)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresentOrElse(
                            worker -> decisions.add(new Decision.Known(line, worker)),
                            () -> outcome.add(LineResult.rejected(line.number(), "idNumber", "WORKER_UNKNOWN")));
        }
        return decisions;
    }

    private List<Decision> decided(ProvinceScope scope, List<SoundLine> lines, List<Identities.Claim> claims) {
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
                if (worker.state() == WorkerState.ERASED) {
                    throw ErasedMeanwhile.tryLater();
                }
                yield new Decision.Known(line, worker);
            }
        };
    }
}
