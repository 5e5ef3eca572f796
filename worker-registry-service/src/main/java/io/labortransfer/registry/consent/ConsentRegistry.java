package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.capture.Capture;
import io.labortransfer.registry.capture.CaptureDesk;
import io.labortransfer.registry.capture.CaptureKind;
import io.labortransfer.registry.word.SpokenAct;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.word.WordKeeper;
import io.labortransfer.registry.word.WorkerWord;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.Restrictions;
import io.labortransfer.registry.worker.SharedReading;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerRefusal;
import io.labortransfer.registry.worker.WorkerVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Grants, shows and revokes consents. */
@ApplicationScoped
public class ConsentRegistry {
    private final Consents consents;
    private final ConsentRules rules;
    private final ConsentBook book;
    private final WordKeeper words;
    private final WorkerDirectory workers;
    private final SharedReading shared;
    private final Restrictions restrictions;
    private final CaptureDesk captures;

    ConsentRegistry(
            Consents consents,
            ConsentRules rules,
            ConsentBook book,
            WordKeeper words,
            WorkerDirectory workers,
            SharedReading shared,
            Restrictions restrictions,
            CaptureDesk captures) {
        this.consents = consents;
        this.rules = rules;
        this.book = book;
        this.words = words;
        this.workers = workers;
        this.shared = shared;
        this.restrictions = restrictions;
        this.captures = captures;
    }

    /**
     * The worker grants a consent. The same consent on the same proof again is the one that stands; what the worker took back does not come
     * back on a word from before, nor on its proof.
     */
    @Transactional
    public Consent grant(Passport caller, UUID workerId, ConsentSubmission submission) {
        var worker = workers.staying(caller, workerId);
        return captures.once(
                caller.scope(),
                new Capture(CaptureKind.CONSENT, worker.uuid(), submission.clientId(), submission.said()),
                new CaptureDesk.Shelf<>(
                        id -> consents.find(caller.scope(), id),
                        (Consent consent) -> consent.id().value()),
                () -> said(caller, worker, submission));
    }

    private Consent said(Passport caller, Worker worker, ConsentSubmission submission) {
        var terms = rules.examine(caller, submission);
        var word = words.take(caller, worker.uuid(), submission.workerWord()).orThrow();
        var known = consents.ofWorker(caller.scope(), worker.uuid());
        var same = known.stream().filter(one -> one.isSame(terms, word)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        SpokenAct.mustNotOvertake(known.stream().filter(one -> one.terms().overlaps(terms)), word);
        return granted(caller, worker.uuid(), terms, word);
    }

    private Consent granted(Passport caller, UUID worker, ConsentTerms terms, WorkerWord word) {
        if (restrictions.inForce(caller.scope(), worker)) {
            Ruling.refused(WorkerRefusal.PROCESSING_RESTRICTED).orThrow();
        }
        return book.grant(caller.scope(), worker, terms, word);
    }

    /** Whether the consent says the same on the same proof, in whatever state it is. */
    public boolean isSaid(Consent consent, ConsentSubmission submission) {
        var word = submission.workerWord();
        return word != null
                && consent.word().evidenceRef().equals(word.evidenceRef())
                && consent.terms().purpose() == submission.purpose()
                && consent.terms().scope().equals(submission.scope())
                && Objects.equals(consent.terms().validTo(), submission.validTo())
                && consent.terms().basis() == Objects.requireNonNullElse(submission.basis(), ConsentBasis.CONSENT)
                && Objects.equals(consent.terms().dutyCode(), submission.dutyCode());
    }

    /** The worker takes a consent back. Again changes nothing and is answered the same. */
    @Transactional
    public Consent revoke(Passport caller, UUID id, @Nullable SpokenWord spoken) {
        var consent = find(caller, id);
        workers.staying(caller, consent.workerId());
        var word = words.take(caller, consent.workerId(), spoken).orThrow();
        book.revoke(caller.scope(), consent, word);
        return consent;
    }

    /** The consent as the caller sees it, or 404: an office with which the worker is shared by an agreement sees it without the word. */
    @Transactional
    public SeenConsents see(Passport caller, UUID id) {
        var own = consents.find(caller.scope(), id)
                .filter(consent -> workers.inReach(caller, consent.workerId()).isPresent());
        if (own.isPresent()) {
            return new SeenConsents(Reach.relation(caller), List.of(own.get()));
        }
        var worker = consents.sharedWorkerOf(caller.scope(), id).orElseThrow(Problems::notFound);
        var profile = shared.byAgreement(caller, worker).orElseThrow(Problems::notFound);
        return consents.sharedWith(caller.scope(), worker).stream()
                .filter(consent -> consent.id().value().equals(id))
                .findFirst()
                .map(consent -> new SeenConsents(profile.right(), List.of(consent)))
                .orElseThrow(Problems::notFound);
    }

    /** Of these consents those that the caller may know of, and whose they are: of workers in reach, or of those who are shared with it. */
    @Transactional
    public Map<UUID, UUID> known(Passport caller, Collection<UUID> ids, boolean ofShared) {
        if (ofShared) {
            return SharedReading.isOffice(caller) ? consents.sharedWorkersOf(caller.scope(), ids) : Map.of();
        }
        var owners = consents.workersOf(caller.scope(), ids);
        var reached = workers.all(caller, Set.copyOf(owners.values())).stream()
                .map(WorkerVersion::uuid)
                .collect(Collectors.toSet());
        return owners.entrySet().stream()
                .filter(one -> reached.contains(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The consent of a worker in reach, or 404. */
    @Transactional
    public Consent get(Passport caller, UUID id) {
        var consent = find(caller, id);
        workers.get(caller, consent.workerId());
        return consent;
    }

    private Consent find(Passport caller, UUID id) {
        return consents.find(caller.scope(), id).orElseThrow(Problems::notFound);
    }

    /**
     * At most {@code limit} consents of a worker behind that of the id {@code after}, oldest first. An office with which the worker is
     * shared by an agreement sees those in force that name its unit.
     */
    @Transactional
    public SeenConsents ofWorker(Passport caller, UUID workerId, @Nullable UUID after, int limit) {
        if (workers.inReach(caller, workerId).isPresent()) {
            return new SeenConsents(Reach.relation(caller), consents.ofWorker(caller.scope(), workerId, after, limit));
        }
        var profile = shared.byAgreement(caller, workerId).orElseThrow(Problems::notFound);
        return new SeenConsents(
                profile.right(),
                consents.sharedWith(caller.scope(), workerId).stream()
                        .filter(consent -> after == null || consent.id().value().compareTo(after) > 0)
                        .limit(limit)
                        .toList());
    }

    /** Writes the consents that a decision brought, once each; the caller announces the worker's state. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeDecided(ProvinceScope scope, UUID workerId, List<DecidedConsent> decided) {
        decided.stream()
                .filter(consent -> consents.find(scope, consent.id()).isEmpty())
                .forEach(consent -> book.write(scope, workerId, consent));
    }
}
