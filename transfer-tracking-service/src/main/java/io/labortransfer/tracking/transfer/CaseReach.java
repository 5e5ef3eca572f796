package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Fetches cases for the present caller: by scope, side and id, and through the one policy. */
@ApplicationScoped
public class CaseReach {

    private final Transfers transfers;
    private final Caller caller;
    private final Preconditions preconditions;

    CaseReach(Transfers transfers, Caller caller, Preconditions preconditions) {
        this.preconditions = preconditions;
        this.transfers = transfers;
        this.caller = caller;
    }

    /** The case to read; one that the caller may not know of does not exist. */
    public Reached seen(TransferId id) {
        return one(id, seenAll(List.of(id.value())));
    }

    /** The case, locked, for an act that {@code actors} may do; refused when the caller saw an older version. */
    public Reached held(TransferId id, Set<Actor> actors) {
        Reached reached = heldForLeaving(id, actors);
        preconditions.mustStillBe(reached.subject().version());
        return reached;
    }

    /** The case, locked, whatever version the caller saw: leaving is open in every state. */
    public Reached heldForLeaving(TransferId id, Set<Actor> actors) {
        Reached reached = one(id, heldAll(List.of(id.value())));
        if (!reached.isOneOf(actors)) {
            throw new ProblemException(Problem.of("ACTOR_NOT_ALLOWED", 403));
        }
        return reached;
    }

    private static Reached one(TransferId id, Map<UUID, Reached> found) {
        Reached reached = found.get(id.value());
        if (reached == null) {
            throw Problems.notFound();
        }
        return reached;
    }

    /** Those of the cases that the caller may know of, to read. */
    public Map<UUID, Reached> seenAll(Collection<UUID> ids) {
        ProvinceScope scope = caller.scope();
        return through(ids, (side, some) -> transfers.withIds(scope, side, some));
    }

    /** Those of the cases that the caller may know of, locked. */
    public Map<UUID, Reached> heldAll(Collection<UUID> ids) {
        ProvinceScope scope = caller.scope();
        return through(ids, (side, some) -> transfers.lockedWithIds(scope, side, some));
    }

    private Map<UUID, Reached> through(
            Collection<UUID> ids, BiFunction<Side, Collection<UUID>, List<TransferCase>> fetch) {
        Passport passport = caller.passport();
        Map<UUID, Reached> reached = new HashMap<>();
        Set<UUID> missing = new HashSet<>(ids);
        for (Side side : CasePolicy.sides(passport)) {
            for (TransferCase subject : fetch.apply(side, missing)) {
                Set<Actor> relation = CasePolicy.relation(passport, subject);
                if (!relation.isEmpty()) {
                    reached.put(subject.id().value(), new Reached(subject, relation));
                }
                missing.remove(subject.id().value());
            }
        }
        return reached;
    }
}
