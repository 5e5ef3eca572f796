package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import io.labortransfer.registry.task.OfficeTask;
import io.labortransfer.registry.word.WorkerWord;
import io.labortransfer.registry.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Takes what a person says is wrong, and gives the office the task to answer by a day. */
@ApplicationScoped
class Correcting {
    private static final String KIND = "SUBJECT_CORRECTION";
    private static final int LONGEST = 200;

    private final SubjectRequests requests;
    private final SubjectStatements statements;
    private final Terms terms;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    Correcting(
            SubjectRequests requests, SubjectStatements statements, Terms terms, Outbox outbox, Ids ids, Clock clock) {
        this.requests = requests;
        this.statements = statements;
        this.terms = terms;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Enters the claim. While one about the same fact waits, it is that one, with the value that was told last. */
    @Transactional(Transactional.TxType.MANDATORY)
    SubjectRequest order(Passport caller, Worker worker, SubjectRequestSubmission said, WorkerWord word) {
        var claim = read(said);
        var request = requests.openClaim(caller.scope(), worker.uuid(), claim.fact())
                .orElseGet(() -> enter(caller, worker, claim.fact(), word));
        statements.keep(caller.scope(), request.id().value(), new SubjectStatement(claim.value(), null));
        return request;
    }

    private SubjectRequest enter(Passport caller, Worker worker, ClaimedFact fact, WorkerWord word) {
        var now = clock.instant();
        var request = SubjectRequest.claim(
                new SubjectRequestKey(worker.originProvince(), ids.next()),
                worker.uuid(),
                fact,
                terms.end(caller.scope(), Policy.CORRECTION_TERM, now),
                word,
                now);
        requests.store(request);
        outbox.announce(task(request, worker).raised());
        return request;
    }

    /** The office has answered. */
    @Transactional(Transactional.TxType.MANDATORY)
    void answered(SubjectRequest request, Worker worker) {
        requests.store(request);
        outbox.announce(task(request, worker).dropped());
    }

    private static OfficeTask task(SubjectRequest request, Worker worker) {
        var dueAt = request.dueAt();
        if (dueAt == null) {
            throw new IllegalStateException("a claim has no term: " + request.id());
        }
        return new OfficeTask(
                request.id().value(),
                KIND,
                worker.id().wire(),
                worker.originProvince(),
                worker.facts().registrationDivision(),
                dueAt);
    }

    private record Claim(ClaimedFact fact, String value) {}

    private static Claim read(SubjectRequestSubmission said) {
        var faults = new ArrayList<FieldError>();
        var fact = said.fact();
        if (fact == null) {
            faults.add(new FieldError("/fact", "REQUIRED"));
        }
        var value = stripped(said.claimed());
        if (value == null) {
            faults.add(new FieldError("/claimed", "REQUIRED"));
        } else if (value.length() > LONGEST) {
            faults.add(new FieldError("/claimed", "SIZE_WRONG", 1, LONGEST));
        }
        if (!faults.isEmpty() || fact == null || value == null) {
            throw Problems.invalid(faults);
        }
        return new Claim(fact, value);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
