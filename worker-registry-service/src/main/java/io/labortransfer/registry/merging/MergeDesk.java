package io.labortransfer.registry.merging;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.intent.IntentClosing;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import io.labortransfer.registry.relocation.Leaving;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerChanges;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes one record of two, and two of one again. */
@ApplicationScoped
public class MergeDesk {
    private final WorkerDirectory directory;
    private final WorkerChanges workers;
    private final Merges merges;
    private final IntentClosing intents;
    private final LearningOfBoth learning;
    private final Leaving leaving;
    private final Terms terms;
    private final Preconditions preconditions;
    private final Clock clock;

    MergeDesk(
            WorkerDirectory directory,
            WorkerChanges workers,
            Merges merges,
            IntentClosing intents,
            LearningOfBoth learning,
            Leaving leaving,
            Terms terms,
            Preconditions preconditions,
            Clock clock) {
        this.directory = directory;
        this.workers = workers;
        this.merges = merges;
        this.intents = intents;
        this.learning = learning;
        this.leaving = leaving;
        this.terms = terms;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** The record {@code id} is kept as it is; {@code into} speaks for the person from now on. */
    @Transactional
    public Worker merge(Passport caller, UUID id, UUID into, String reason) {
        preconditions.mustStillBe(directory.get(caller, id).version());
        if (id.equals(into)) {
            throw Problems.invalid(new FieldError("/intoWorkerId", "MERGE_INTO_ITSELF"));
        }
        var held = new HashMap<UUID, Worker>();
        Stream.of(id, into).sorted().forEach(one -> held.put(one, workers.hold(caller, one)));
        var merged = held.get(id);
        var speaker = held.get(into);
        if (merged == null || speaker == null) {
            throw Problems.notFound();
        }
        var scope = caller.scope();
        if (!merges.isReviewed(scope, id, into)) {
            Ruling.refused(MergeRefusal.MERGE_NOT_REVIEWED).orThrow();
        }
        if (intents.isUnderWay(scope, id)) {
            Ruling.refused(MergeRefusal.TRANSFER_UNDER_WAY).orThrow();
        }
        if (learning.isOneAtSchool(scope, merged, speaker)) {
            Ruling.refused(MergeRefusal.MERGE_AT_SCHOOL).orThrow();
        }
        learning.keepOnePlace(caller, id, into);
        if (leaving.isUnderWay(scope, id) || leaving.isUnderWay(scope, into)) {
            Ruling.refused(WorkerRefusal.RELOCATION_UNDER_WAY).orThrow();
        }
        var former = merged.state();
        merged.merge(speaker, workers.by(caller, merged, "mergeWorker", reason)).orThrow();
        var now = clock.instant();
        merges.write(scope, new Merge(id, into, former, now), new Merge.Hand(caller.org(), now));
        workers.merged(caller, merged, into);
        workers.announced(caller, into);
        return merged;
    }

    /** The merge was wrong: both records are what they were, with what has happened to either since. */
    @Transactional
    public Worker unmerge(Passport caller, UUID id, String reason) {
        var merged = workers.hold(caller, id);
        preconditions.mustStillBe(merged.version());
        var scope = caller.scope();
        var found = merges.find(scope, id);
        if (found.isEmpty()) {
            Ruling.refused(MergeRefusal.MERGE_NONE).orThrow();
        }
        var merge = found.orElseThrow();
        if (clock.instant().isAfter(terms.end(scope, Policy.UNMERGE_TERM, merge.at()))) {
            Ruling.refused(MergeRefusal.MERGE_TOO_OLD).orThrow();
        }
        var speakers = merges.speakers(scope, id);
        if (speakers.stream().anyMatch(speaker -> intents.isUnderWay(scope, speaker))) {
            Ruling.refused(MergeRefusal.TRANSFER_UNDER_WAY).orThrow();
        }
        merged.unmerge(merge.former(), workers.by(caller, merged, "unmergeWorker", reason))
                .orThrow();
        merges.undo(scope, merge, speakers, new Merge.Hand(caller.org(), clock.instant()));
        learning.part(caller, merge, speakers);
        workers.unmerged(caller, merged, merge.into());
        speakers.forEach(speaker -> workers.announced(caller, speaker));
        return merged;
    }
}
