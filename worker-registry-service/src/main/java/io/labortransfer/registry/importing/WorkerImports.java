package io.labortransfer.registry.importing;

import static java.util.Objects.requireNonNull;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.importing.ImportCollection;
import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.ImportCounts;
import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.importing.ImportMode;
import io.labortransfer.kit.importing.ImportResults;
import io.labortransfer.kit.importing.LineChunk;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.ReadPiece;
import io.labortransfer.kit.importing.RecordFormat;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.registry.duplicate.ErasedMeanwhile;
import io.labortransfer.registry.worker.Identities;
import io.labortransfer.registry.worker.KnownWorker;
import io.labortransfer.registry.worker.SchoolRoll;
import io.labortransfer.registry.worker.SourceRecord;
import io.labortransfer.registry.worker.WorkerBatch;
import io.labortransfer.registry.worker.WorkerState;
import io.labortransfer.registry.worker.WorkerSubmission;
import io.labortransfer.registry.worker.WorkerVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files of workers: decides for each line of a piece what becomes of it, with one question to each table for all of them. */
@ApplicationScoped
class WorkerImports implements ImportCollection {
    /** The name of the collection. */
    static final String WORKERS = "workers";

    private final RecordFormat<WorkerSubmission> formats;
    private final ImportExample example;
    private final ChunkReading reading;
    private final ImportResults results;
    private final Mentions mentions;
    private final WorkerBatch workers;
    private final Identities identities;
    private final SchoolRoll schools;
    private final ChunkWriting writing;

    WorkerImports(
            RecordFormat<WorkerSubmission> formats,
            ImportExample example,
            ChunkReading reading,
            ImportResults results,
            Mentions mentions,
            WorkerBatch workers,
            Identities identities,
            SchoolRoll schools,
            ChunkWriting writing) {
        this.formats = formats;
        this.example = example;
        this.reading = reading;
        this.results = results;
        this.mentions = mentions;
        this.workers = workers;
        this.identities = identities;
        this.schools = schools;
        this.writing = writing;
    }

    @Override
    public String name() {
        return WORKERS;
    }

    @Override
    public String idPrefix() {
        return "wkr";
    }

    @Override
    public int templateVersion() {
        return 3;
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

    @Override
    public ReadPiece read(ProvinceScope scope, ImportJob job, LineChunk lines) {
        var rejected = new ArrayList<LineResult>();
        var read = reading.read(scope, job, lines, rejected);
        // Of a file that brings new workers the next piece will do so too; what was sealed in vain is thrown away.
        var sound = !job.isDry() && mostlyNew(job.counts()) ? reading.sealed(scope, read) : read;
        return new ReadPiece() {
            @Override
            public List<LineResult> judge() {
                return forecast(scope, job, sound, rejected);
            }

            @Override
            public List<LineResult> apply() {
                return admission(scope, job, sound, rejected);
            }
        };
    }

    private static boolean mostlyNew(ImportCounts counts) {
        return counts.rows() == 0 || counts.created() * 2 > counts.rows();
    }

    /** Looks identities up without claiming them, and foretells instead of writing. Nothing is created, so every person is mentioned. */
    private List<LineResult> forecast(
            ProvinceScope scope, ImportJob job, List<SoundLine> sound, List<LineResult> rejected) {
        var outcome = new ArrayList<>(rejected);
        var fresh = inPiece(sound, outcome);
        var first = withoutMentioned(scope, job, fresh, outcome);
        var ours = withOwnSource(scope, first, outcome);
        var decisions = decided(scope, job, ours, lookedUp(scope, ours), outcome);
        mentions.add(scope, job.run(), persons(decisions));
        outcome.addAll(writing.foretell(job, decisions));
        return inOrder(outcome);
    }

    /** Who is found free is nobody that an earlier line of this file was about, so only the others are looked for. */
    private List<LineResult> admission(
            ProvinceScope scope, ImportJob job, List<SoundLine> sound, List<LineResult> rejected) {
        var outcome = new ArrayList<>(rejected);
        var ours = withOwnSource(scope, inPiece(sound, outcome), outcome);
        var claims = job.mode() == ImportMode.UPDATE_ONLY ? lookedUp(scope, ours) : claimed(scope, ours);
        var known = new ArrayList<SoundLine>();
        for (var i = 0; i < ours.size(); i++) {
            if (claims.get(i).verdict() != Identities.Verdict.FREE) {
                known.add(ours.get(i));
            }
        }
        var again = again(scope, job, ours, claims, known);
        var first = new ArrayList<SoundLine>(ours.size());
        var firstClaims = new ArrayList<Identities.Claim>(ours.size());
        for (var i = 0; i < ours.size(); i++) {
            if (again.contains(ours.get(i).key())) {
                outcome.add(twice(ours.get(i)));
            } else {
                first.add(ours.get(i));
                firstClaims.add(claims.get(i));
            }
        }
        var decisions = decided(scope, job, first, firstClaims, outcome);
        mentions.add(
                scope,
                job.run(),
                persons(decisions.stream()
                        .filter(decision -> !(decision instanceof Decision.New))
                        .toList()));
        outcome.addAll(writing.write(scope, job, decisions));
        return inOrder(outcome);
    }

    private static List<KeyedHash> persons(List<Decision> decisions) {
        return decisions.stream().map(decision -> decision.line().key()).toList();
    }

    /** Of the persons who are registered, those whom an earlier piece was about: it mentioned them, or it created them. */
    private Set<KeyedHash> again(
            ProvinceScope scope,
            ImportJob job,
            List<SoundLine> lines,
            List<Identities.Claim> claims,
            List<SoundLine> known) {
        var again = new HashSet<>(mentions.find(
                scope, job.run(), known.stream().map(SoundLine::key).toList()));
        var young = new HashMap<UUID, KeyedHash>();
        for (var i = 0; i < lines.size(); i++) {
            var owner = claims.get(i).owner();
            if (claims.get(i).verdict() == Identities.Verdict.OWN && owner != null && isYoungerThan(job, owner)) {
                young.put(owner, lines.get(i).key());
            }
        }
        results.named(scope, job.run(), young.keySet()).forEach(owner -> again.add(young.get(owner)));
        return again;
    }

    /** Ids tell the time of their making. Clocks of two instances may differ, by less than a minute. */
    private static boolean isYoungerThan(ImportJob job, UUID worker) {
        var made = Instant.ofEpochMilli(worker.getMostSignificantBits() >>> 16);
        return made.isAfter(job.createdAt().minus(Duration.ofMinutes(1)));
    }

    private static List<LineResult> inOrder(List<LineResult> outcome) {
        outcome.sort(Comparator.comparingLong(LineResult::line));
        return outcome;
    }

    private static LineResult twice(SoundLine line) {
        return LineResult.rejected(line.number(), "idNumber", "DUPLICATE_IN_FILE");
    }

    private List<Identities.Claim> claimed(ProvinceScope scope, List<SoundLine> lines) {
        return lines.isEmpty()
                ? List.of()
                : identities.claim(
                        scope,
                        lines.stream().map(SoundLine::key).toList(),
                        lines.stream().map(SoundLine::newId).toList());
    }

    private List<Identities.Claim> lookedUp(ProvinceScope scope, List<SoundLine> lines) {
        return lines.isEmpty()
                ? List.of()
                : identities.lookUp(scope, lines.stream().map(SoundLine::key).toList());
    }

    /** Twice in one file: the first line counts, later ones are rejected. */
    private static List<SoundLine> inPiece(List<SoundLine> lines, List<LineResult> outcome) {
        var persons = new HashSet<KeyedHash>();
        var sources = new HashSet<SourceRecord>();
        var first = new ArrayList<SoundLine>(lines.size());
        for (var line : lines) {
            if (!persons.add(line.key())) {
                outcome.add(twice(line));
            } else if (!sources.add(line.registration().source())) {
                outcome.add(LineResult.rejected(line.number(), "sourceRecordId", "SOURCE_RECORD_TAKEN"));
            } else {
                first.add(line);
            }
        }
        return first;
    }

    private List<SoundLine> withoutMentioned(
            ProvinceScope scope, ImportJob job, List<SoundLine> lines, List<LineResult> outcome) {
        var seen = mentions.find(
                scope, job.run(), lines.stream().map(SoundLine::key).toList());
        var first = new ArrayList<SoundLine>(lines.size());
        for (var line : lines) {
            if (seen.contains(line.key())) {
                outcome.add(twice(line));
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
        if (owners.isEmpty()) {
            return lines;
        }
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

    /** A file that only updates claims nobody, and whom another unit has is unknown to it like anyone else. */
    private List<Decision> decided(
            ProvinceScope scope,
            ImportJob job,
            List<SoundLine> lines,
            List<Identities.Claim> claims,
            List<LineResult> outcome) {
        var owned = new LinkedHashMap<UUID, SoundLine>();
        for (var i = 0; i < lines.size(); i++) {
            var owner = claims.get(i).owner();
            if (claims.get(i).verdict() == Identities.Verdict.OWN && owner != null) {
                owned.put(owner, lines.get(i));
            }
        }
        var known = workers.byId(scope, owned.keySet()).stream()
                .collect(Collectors.toMap(KnownWorker::id, Function.identity()));
        var renewed = renewed(scope, owned, known.values());
        var pupils = pupils(scope, owned, renewed);
        var decisions = new ArrayList<Decision>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            if (job.mode() == ImportMode.UPDATE_ONLY && claims.get(i).verdict() != Identities.Verdict.OWN) {
                outcome.add(LineResult.rejected(lines.get(i).number(), "idNumber", "WORKER_UNKNOWN"));
            } else {
                decisions.add(decision(lines.get(i), claims.get(i), known, renewed, pupils));
            }
        }
        return decisions;
    }

    /** Those of whom a line says anything else than the last record did, with all that is known of them. */
    private Map<UUID, WorkerVersion> renewed(
            ProvinceScope scope, Map<UUID, SoundLine> owned, Collection<KnownWorker> known) {
        var otherwise = known.stream()
                .filter(worker ->
                        !requireNonNull(owned.get(worker.id())).contentKey().matches(worker.contentKey()))
                .map(KnownWorker::id)
                .toList();
        return workers.versions(scope, otherwise).stream()
                .collect(Collectors.toMap(WorkerVersion::uuid, Function.identity()));
    }

    /** Of those who are no students any more, as their lines say, whoever goes to school all the same. Nearly always there are none to ask for. */
    private Set<UUID> pupils(ProvinceScope scope, Map<UUID, SoundLine> owned, Map<UUID, WorkerVersion> renewed) {
        var leaving = new HashSet<UUID>();
        renewed.forEach((worker, present) -> {
            var line = requireNonNull(owned.get(worker));
            if (present.facts().student() && line.registration().emptied().contains("student")) {
                leaving.add(worker);
            }
        });
        return leaving.isEmpty() ? Set.of() : schools.atSchool(scope, leaving);
    }

    private static Decision decision(
            SoundLine line,
            Identities.Claim claim,
            Map<UUID, KnownWorker> known,
            Map<UUID, WorkerVersion> renewed,
            Set<UUID> pupils) {
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
                var heard = pupils.contains(worker.id()) ? line.silentOn("student") : line;
                yield new Decision.Known(heard, worker, renewed.get(worker.id()));
            }
        };
    }
}
