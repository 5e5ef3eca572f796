package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.duplicate.DuplicateDesk;
import io.labortransfer.registry.duplicate.ErasedMeanwhile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers single workers. */
@ApplicationScoped
public class WorkerRegistry {
    private final RegistrationRules rules;
    private final WorkerBook book;
    private final DuplicateDesk duplicates;
    private final Ids ids;
    private final Clock clock;

    WorkerRegistry(RegistrationRules rules, WorkerBook book, DuplicateDesk duplicates, Ids ids, Clock clock) {
        this.rules = rules;
        this.book = book;
        this.duplicates = duplicates;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers a worker, or parks the claim when another unit holds the person. The same record again changes nothing. */
    @Transactional
    public Admission register(Passport caller, WorkerSubmission submission) {
        var registration = switch (rules.examine(submission, caller.scope(), null)) {
            case Examination.Sound sound -> sound.registration();
            case Examination.Faulty faulty ->
                throw Problems.invalid(
                        faulty.faults().stream().map(Fault::asFieldError).toList());
        };
        var id = ids.next();
        var key = book.seal().idKey(registration.person().idNumber());
        var claim = book.claim(caller.scope(), key, id);
        return switch (claim.verdict()) {
            case FREE -> new Admission.Registered(enter(caller, registration, id, key), true);
            case OWN -> new Admission.Registered(known(caller, registration, claim.owner()), false);
            case OTHER ->
                new Admission.Parked(
                        duplicates
                                .park(caller.scope(), List.of(book.claimed(key, registration)), caller.org())
                                .getFirst(),
                        HeldPerson.of(key));
        };
    }

    /** Whether the record of the source is another worker's, its key says. */
    private Worker enter(Passport caller, Registration registration, UUID id, KeyedHash idKey) {
        var clientId = registration.clientId();
        if (clientId != null && book.workers().knowsClient(caller.scope(), clientId)) {
            Ruling.refused(WorkerRefusal.CLIENT_ID_TAKEN).orThrow();
        }
        var province = caller.province();
        var worker = Worker.register(
                new WorkerKey(province, id),
                registration,
                book.seal().seal(province, id, registration.person(), idKey),
                book.seal().contentKey(registration).current(),
                Change.by(caller, "registerWorker", null, clock.instant()),
                Times.today(clock));
        book.enter(caller.scope(), worker, registration.person().name());
        return worker;
    }

    private Worker known(Passport caller, Registration registration, @Nullable UUID owner) {
        if (owner == null) {
            throw new IllegalStateException("an identity of the own unit has no owner");
        }
        book.workers().stay(caller.scope(), List.of(owner));
        var reach = Reach.of(caller);
        var known = book.workers()
                .find(caller.scope(), owner)
                .filter(worker -> reach.filter(it -> it.covers(worker)).isPresent());
        if (known.filter(worker -> worker.state() == WorkerState.ERASED).isPresent()) {
            throw ErasedMeanwhile.tryLater();
        }
        return known.filter(worker -> isRepeated(worker, registration))
                .orElseThrow(() -> conflict(registration, owner, known));
    }

    /** A rotation of the key leaves the hash of what is known, which does not tell what was said to be nothing from what was left out. */
    private boolean isRepeated(Worker worker, Registration registration) {
        var contents = Stream.of(registration, registration.withoutEmptied());
        return contents.anyMatch(
                record -> worker.cameFrom(record.source(), book.seal().contentKey(record)));
    }

    /** Says what is known otherwise, to an office that may read it; never the values. */
    private ProblemException conflict(Registration registration, UUID owner, Optional<Worker> known) {
        var again = known.map(Worker::clientId)
                .filter(id -> id.equals(registration.clientId()))
                .isPresent();
        var refusal = again ? WorkerRefusal.CAPTURE_CONFLICT : WorkerRefusal.ID_ALREADY_REGISTERED;
        var different = known.flatMap(worker -> Optional.ofNullable(worker.person())
                        .map(person -> book.seal()
                                .registration(worker.present(), person)
                                .differences(registration)))
                .orElse(List.of());
        return new ProblemException(Problem.of(refusal.name(), refusal.status(), new WorkerId(owner).wire())
                .because(different.stream()
                        .map(field -> new FieldError("/" + field, "DIFFERS"))
                        .toList()));
    }
}
