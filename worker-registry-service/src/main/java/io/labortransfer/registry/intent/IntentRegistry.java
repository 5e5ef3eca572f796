package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.capture.Capture;
import io.labortransfer.registry.capture.CaptureDesk;
import io.labortransfer.registry.capture.CaptureKind;
import io.labortransfer.registry.word.SpokenAct;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.word.WordKeeper;
import io.labortransfer.registry.word.WorkerWord;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.SharedReading;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens, shows, changes and withdraws intents. */
@ApplicationScoped
public class IntentRegistry {
    private final Intents intents;
    private final IntentBook book;
    private final WishRules rules;
    private final WordKeeper words;
    private final WorkerDirectory workers;
    private final SharedReading shared;
    private final CaptureDesk captures;
    private final Preconditions preconditions;
    private final WishAdmission admission;

    IntentRegistry(
            Intents intents,
            IntentBook book,
            WishRules rules,
            WordKeeper words,
            WorkerDirectory workers,
            SharedReading shared,
            CaptureDesk captures,
            Preconditions preconditions,
            WishAdmission admission) {
        this.intents = intents;
        this.book = book;
        this.rules = rules;
        this.words = words;
        this.workers = workers;
        this.shared = shared;
        this.captures = captures;
        this.preconditions = preconditions;
        this.admission = admission;
    }

    /** The worker wishes. At most one wish is not closed; a person in work may open one. What a device sends again is the wish that it opened. */
    @Transactional
    public Intent open(Passport caller, UUID workerId, IntentSubmission submission) {
        var worker = workers.staying(caller, workerId);
        return captures.once(
                caller.scope(),
                new Capture(CaptureKind.INTENT, worker.uuid(), submission.clientId(), submission.said()),
                new CaptureDesk.Shelf<>(
                        id -> intents.find(caller.scope(), id),
                        (Intent intent) -> intent.id().value()),
                () -> opened(caller, worker, submission));
    }

    private Intent opened(Passport caller, Worker worker, IntentSubmission submission) {
        var wish = rules.examine(submission);
        var word = words.take(caller, worker.uuid(), submission.workerWord()).orThrow();
        admission.admit(worker).orThrow();
        var known = intents.ofWorker(caller.scope(), worker.uuid());
        if (known.stream().anyMatch(intent -> !intent.state().closed())) {
            Ruling.refused(IntentRefusal.INTENT_ALREADY_OPEN, "withdraw").orThrow();
        }
        SpokenAct.mustNotOvertake(known.stream(), word);
        return book.open(caller.scope(), worker.uuid(), wish, word).orThrow();
    }

    /** Refuses a word about an intent that is held and no longer open, and one after which the worker has said something else. */
    private void mustBeLatest(Passport caller, Intent intent, WorkerWord word) {
        intent.open().orThrow();
        SpokenAct.mustNotOvertake(intents.ofWorker(caller.scope(), intent.workerId()).stream(), word);
    }

    /** Whether the intent says the same on the same proof, in whatever state it is. */
    public boolean isSaid(Intent intent, IntentSubmission submission) {
        var word = submission.workerWord();
        return word != null
                && intent.word().evidenceRef().equals(word.evidenceRef())
                && intent.wish().equals(rules.examine(submission));
    }

    /** The worker withdraws a wish, in whatever state; never refused, never with a cost. Again is answered the same. */
    @Transactional
    public Intent withdraw(Passport caller, UUID id, @Nullable SpokenWord spoken) {
        var intent = find(caller, id);
        workers.staying(caller, intent.workerId());
        var word = words.take(caller, intent.workerId(), spoken).orThrow();
        book.withdraw(caller.scope(), intent, word);
        return intent;
    }

    /** The worker wishes for something else, on a new word; what others have built on the wish stands in the way. */
    @Transactional
    public Intent amend(Passport caller, UUID id, UnaryOperator<IntentSubmission> change) {
        var worker = workers.staying(caller, workerOf(caller, id));
        var intent = held(caller, id);
        var changed = change.apply(IntentSubmission.of(intent.wish()));
        if (changed.clientId() != null) {
            throw Problems.invalid(new FieldError("/clientId", "VALUE_FIXED"));
        }
        var wish = rules.examine(changed);
        var word = words.take(caller, worker.uuid(), changed.workerWord()).orThrow();
        admission.admit(worker).orThrow();
        mustBeLatest(caller, intent, word);
        return book.amend(caller.scope(), intent, wish, word).orThrow();
    }

    /** The worker still wishes the same, and the wish stands for another ninety days. */
    @Transactional
    public Intent reconfirm(Passport caller, UUID id, @Nullable SpokenWord spoken) {
        var worker = workers.staying(caller, workerOf(caller, id));
        var intent = held(caller, id);
        var word = words.take(caller, worker.uuid(), spoken).orThrow();
        admission.admit(worker).orThrow();
        mustBeLatest(caller, intent, word);
        return book.reconfirm(caller.scope(), intent, word).orThrow();
    }

    /** At most so many intents of the workers in reach, by id. */
    @Transactional
    public List<Intent> page(Passport caller, IntentFilter filter, int limit) {
        return Reach.of(caller)
                .map(reach -> intents.page(reach.scope(), filter.within(reach), limit))
                .orElse(List.of());
    }

    /** At most so many intents that are not closed, of the workers who are shared with the office by an agreement, by the workers' ids. */
    @Transactional
    public List<Intent> sharedPage(Passport caller, IntentFilter filter, int limit) {
        return SharedReading.isOffice(caller) ? intents.sharedPage(caller.scope(), filter, limit) : List.of();
    }

    /** The intent as the caller sees it, or 404: an office with which the worker is shared by an agreement sees it without the word. */
    @Transactional
    public SeenIntents see(Passport caller, UUID id) {
        var own = intents.find(caller.scope(), id)
                .filter(intent -> workers.inReach(caller, intent.workerId()).isPresent());
        if (own.isPresent()) {
            return new SeenIntents(Reach.relation(caller), List.of(own.get()));
        }
        var worker = intents.sharedWorkerOf(caller.scope(), id).orElseThrow(Problems::notFound);
        var profile = shared.byAgreement(caller, worker).orElseThrow(Problems::notFound);
        return intents.sharedWith(caller.scope(), worker).stream()
                .filter(intent -> intent.id().value().equals(id))
                .findFirst()
                .map(intent -> new SeenIntents(profile.right(), List.of(intent)))
                .orElseThrow(Problems::notFound);
    }

    /** Of these intents those that the caller may know of, and whose they are: of workers in reach, or of those who are shared with it. */
    @Transactional
    public Map<UUID, UUID> known(Passport caller, Collection<UUID> ids, boolean ofShared) {
        if (ofShared) {
            return SharedReading.isOffice(caller) ? intents.sharedWorkersOf(caller.scope(), ids) : Map.of();
        }
        var owners = intents.workersOf(caller.scope(), ids);
        var reached = workers.all(caller, Set.copyOf(owners.values())).stream()
                .map(WorkerVersion::uuid)
                .collect(Collectors.toSet());
        return owners.entrySet().stream()
                .filter(one -> reached.contains(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The intent of a worker in reach, or 404. */
    @Transactional
    public Intent get(Passport caller, UUID id) {
        var intent = find(caller, id);
        workers.get(caller, intent.workerId());
        return intent;
    }

    private UUID workerOf(Passport caller, UUID id) {
        return intents.workerOf(caller.scope(), id).orElseThrow(Problems::notFound);
    }

    /** The intent that is about to change, in the version that the caller has seen. */
    private Intent held(Passport caller, UUID id) {
        var intent = intents.hold(caller.scope(), id).orElseThrow(Problems::notFound);
        preconditions.mustStillBe(intent.version());
        return intent;
    }

    private Intent find(Passport caller, UUID id) {
        return intents.find(caller.scope(), id).orElseThrow(Problems::notFound);
    }

    /**
     * At most {@code limit} intents of a worker behind that of the id {@code after}, oldest first. An office with which the worker is
     * shared by an agreement sees those that are not closed.
     */
    @Transactional
    public SeenIntents ofWorker(Passport caller, UUID workerId, @Nullable UUID after, int limit) {
        if (workers.inReach(caller, workerId).isPresent()) {
            return new SeenIntents(Reach.relation(caller), intents.ofWorker(caller.scope(), workerId, after, limit));
        }
        var profile = shared.byAgreement(caller, workerId).orElseThrow(Problems::notFound);
        return new SeenIntents(
                profile.right(),
                intents.sharedWith(caller.scope(), workerId).stream()
                        .filter(intent -> after == null || intent.id().value().compareTo(after) > 0)
                        .limit(limit)
                        .toList());
    }
}
