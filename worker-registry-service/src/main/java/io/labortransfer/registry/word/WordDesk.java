package io.labortransfer.registry.word;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the words that are recorded in this service. */
@ApplicationScoped
public class WordDesk {
    private final WorkerDirectory workers;
    private final SaidWords words;

    WordDesk(WorkerDirectory workers, SaidWords words) {
        this.workers = workers;
        this.words = words;
    }

    /** At most {@code limit} words of a worker in reach, the newest first. A station sees those that it recorded itself. */
    @Transactional
    public List<SaidWord> ofWorker(Passport caller, UUID worker, SaidWords.@Nullable Place before, int limit) {
        var known = workers.get(caller, worker).uuid();
        var relation = Reach.relation(caller);
        var own = relation == Relation.HOST ? caller.org() : null;
        return words.ofWorker(caller.scope(), known, own, EndReason.DENIED.isToldTo(relation), before, limit);
    }
}
