package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Corrects what is known of workers who are registered, under the rules of a registration, and lets their registrations go on from there. */
@ApplicationScoped
public class WorkerCorrection {
    private final WorkerDirectory directory;
    private final RegistrationRules rules;
    private final WorkerBook book;
    private final SchoolRoll schools;
    private final Placements placements;
    private final Preconditions preconditions;
    private final Clock clock;

    WorkerCorrection(
            WorkerDirectory directory,
            RegistrationRules rules,
            WorkerBook book,
            SchoolRoll schools,
            Placements placements,
            Preconditions preconditions,
            Clock clock) {
        this.directory = directory;
        this.rules = rules;
        this.book = book;
        this.schools = schools;
        this.placements = placements;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Lays a change over what is known. The hash of the last source record stays: the same line of a file, sent again, still says nothing new
     * and does not undo the correction.
     *
     * @param reason the words given for it, which are stored encrypted
     */
    @Transactional
    public Worker correct(Passport caller, UUID id, UnaryOperator<WorkerSubmission> change, @Nullable String reason) {
        var worker = directory.holding(caller, id);
        preconditions.mustStillBe(worker.version());
        if (worker.state().closed()) {
            Ruling.refused(WorkerRefusal.WORKER_CLOSED).orThrow();
        }
        var person = directory.person(worker);
        var known = Registration.known(person, worker.facts(), worker.source(), worker.clientId());
        var submitted = change.apply(WorkerSubmission.of(worker.present(), person));
        var corrected = examined(caller, submitted, known);
        var changed = known.differences(corrected);
        if (!changed.isEmpty()) {
            correct(caller, worker, known, corrected, changed, reason);
        }
        return worker;
    }

    private Registration examined(Passport caller, WorkerSubmission submitted, Registration known) {
        var corrected = switch (rules.examine(
                submitted, caller.scope(), null, known.source().system())) {
            case Examination.Sound sound -> sound.registration();
            case Examination.Faulty faulty ->
                throw Problems.invalid(
                        faulty.faults().stream().map(Fault::asFieldError).toList());
        };
        if (!Objects.equals(corrected.clientId(), known.clientId())) {
            throw Problems.invalid(new FieldError("/clientId", "VALUE_FIXED"));
        }
        return corrected;
    }

    private void correct(
            Passport caller,
            Worker worker,
            Registration known,
            Registration corrected,
            List<String> changed,
            @Nullable String reason) {
        if (!corrected.source().equals(known.source())
                && book.workers().knowsSource(caller.scope(), corrected.source())) {
            Ruling.refused(WorkerRefusal.SOURCE_RECORD_TAKEN).orThrow();
        }
        var number = corrected.person().idNumber();
        var key = book.seal().idKey(number);
        if (changed.contains("idNumber")) {
            settle(book.claim(caller.scope(), key, worker.uuid()), key);
            book.release(caller.scope(), known.person().idNumber(), worker);
        }
        if (changed.contains("student")
                && !corrected.facts().student()
                && !schools.atSchool(caller.scope(), List.of(worker.uuid())).isEmpty()) {
            Ruling.refused(WorkerRefusal.AT_SCHOOL).orThrow();
        }
        var attested = stillTrue(known.facts().attestations(), corrected.facts().attestations(), changed);
        var facts = Registration.known(
                corrected.person(), corrected.facts().attested(attested), corrected.source(), corrected.clientId());
        var today = Times.today(clock);
        var former = worker.state();
        worker.correct(
                        facts,
                        book.seal().seal(worker.originProvince(), worker.uuid(), corrected.person(), key),
                        Change.by(
                                caller,
                                "correctWorker",
                                book.seal().sealReason(worker.originProvince(), worker.uuid(), reason),
                                clock.instant()),
                        today)
                .orThrow();
        if (changed.contains("name")) {
            book.rename(caller.scope(), worker, corrected.person().name());
        }
        if (facts.facts().isNoLongerPlaceable(known.facts(), today)) {
            placements.end(caller.scope(), List.of(worker.uuid()), caller.org());
        }
        book.changed(caller.scope(), worker, WorkerChange.Kind.ofNews(former, worker.state()));
    }

    private static void settle(Identities.Claim claim, KeyedHash key) {
        var owner = claim.owner();
        switch (claim.verdict()) {
            case FREE -> {}
            case OWN ->
                throw new ProblemException(Problem.of(
                        WorkerRefusal.ID_ALREADY_REGISTERED.name(),
                        WorkerRefusal.ID_ALREADY_REGISTERED.status(),
                        owner == null ? "" : new WorkerId(owner).wire()));
            case OTHER -> throw new HeldElsewhereException(HeldPerson.of(key));
        }
    }

    /** Who vouched for a fact did not vouch for what replaces it. */
    private static FactAttestations stillTrue(FactAttestations before, FactAttestations after, List<String> changed) {
        return after.without(changed.stream()
                .filter(fact -> before.items().stream()
                        .anyMatch(item ->
                                item.fact().equals(fact) && after.items().contains(item)))
                .toList());
    }
}
