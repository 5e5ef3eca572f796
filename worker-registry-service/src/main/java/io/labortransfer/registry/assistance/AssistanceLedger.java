package io.labortransfer.registry.assistance;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.capture.Capture;
import io.labortransfer.registry.capture.CaptureDesk;
import io.labortransfer.registry.capture.CaptureKind;
import io.labortransfer.registry.form.FormCheck;
import io.labortransfer.registry.worker.IdNumber;
import io.labortransfer.registry.worker.Residents;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds measures to the ledgers of workers and shows them. */
@ApplicationScoped
public class AssistanceLedger {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final int LONGEST_REFERENCE = 60;

    private final AssistanceRecords records;
    private final WorkerDirectory workers;
    private final Residents residents;
    private final Ids ids;
    private final CaptureDesk captures;
    private final Clock clock;

    AssistanceLedger(
            AssistanceRecords records,
            WorkerDirectory workers,
            Residents residents,
            Ids ids,
            CaptureDesk captures,
            Clock clock) {
        this.records = records;
        this.workers = workers;
        this.residents = residents;
        this.ids = ids;
        this.captures = captures;
        this.clock = clock;
    }

    /** An office took a measure. The same measure again is the line that stands. */
    @Transactional
    public AssistanceRecord add(Passport caller, UUID workerId, AssistanceSubmission submission) {
        var worker = workers.staying(caller, workerId);
        return captures.once(
                caller.scope(),
                new Capture(CaptureKind.ASSISTANCE, worker.uuid(), submission.clientId(), submission.said()),
                new CaptureDesk.Shelf<>(
                        id -> records.find(caller.scope(), worker.uuid(), id),
                        (AssistanceRecord line) -> line.id().value()),
                () -> added(caller, worker, submission));
    }

    private AssistanceRecord added(Passport caller, Worker worker, AssistanceSubmission submission) {
        var measure = examine(caller, submission);
        return admit(worker)
                .map(one -> records.add(caller.scope(), ids.next(), one.uuid(), measure))
                .flatMap(line -> line.measure().equals(measure)
                        ? Ruling.granted(line)
                        : Ruling.refused(AssistanceRefusal.MEASURE_DIFFERS))
                .orThrow();
    }

    /** Another part of the register took a measure for a worker who stays; once, however often it is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(ProvinceScope scope, UUID workerId, Measure measure) {
        records.add(scope, ids.next(), workerId, measure);
    }

    /**
     * Posts were proposed to workers: a measure, whatever the worker says to it. News of whoever has moved meanwhile belongs to where that person
     * is now.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void proposed(ProvinceScope scope, List<PostProposal> proposals) {
        var measures = proposals.stream().filter(PostProposal::isMeasure).toList();
        var ours = residents.among(
                scope, measures.stream().map(PostProposal::workerId).collect(Collectors.toSet()));
        records.addAll(
                scope,
                measures.stream()
                        .filter(proposal -> ours.contains(proposal.workerId()))
                        .toList());
    }

    private static Ruling<Worker> admit(Worker worker) {
        return switch (worker.state()) {
            case MERGED, DECEASED, ARCHIVED, ERASED -> Ruling.refused(AssistanceRefusal.WORKER_CLOSED);
            case PENDING, PENDING_STUDENT, ACTIVE, SUSPENDED, RELOCATING -> Ruling.granted(worker);
        };
    }

    private Measure examine(Passport caller, AssistanceSubmission sent) {
        var check = new FormCheck();
        var today = Times.today(clock);
        var measure = new Measure(
                check.required("kind", sent.kind(), AssistanceKind.COUNSEL),
                check.text("measureRef", sent.measureRef(), LONGEST_REFERENCE),
                caller.org(),
                check.required("givenOn", sent.givenOn(), today));
        check.form("measureRef", measure.measureRef(), REFERENCE);
        if (IdNumber.fault(IdNumber.normal(measure.measureRef())).isEmpty()) {
            check.fault("measureRef", "FORMAT_WRONG"); // a person is no reference of a measure
        }
        if (measure.givenOn().isAfter(today)) {
            check.fault("givenOn", "DATE_FUTURE");
        }
        check.orThrow();
        return measure;
    }

    /** A line, or 404. */
    @Transactional
    public AssistanceRecord get(Passport caller, UUID workerId, UUID id) {
        var worker = workers.get(caller, workerId);
        return records.find(caller.scope(), worker.uuid(), id).orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} lines of a worker's ledger behind that of the id {@code after}, in the order in which they were added. */
    @Transactional
    public List<AssistanceRecord> ofWorker(Passport caller, UUID workerId, @Nullable UUID after, int limit) {
        return records.ofWorker(caller.scope(), workers.get(caller, workerId).uuid(), after, limit);
    }

    /** How many measures of each kind the worker got. */
    @Transactional
    public Map<AssistanceKind, Long> count(Passport caller, UUID workerId) {
        return records.count(caller.scope(), workers.get(caller, workerId).uuid());
    }
}
