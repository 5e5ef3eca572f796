package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerMoving;
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
    private final WorkerMoving moving;
    private final Preconditions preconditions;
    private final Clock clock;

    RelocationDesk(
            RelocationBook book,
            WorkerDirectory workers,
            WorkerMoving moving,
            Preconditions preconditions,
            Clock clock) {
        this.book = book;
        this.workers = workers;
        this.moving = moving;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** The relocation, or 404 for whoever takes no part in it. */
    @Transactional
    public Relocation get(Passport caller, UUID id) {
        return find(caller, id);
    }

    private Relocation find(Passport caller, UUID id) {
        return book.relocations()
                .find(caller.scope(), id)
                .filter(found -> !inReach(caller, List.of(found)).isEmpty())
                .orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} of those in reach, after {@code after}. */
    @Transactional
    public List<Relocation> page(Passport caller, @Nullable RelocationState state, @Nullable UUID after, int limit) {
        var reached = new ArrayList<Relocation>();
        var place = Optional.ofNullable(after);
        var more = true;
        while (more && reached.size() < limit) {
            var page = book.relocations().page(caller.scope(), state, place.orElse(null), limit);
            reached.addAll(inReach(caller, page));
            more = page.size() == limit;
            place = more ? Optional.of(page.getLast().uuid()) : place;
        }
        return reached.stream().limit(limit).toList();
    }

    /** An office sees what comes into its divisions, and what its own workers do; a worker sees the own. */
    private List<Relocation> inReach(Passport caller, List<Relocation> page) {
        var self = caller.worker();
        if (!caller.roles().contains(Actor.OP)) {
            return page.stream()
                    .filter(one -> self != null && self.equals(one.worker()))
                    .filter(one -> caller.province().equals(one.fromProvince()))
                    .toList();
        }
        var wholeUnit =
                caller.divisionPrefix().isEmpty() || caller.divisionPrefix().equals(caller.province());
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
    public Relocation accept(Passport caller, UUID id) {
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
        return moving.begin(caller.scope(), worker, accepted.toProvince(), caller.org())
                .map(released -> accepted);
    }

    /** The other side refuses. */
    @Transactional
    public Relocation decline(Passport caller, UUID id) {
        return decide(caller, id, true, (relocation, at) -> relocation.decline(caller.province(), caller.org(), at));
    }

    /** Whoever started it does not want it any more. */
    @Transactional
    public Relocation cancel(Passport caller, UUID id) {
        return decide(caller, id, false, (relocation, at) -> relocation.cancel(caller.province(), caller.org(), at));
    }

    private interface Step {
        Ruling<Relocation> take(Relocation relocation, Instant at);
    }

    private Relocation decide(Passport caller, UUID id, boolean officeOnly, Step step) {
        var before = find(caller, id);
        preconditions.mustStillBe(before.version());
        if (!caller.roles().contains(Actor.OP) && (officeOnly || before.startedBy() != StartedBy.WORKER)) {
            Ruling.refused(RelocationRefusal.RELOCATION_OTHER_SIDE).orThrow();
        }
        return book.decided(
                caller.scope(), before, step.take(before, clock.instant()).orThrow());
    }
}
