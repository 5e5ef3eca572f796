package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.importing.ImportMode;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.LineStatus;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.duplicate.Claimed;
import io.labortransfer.registry.duplicate.DuplicateDesk;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.HeldPerson;
import io.labortransfer.registry.worker.KnownWorker;
import io.labortransfer.registry.worker.PersonSeal;
import io.labortransfer.registry.worker.Registration;
import io.labortransfer.registry.worker.RegistrationForm;
import io.labortransfer.registry.worker.Renewal;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.registry.worker.WorkerRow;
import io.labortransfer.registry.worker.WorkerState;
import io.labortransfer.registry.worker.WorkerVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out what was decided about the lines of a chunk. */
@ApplicationScoped
class ChunkWriting {
    private final WorkerLedger ledger;
    private final PersonSeal seal;
    private final DuplicateDesk duplicates;
    private final RegistrationForm form;
    private final Clock clock;

    ChunkWriting(WorkerLedger ledger, PersonSeal seal, DuplicateDesk duplicates, RegistrationForm form, Clock clock) {
        this.ledger = ledger;
        this.seal = seal;
        this.duplicates = duplicates;
        this.form = form;
        this.clock = clock;
    }

    List<LineResult> write(ProvinceScope scope, ImportJob job, List<Decision> decisions) {
        var today = Times.today(clock);
        var results = new ArrayList<LineResult>(decisions.size());
        var created = new ArrayList<WorkerRow>();
        var renewed = new ArrayList<RenewedWorker>();
        var repeated = new HashMap<UUID, byte[]>();
        var elsewhere = new ArrayList<SoundLine>();
        for (var decision : decisions) {
            switch (decision) {
                case Decision.New(var line) -> {
                    created.add(newRow(scope, line, today));
                    results.add(line.result(LineStatus.CREATED, line.newId()));
                }
                case Decision.HeldElsewhere(var line) -> elsewhere.add(line);
                case Decision.Known(var line, var worker, var present) -> {
                    var news = news(line, present, today);
                    var result = onKnown(job, line, worker, news.isPresent());
                    results.add(result);
                    if (result.status() == LineStatus.UPDATED) {
                        news.map(told -> renewed(scope, line, told)).ifPresent(renewed::add);
                    } else if (result.status() == LineStatus.UNCHANGED && present != null) {
                        repeated.put(worker.id(), line.contentKey().current());
                    }
                }
            }
        }
        ledger.enter(scope, created, renewed, job.org());
        ledger.remember(scope, repeated);
        park(scope, job, elsewhere, results);
        return results;
    }

    /** Says what {@link #write} would do. A new worker and a new case have no id yet. */
    List<LineResult> foretell(ImportJob job, List<Decision> decisions) {
        var today = Times.today(clock);
        return decisions.stream()
                .map(decision -> switch (decision) {
                    case Decision.New(var line) -> line.result(LineStatus.CREATED, null);
                    case Decision.HeldElsewhere(var line) -> parked(line, null);
                    case Decision.Known(var line, var worker, var present) ->
                        onKnown(job, line, worker, news(line, present, today).isPresent());
                })
                .toList();
    }

    /**
     * What a line changes of what is known.
     *
     * @param former what is known without it
     * @param known what is known with it
     * @param state with it
     */
    private record News(WorkerVersion former, Registration known, WorkerState state) {}

    /** What the line changes, if it changes anything. */
    private Optional<News> news(SoundLine line, @Nullable WorkerVersion former, LocalDate today) {
        var person = former == null ? null : former.person();
        if (former == null || person == null) {
            return Optional.empty();
        }
        var known = seal.registration(former, person);
        var renewed = Renewal.of(known, line.registration());
        var state = renewed.facts().stateAfter(former.state(), today);
        return state == former.state() && known.differences(renewed).isEmpty()
                ? Optional.empty()
                : Optional.of(new News(former, renewed, state));
    }

    private static LineResult onKnown(ImportJob job, SoundLine line, KnownWorker worker, boolean isNews) {
        if (!worker.source().admits(line.registration().source())
                || !new Area(job.divisionPrefix()).holds(worker.registrationDivision(), worker.residenceDivision())) {
            var fault = new Fault("idNumber", "ID_ALREADY_REGISTERED", new WorkerId(worker.id()).wire());
            return new LineResult(line.number(), LineStatus.REJECTED, worker.id(), null, List.of(fault));
        }
        if (!isNews) {
            return line.result(LineStatus.UNCHANGED, worker.id());
        }
        if (job.mode() == ImportMode.CREATE_ONLY) {
            return refused(line, worker, "UPDATE_NOT_IN_MODE");
        }
        if (worker.state().closed()) {
            return refused(line, worker, "WORKER_CLOSED");
        }
        return line.result(LineStatus.UPDATED, worker.id());
    }

    private static LineResult refused(SoundLine line, KnownWorker worker, String code) {
        return new LineResult(line.number(), LineStatus.REJECTED, worker.id(), null, List.of(new Fault("", code)));
    }

    private WorkerRow newRow(ProvinceScope scope, SoundLine line, LocalDate today) {
        var registration = line.registration();
        var sealed = line.forNewRow(seal, scope.province());
        return new WorkerRow(
                line.newId(),
                1,
                registration.facts().firstState(today),
                sealed.person(),
                line.contentKey().current(),
                sealed.name(),
                registration.facts(),
                registration.source());
    }

    private RenewedWorker renewed(ProvinceScope scope, SoundLine line, News news) {
        var province = scope.province();
        var worker = news.former().uuid();
        var known = news.known();
        return new RenewedWorker(
                news.former(),
                new WorkerRow(
                        worker,
                        news.former().version() + 1,
                        news.state(),
                        seal.seal(province, worker, known.person(), line.key()),
                        line.contentKey().current(),
                        seal.nameHashes(province, known.person().name()),
                        known.facts(),
                        known.source()));
    }

    private void park(ProvinceScope scope, ImportJob job, List<SoundLine> lines, List<LineResult> results) {
        var cases = duplicates.park(scope, lines.stream().map(this::claimed).toList(), job.org());
        for (var i = 0; i < lines.size(); i++) {
            results.add(parked(lines.get(i), cases.get(i).value()));
        }
    }

    private Claimed claimed(SoundLine line) {
        var registration = line.registration();
        return new Claimed(line.key(), registration.facts().registrationDivision(), form.write(registration));
    }

    private static LineResult parked(SoundLine line, @Nullable UUID duplicate) {
        return LineResult.parked(
                line.number(), duplicate, HeldPerson.of(line.key()).counted());
    }
}
