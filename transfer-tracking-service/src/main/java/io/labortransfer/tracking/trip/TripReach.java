package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;

/** Fetches trips for the present caller: the organizer's unit runs them, the units that riders travel to read them. */
@ApplicationScoped
class TripReach {

    private static final int UNIT_DIGITS = 2;

    private final Trips trips;
    private final Caller caller;
    private final Preconditions preconditions;

    TripReach(Trips trips, Caller caller, Preconditions preconditions) {
        this.preconditions = preconditions;
        this.trips = trips;
        this.caller = caller;
    }

    /** The trip to read; one that the caller may not know of does not exist. */
    Trip seen(TripId id) {
        ProvinceScope scope = caller.scope();
        return trips.asOrigin(scope, id.value())
                .filter(this::isOwn)
                .or(() -> caller.is(Actor.DP) ? trips.asDestination(scope, id.value()) : java.util.Optional.empty())
                .orElseThrow(Problems::notFound);
    }

    /** The trip, locked, for those who run it; refused when the caller saw an older version. */
    Trip held(TripId id) {
        Trip trip = trips.locked(caller.scope(), id.value()).orElseThrow(Problems::notFound);
        if (isOwn(trip)) {
            preconditions.mustStillBe(trip.version());
            return trip;
        }
        if (caller.is(Actor.DP)
                && trip.destinationProvinces().contains(caller.scope().province())) {
            throw new ProblemException(Problem.of("ACTOR_NOT_ALLOWED", 403));
        }
        throw Problems.notFound();
    }

    private boolean isOwn(Trip trip) {
        Passport passport = caller.passport();
        boolean home = trip.originProvince().equals(passport.province());
        boolean runs = caller.is(Actor.OP)
                && (passport.divisionPrefix().length() <= UNIT_DIGITS
                        || trip.organizer().equals(passport.org()));
        return home && (runs || caller.is(Actor.ST));
    }

    /** The scope of the caller. */
    ProvinceScope scope() {
        return caller.scope();
    }

    /** The organization that calls. */
    String organizer() {
        return caller.passport().org();
    }
}
