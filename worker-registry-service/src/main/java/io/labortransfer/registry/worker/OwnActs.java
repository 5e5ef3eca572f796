package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.AccessHistory;
import io.labortransfer.kit.accesslog.PastAccess;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was shown a worker: all of it for the worker and the own office; for a station, an office of another unit and an employer what they
 * were shown themselves.
 */
@ApplicationScoped
public class OwnActs {
    private final WorkerDirectory directory;
    private final SharedReading shared;
    private final AccessHistory history;

    OwnActs(WorkerDirectory directory, SharedReading shared, AccessHistory history) {
        this.directory = directory;
        this.shared = shared;
        this.history = history;
    }

    /**
     * The records that a caller may read.
     *
     * @param relation what ties the caller to the worker
     * @param items the newest first
     */
    public record Seen(Relation relation, List<PastAccess> items) {
        public Seen {
            items = List.copyOf(items);
        }
    }

    /** At most {@code limit} records about a worker in reach or shared, older than {@code before}, or 404. */
    @Transactional
    public Seen about(Passport caller, UUID worker, AccessHistory.@Nullable Place before, int limit) {
        var relation = directory
                .inReach(caller, worker)
                .map(own -> Reach.relation(caller))
                .or(() -> shared.relation(caller, worker))
                .orElseThrow(Problems::notFound);
        var subject = new WorkerId(worker).wire();
        return new Seen(
                relation,
                relation == Relation.OWN || relation == Relation.SELF
                        ? history.about(subject, before, limit)
                        : history.of(caller.org(), subject, before, limit));
    }
}
