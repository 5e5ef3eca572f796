package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows relocations to their sides, and takes the answers. */
@ApplicationScoped
public class RelocationDesk {
    private final RelocationBook book;
    private final WorkerDirectory workers;
    private final ReferenceLibrary library;
    private final Preconditions preconditions;
    private final Clock clock;

    RelocationDesk(
            RelocationBook book,
            WorkerDirectory workers,
            ReferenceLibrary library,
            Preconditions preconditions,
            Clock clock) {
        this.book = book;
        this.workers = workers;
        this.library = library;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * A relocation as one caller sees it.
     *
     * @param gone whether the caller's unit has let the worker go by it, and learns no more of it than that
     */
    public record Seen(Relocation relocation, boolean gone) {

        /** The same relocation as it was. */
        Seen past(Relocation then) {
            return new Seen(then, gone);
        }
    }

    /** The relocation, or 404 for whoever takes no part in it. */
    @Transactional
    public Seen get(Passport caller, UUID id) {
        return seen(caller, find(caller, id));
    }

    private static Seen seen(Passport caller, Relocation relocation) {
        return new Seen(relocation, caller.roles().contains(Actor.OP) && relocation.isGoneFrom(caller.province()));
    }

    private Relocation find(Passport caller, UUID id) {
        return book.relocations()
                .find(caller.scope(), id)
                .filter(found -> !inReach(caller, List.of(found)).isEmpty())
                .orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} of those in reach, after {@code after}. */
    @Transactional
    public List<Seen> page(Passport caller, @Nullable RelocationState state, @Nullable UUID after, int limit) {
        var reached = new ArrayList<Relocation>();
        var place = Optional.ofNullable(after);
        var more = true;
        while (more && reached.size() < limit) {
            var page = book.relocations().page(caller.scope(), state, place.orElse(null), limit);
            reached.addAll(inReach(caller, page));
            more = page.size() == limit;
            place = more ? Optional.of(page.getLast().uuid()) : place;
        }
        return reached.stream().limit(limit).map(one -> seen(caller, one)).toList();
    }

    /** An office sees what comes into its divisions, and what its own workers do; a worker sees the own. */
    private List<Relocation> inReach(Passport caller, List<Relocation> page) {
        var self = caller.worker();
        if (!caller.roles().contains(Actor.OP)) {
            return page.stream()
                    .filter(one -> self != null && self.equals(one.worker()))
                    .toList();
        }
        var wholeUnit = library.divisions().isWholeUnit(caller.province(), caller.divisionPrefix());
        Set<UUID> ours = wholeUnit
                ? Set.of()
                : workers
                        .all(
                                caller,
                                page.stream()
                                        .map(Relocation::worker)
                                        .filter(java.util.Objects::nonNull)
                                        .toList())
                        .stream()
                        .map(worker -> worker.uuid())
                        .collect(Collectors.toSet());
        return page.stream()
                .filter(one -> caller.province().equals(one.toProvince())
                                && caller.scope().covers(one.toDivision())
                        || caller.province().equals(one.fromProvince())
                                && (wholeUnit || one.worker() != null && ours.contains(one.worker())))
                .toList();
    }

    /** The other side lets go, or takes over. The worker's rows follow at once, in a transaction of their own. */
    @Transactional
    public Seen accept(Passport caller, UUID id) {
        return decide(
                caller,
                id,
                true,
                (relocation, at) -> relocation
                        .accept(caller.province(), caller.org(), at)
                        .flatMap(accepted -> letGo(caller, accepted)));
    }

    /** A worker who is asked for by the new unit lets go only now. */
    private Ruling<Relocation> letGo(Passport caller, Relocation accepted) {
        var worker = accepted.worker();
        if (accepted.startedBy() != StartedBy.NEW || worker == null) {
            return Ruling.granted(accepted);
        }
        workers.get(caller, worker);
        return book.letGo(caller.scope(), worker, accepted.toProvince(), caller.org())
                .map(released -> accepted);
    }

    /** The other side refuses. */
    @Transactional
    public Seen decline(Passport caller, UUID id) {
        return decide(caller, id, true, (relocation, at) -> relocation.decline(caller.province(), caller.org(), at));
    }

    /** Whoever started it does not want it any more. */
    @Transactional
    public Seen cancel(Passport caller, UUID id) {
        var worker = !caller.roles().contains(Actor.OP);
        return decide(
                caller, id, false, (relocation, at) -> relocation.cancel(caller.province(), worker, caller.org(), at));
    }

    private interface Step {
        Ruling<Relocation> take(Relocation relocation, Instant at);
    }

    private Seen decide(Passport caller, UUID id, boolean officeOnly, Step step) {
        var before = find(caller, id);
        preconditions.mustStillBe(before.version());
        if (officeOnly && !caller.roles().contains(Actor.OP)) {
            Ruling.refused(RelocationRefusal.RELOCATION_OTHER_SIDE).orThrow();
        }
        var decided = book.decided(
                caller.scope(), before, step.take(before, clock.instant()).orThrow());
        return new Seen(decided, false); // the answer, and its record, say whom the caller has decided about
    }
}
