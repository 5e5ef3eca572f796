package io.labortransfer.registry.word;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.SharedReading;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the words that are recorded in this service. */
@ApplicationScoped
public class WordDesk {
    private static final String NATION = "00";

    private final WorkerDirectory workers;
    private final SharedReading shared;
    private final SaidWords words;
    private final Disclosure disclosure;

    WordDesk(WorkerDirectory workers, SharedReading shared, SaidWords words, Disclosure disclosure) {
        this.workers = workers;
        this.shared = shared;
        this.words = words;
        this.disclosure = disclosure;
    }

    /**
     * Words, and what lets the caller read them.
     *
     * @param relation what ties the caller to the worker
     * @param words the newest first
     */
    public record Told(Relation relation, List<SaidWord> words) {
        public Told {
            words = List.copyOf(words);
        }
    }

    /**
     * At most {@code limit} words of a worker in reach, the newest first. A station and the office of a case see those that they recorded
     * themselves; the nation, while it has to decide whose a worker is, when and how words were given, and no proof.
     */
    @Transactional
    public Told ofWorker(Passport caller, UUID worker, SaidWords.@Nullable Place before, int limit) {
        var known = workers.inReach(caller, worker);
        if (known.isEmpty()) {
            becauseOfCase(caller, worker);
            return new Told(Relation.CASE, words.told(caller.scope(), worker, before, limit));
        }
        var relation = Reach.relation(caller);
        var own = relation == Relation.HOST ? caller.org() : null;
        return new Told(
                relation,
                words.ofWorker(
                        caller.scope(), known.get().uuid(), own, EndReason.DENIED.isToldTo(relation), before, limit));
    }

    /** A case must tie the caller to the worker, and the worker reads which. */
    private void becauseOfCase(Passport caller, UUID worker) {
        if (caller.roles().contains(Actor.NO) && caller.province().equals(NATION)) {
            var escalated = words.escalatedCase(caller.scope(), worker).orElseThrow(Problems::notFound);
            disclosure.because("DUPLICATE_ESCALATED", PublicId.format("dup", escalated));
        } else if (shared.byCase(caller, worker).isEmpty()) {
            throw Problems.notFound();
        }
    }
}
