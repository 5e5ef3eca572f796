package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.problem.Problems;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which workers a caller has a relation to. OP: OWN, by division prefix. WK: SELF. Stations, destinations and employers get their
 * relations (HOST, AGR, CASE) with hosts, agreements and shares; until then they have none, and meet 404.
 *
 * @param scope unit and prefix
 * @param self the only worker in reach
 */
public record Reach(ProvinceScope scope, @Nullable UUID self) {

    /** The reach of {@code caller}, or empty when it has no relation to any worker. */
    public static Optional<Reach> of(Passport caller) {
        if (caller.roles().contains(Actor.OP)) {
            return Optional.of(new Reach(caller.scope(), null));
        }
        var self = caller.worker();
        if (caller.roles().contains(Actor.WK) && self != null) {
            return Optional.of(new Reach(caller.scope(), self));
        }
        return Optional.empty();
    }

    /** What ties {@code caller} to every worker in its reach. */
    public static Relation relation(Passport caller) {
        return of(caller).orElseThrow(Problems::notFound).self() == null ? Relation.OWN : Relation.SELF;
    }

    /** Whether {@code worker} is in reach. */
    public boolean covers(Worker worker) {
        return worker.originProvince().equals(scope.province())
                && scope.covers(worker.facts().registrationDivision())
                && (self == null || self.equals(worker.uuid()));
    }
}
