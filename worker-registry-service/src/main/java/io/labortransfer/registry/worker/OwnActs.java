package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.AccessHistory;
import io.labortransfer.kit.accesslog.PastAccess;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who was shown a worker: all of it for the worker; for the own office what does not tell of a rights case that is hidden from it; for a
 * station, an office of another unit and an employer what they were shown themselves; for a unit that has let the worker go what its own
 * offices were shown, but for what tells of a rights case.
 */
@ApplicationScoped
public class OwnActs {
    /** So many are read at once, however few are asked for: what is left out may be most of them. */
    private static final int AT_ONCE = 500;

    private final WorkerDirectory directory;
    private final SharedReading shared;
    private final Departures departures;
    private final AccessHistory history;

    OwnActs(WorkerDirectory directory, SharedReading shared, Departures departures, AccessHistory history) {
        this.directory = directory;
        this.shared = shared;
        this.departures = departures;
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
                .or(() -> former(caller, worker))
                .orElseThrow(Problems::notFound);
        var subject = new WorkerId(worker).wire();
        return switch (relation) {
            case SELF -> new Seen(relation, history.about(subject, before, limit));
            case OWN ->
                new Seen(
                        relation,
                        told(
                                (from, size) -> history.about(subject, from, size),
                                shared.told(caller, worker),
                                before,
                                limit));
            case FORMER -> left(caller, subject, before, limit);
            default -> new Seen(relation, history.of(caller.org(), subject, before, limit));
        };
    }

    /** Records that are older than a place, at most so many. */
    private interface Reading {
        List<PastAccess> older(AccessHistory.@Nullable Place than, int atMost);
    }

    private static List<PastAccess> told(
            Reading reading, Predicate<PastAccess> isTold, AccessHistory.@Nullable Place before, int limit) {
        var items = new ArrayList<PastAccess>();
        var from = before;
        var size = Math.max(limit, AT_ONCE);
        while (items.size() < limit) {
            var page = reading.older(from, size);
            page.stream().filter(isTold).limit(limit - items.size()).forEach(items::add);
            if (page.size() < size) {
                break;
            }
            from = new AccessHistory.Place(page.getLast().day(), page.getLast().id());
        }
        return items;
    }

    /** The caller's unit has let the worker go, who was not erased since. */
    private Optional<Relation> former(Passport caller, UUID worker) {
        return (caller.roles().contains(Actor.OP) || caller.roles().contains(Actor.ST))
                        && departures.hasLetGo(caller.scope(), worker)
                ? Optional.of(Relation.FORMER)
                : Optional.empty();
    }

    /** An office that was never shown the worker learns nothing now, not even that its unit once had the worker. */
    private Seen left(Passport caller, String subject, AccessHistory.@Nullable Place before, int limit) {
        var items = caller.roles().contains(Actor.OP)
                ? told(
                        (from, size) -> history.ofOwnOffices(subject, from, size),
                        past -> past.org().equals(caller.org()) || !past.tellsOfRightsCase(),
                        before,
                        limit)
                : history.of(caller.org(), subject, before, limit);
        if (items.isEmpty() && before == null) {
            throw Problems.notFound();
        }
        return new Seen(Relation.FORMER, items);
    }
}
