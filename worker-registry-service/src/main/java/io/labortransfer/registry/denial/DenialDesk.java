package io.labortransfer.registry.denial;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.consent.ConsentDenial;
import io.labortransfer.registry.intent.IntentDenial;
import io.labortransfer.registry.training.EnrollmentDenial;
import io.labortransfer.registry.worker.Residents;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Voids the acts that workers deny. What has ended or was attended stays as it is, and so does what rests on the worker's own word by now. */
@ApplicationScoped
public class DenialDesk {
    private final IntentDenial intents;
    private final ConsentDenial consents;
    private final EnrollmentDenial enrollments;
    private final Residents residents;
    private final Workers workers;
    private final CandidateStates candidates;

    DenialDesk(
            IntentDenial intents,
            ConsentDenial consents,
            EnrollmentDenial enrollments,
            Residents residents,
            Workers workers,
            CandidateStates candidates) {
        this.intents = intents;
        this.consents = consents;
        this.enrollments = enrollments;
        this.residents = residents;
        this.workers = workers;
        this.candidates = candidates;
    }

    /** Takes these denials, inside the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(ProvinceScope scope, List<Denial> denials) {
        var ours = residents.among(scope, denials.stream().map(Denial::workerId).collect(Collectors.toSet()));
        var speaking = workers.all(scope, ours).stream()
                .collect(Collectors.toMap(Worker::uuid, worker -> acting(scope, worker)));
        var touched = new LinkedHashSet<UUID>();
        denials.stream()
                .filter(denial -> ours.contains(denial.workerId()))
                .sorted(Comparator.comparing(Denial::workerId).thenComparing(Denial::actId))
                .forEach(denial ->
                        touched.addAll(voided(scope, denial, speaking.getOrDefault(denial.workerId(), Set.of()))));
        candidates.announce(scope, touched);
    }

    /** Whose acts the worker's may be by now: those of each record up to the one that speaks for the person. */
    private Set<UUID> acting(ProvinceScope scope, Worker worker) {
        var records = new LinkedHashSet<UUID>();
        var next = Optional.of(worker);
        while (next.isPresent()) {
            records.add(next.get().uuid());
            next = Optional.ofNullable(next.get().mergedInto()).flatMap(into -> workers.find(scope, into));
        }
        return records;
    }

    /** Whose state that changed. */
    private Set<UUID> voided(ProvinceScope scope, Denial denial, Set<UUID> whose) {
        return switch (denial.kind()) {
            case INTENT -> intents.deny(scope, denial.actId(), whose, denial.word());
            case CONSENT -> consents.deny(scope, denial.actId(), whose, denial.word());
            case ENROLLMENT -> {
                enrollments.deny(scope, denial.actId(), whose, denial.word());
                yield Set.of(); // a worker's state does not name the courses
            }
        };
    }
}
