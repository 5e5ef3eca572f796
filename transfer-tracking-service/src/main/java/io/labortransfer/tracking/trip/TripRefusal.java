package io.labortransfer.tracking.trip;

import io.labortransfer.tracking.answer.PointedRefusal;

/** Why a trip, a leg or a seat does not move as asked. */
public enum TripRefusal implements PointedRefusal {
    /** A trip needs its main leg. */
    TRUNK_MISSING(422, "/legs"),
    /** Pick-ups come first, the trunk next, drop-offs last. */
    LEGS_OUT_OF_ORDER(422, "/legs"),
    /** A leg arrives before it departs, or after the leg that it feeds has left. */
    LEG_TIMES(422, "/legs"),
    /** The rider boards or leaves at no leg of the trip where that is possible. */
    ROUTE_UNKNOWN(422, "/boardAt"),
    /** No place is left on a leg of the route; the rider waits. */
    SEATS_EXHAUSTED(409, ""),
    /** The rider holds another seat already. */
    SEAT_HELD(409, ""),
    /** The rider has no seat on this trip. */
    NO_SEAT(409, ""),
    /** The leg is not on the rider's route. */
    LEG_NOT_ON_ROUTE(422, "/legSeq"),
    /** The rider was checked in after the leg had departed. */
    CHECKED_IN_TOO_LATE(409, "/at"),
    /** The state of the trip does not allow the act. */
    TRIP_STATE(409, ""),
    /** An earlier leg has not come so far, or this leg is further already. */
    LEG_STATE(409, ""),
    /** Riders are still on their way. */
    RIDERS_ON_THE_WAY(409, "");

    private final int status;
    private final String pointer;

    TripRefusal(int status, String pointer) {
        this.status = status;
        this.pointer = pointer;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
