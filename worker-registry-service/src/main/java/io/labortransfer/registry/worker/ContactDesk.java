package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes how workers can be reached, at once in force, also what was taken down without a network. */
@ApplicationScoped
public class ContactDesk {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final WorkerDirectory directory;
    private final ContactUpdates updates;
    private final PastWorkers past;
    private final WorkerBook book;
    private final Ids ids;
    private final Clock clock;

    ContactDesk(
            WorkerDirectory directory,
            ContactUpdates updates,
            PastWorkers past,
            WorkerBook book,
            Ids ids,
            Clock clock) {
        this.directory = directory;
        this.updates = updates;
        this.past = past;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a contact update says once it was found sound. */
    private record Told(
            ContactDetails details,
            Instant takenAt,
            @Nullable UUID clientId) {}

    /** The worker can be reached so from now on. The same update sent again changes nothing. */
    @Transactional
    public ContactUpdate update(Passport caller, UUID id, ContactSubmission submission) {
        var worker = directory.holding(caller, id);
        var told = read(submission);
        var clientId = told.clientId();
        if (clientId != null) {
            var known = updates.find(caller.scope(), clientId);
            if (known.isPresent()) {
                return known.filter(update -> update.workerId().equals(worker.uuid()))
                        .orElseThrow(() -> new ProblemException(Problem.of(
                                WorkerRefusal.CLIENT_ID_TAKEN.name(), WorkerRefusal.CLIENT_ID_TAKEN.status())));
            }
        }
        var person = directory.person(worker);
        refuseOvertaken(caller, worker, person, told);
        return write(caller, worker, person, told);
    }

    private ContactUpdate write(Passport caller, Worker worker, Person person, Told told) {
        var attestation = caller.roles().contains(Actor.WK) ? Attestation.SELF : Attestation.STATION;
        var reached = person.with(told.details());
        var fields = told.details().fields();
        worker.reachedBy(
                        book.seal()
                                .seal(
                                        worker.originProvince(),
                                        worker.uuid(),
                                        reached,
                                        book.seal().idKey(reached.idNumber())),
                        worker.facts().attestations().with(fields, attestation, Times.dateOf(told.takenAt())),
                        Change.by(caller, "updateContact", null, clock.instant()))
                .orThrow();
        book.changed(caller.scope(), worker, WorkerChange.Kind.UPDATED);
        var clientId = told.clientId();
        var update =
                ContactUpdate.of(clientId == null ? ids.next() : clientId, worker, fields, attestation, told.takenAt());
        updates.add(update);
        return update;
    }

    /** What was taken down earlier does not replace what somebody else has written since, unless both say the same. */
    private void refuseOvertaken(Passport caller, Worker worker, Person now, Told told) {
        if (!told.takenAt().isBefore(worker.updatedAt())) {
            return;
        }
        var then = past.at(caller.scope(), worker.uuid(), told.takenAt()).map(directory::person);
        if (then.isEmpty()) {
            return; // taken down before anybody had registered the worker
        }
        var wanted = now.with(told.details());
        var overtaken = told.details().fields().stream()
                .filter(field -> !Objects.equals(
                                value(field).apply(now), value(field).apply(then.get()))
                        && !Objects.equals(value(field).apply(now), value(field).apply(wanted)))
                .map(field -> new FieldError("/" + field, "DIFFERS"))
                .toList();
        if (!overtaken.isEmpty()) {
            throw new ProblemException(Problem.of(
                            WorkerRefusal.CAPTURE_CONFLICT.name(),
                            WorkerRefusal.CAPTURE_CONFLICT.status(),
                            worker.id().wire())
                    .because(overtaken));
        }
    }

    private static Function<Person, @Nullable Object> value(String field) {
        return switch (field) {
            case "phone" -> Person::phone;
            case "alternateContact" -> Person::alternateContact;
            default -> Person::emergencyContact;
        };
    }

    private Told read(ContactSubmission submission) {
        var findings = new Findings();
        var details = new ContactDetails(
                FactReading.phone(findings, "phone", submission.phone()),
                FactReading.contact(findings, "alternateContact", submission.alternateContact()),
                FactReading.contact(findings, "emergencyContact", submission.emergencyContact()));
        if (details.fields().isEmpty()) {
            findings.add("phone", "ONE_NEEDED", "phone, alternateContact, emergencyContact");
        }
        var clientId = findings.optionalUuid("clientId", submission.clientId());
        var now = clock.instant();
        var takenAt = moment(submission.takenAt(), now);
        if (takenAt.isAfter(now.plus(CLOCK_SKEW))) {
            findings.add("takenAt", "MOMENT_FUTURE");
        }
        if (!findings.clean()) {
            throw Problems.invalid(
                    findings.all().stream().map(Fault::asFieldError).toList());
        }
        return new Told(details, takenAt, clientId);
    }

    private static Instant moment(@Nullable OffsetDateTime told, Instant now) {
        return told == null ? now : told.toInstant();
    }
}
