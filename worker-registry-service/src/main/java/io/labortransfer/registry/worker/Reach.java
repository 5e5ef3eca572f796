package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which workers a caller has a relation to. OP: OWN, by division prefix ({@link Area}). ST: HOST, workers of its own unit who live in its host divisions.
 * WK: SELF. Destination offices and employers see workers through shares alone ({@link SharedReading}).
 *
 * @param scope unit and prefix
 * @param self the only worker in reach
 * @param hosts prefixes of the divisions in one of which a worker in reach lives; empty when that does not matter
 */
public record Reach(ProvinceScope scope, @Nullable UUID self, List<String> hosts) {

    public Reach {
        hosts = List.copyOf(hosts);
    }

    /** The reach of {@code caller}, or empty when it has no relation to any worker. */
    public static Optional<Reach> of(Passport caller) {
        if (caller.roles().contains(Actor.OP)) {
            return Optional.of(new Reach(caller.scope(), null, List.of()));
        }
        var self = caller.worker();
        if (caller.roles().contains(Actor.WK) && self != null) {
            return Optional.of(new Reach(caller.scope(), self, List.of()));
        }
        if (caller.roles().contains(Actor.ST) && !caller.hosts().isEmpty()) {
            return Optional.of(new Reach(caller.scope(), null, caller.hosts()));
        }
        return Optional.empty();
    }

    /** What ties {@code caller} to every worker in its reach. */
    public static Relation relation(Passport caller) {
        var reach = of(caller).orElseThrow(Problems::notFound);
        if (reach.self() != null) {
            return Relation.SELF;
        }
        return reach.hosts().isEmpty() ? Relation.OWN : Relation.HOST;
    }

    /** Whether it is an office's that reaches all that is registered inside its prefix: of a county or of more. */
    public boolean isOfOffice() {
        return self == null && homes().isEmpty();
    }

    /** Whether it is a station's. */
    public boolean isOfStation() {
        return !hosts.isEmpty();
    }

    /** Prefixes of the divisions in one of which a worker in reach lives; empty when that does not matter. */
    public List<String> homes() {
        return hosts.isEmpty() ? Area.of(scope).residence().map(List::of).orElse(List.of()) : hosts;
    }

    /** Whether {@code worker} is in reach. */
    public boolean covers(Worker worker) {
        return covers(worker.originProvince(), worker.uuid(), worker.facts());
    }

    /** Whether the worker is in reach whose record this is. */
    public boolean covers(WorkerVersion worker) {
        return covers(worker.originProvince(), worker.uuid(), worker.facts());
    }

    private boolean covers(String province, UUID id, WorkerFacts facts) {
        return province.equals(scope.province())
                && Area.of(scope).admits(facts.registrationDivision())
                && (self == null || self.equals(id))
                && isAtHome(facts.residenceDivision());
    }

    private boolean isAtHome(@Nullable String residence) {
        var homes = homes();
        return homes.isEmpty() || residence != null && homes.stream().anyMatch(residence::startsWith);
    }
}
