package io.labortransfer.tracking.trip;

import io.labortransfer.kit.ruling.Ruling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The legs of one trip in order, and the questions that concern more than one of them.
 *
 * @param legs by seq
 */
public record Itinerary(List<Leg> legs) {

    public Itinerary {
        legs = legs.stream().sorted(Comparator.comparingInt(Leg::seq)).toList();
    }

    /** Whether {@code plan} can be a trip: a trunk, the kinds in order, every feeder in time. */
    public static Ruling<List<PlannedLeg>> check(List<PlannedLeg> plan) {
        if (plan.stream().noneMatch(leg -> leg.kind() == LegKind.TRUNK)) {
            return Ruling.refused(TripRefusal.TRUNK_MISSING);
        }
        PlannedLeg before = null;
        for (PlannedLeg leg : plan) {
            if (before != null && leg.kind().compareTo(before.kind()) < 0) {
                return Ruling.refused(TripRefusal.LEGS_OUT_OF_ORDER);
            }
            before = leg;
        }
        return timesFit(plan) ? Ruling.granted(plan) : Ruling.refused(TripRefusal.LEG_TIMES);
    }

    private static boolean timesFit(List<PlannedLeg> plan) {
        Instant trunkAt = null;
        Instant trunkEnds = null;
        for (PlannedLeg leg : plan) {
            if (!leg.departAt().isBefore(leg.arriveAt())) {
                return false;
            }
            if (leg.kind() == LegKind.TRUNK) {
                if (trunkEnds != null && leg.departAt().isBefore(trunkEnds)) {
                    return false;
                }
                trunkAt = trunkAt == null ? leg.departAt() : trunkAt;
                trunkEnds = leg.arriveAt();
            }
        }
        return feedersFit(plan, trunkAt, trunkEnds);
    }

    private static boolean feedersFit(List<PlannedLeg> plan, @Nullable Instant trunkAt, @Nullable Instant trunkEnds) {
        if (trunkAt == null || trunkEnds == null) {
            return false;
        }
        return plan.stream().allMatch(leg -> switch (leg.kind()) {
            case DOOR_PICKUP -> !leg.arriveAt().isAfter(trunkAt);
            case TRUNK -> true;
            case DROP_OFF -> !leg.departAt().isBefore(trunkEnds);
        });
    }

    /**
     * The route of a rider who boards on leg {@code boardAt} and leaves at the end of leg {@code
     * leaveAt}: the pick-up boarded, if any, the trunk, and the drop-off, if any. Other coaches that
     * feed the same trunk are no part of it.
     */
    public Ruling<Route> route(int boardAt, int leaveAt) {
        Optional<Leg> first = leg(boardAt);
        Optional<Leg> last = leg(leaveAt);
        if (first.isEmpty() || last.isEmpty() || leaveAt < boardAt) {
            return Ruling.refused(TripRefusal.ROUTE_UNKNOWN);
        }
        if (first.get().kind() == LegKind.DROP_OFF || last.get().kind() == LegKind.DOOR_PICKUP) {
            return Ruling.refused(TripRefusal.ROUTE_UNKNOWN);
        }
        Predicate<Leg> ridden = leg -> leg.seq() == boardAt
                || leg.seq() == leaveAt
                || leg.kind() == LegKind.TRUNK && boardAt < leg.seq() && leg.seq() < leaveAt;
        return Ruling.granted(
                new Route(legs.stream().filter(ridden).map(Leg::seq).toList()));
    }

    /** The leg at place {@code seq}. */
    public Optional<Leg> leg(int seq) {
        return legs.stream().filter(leg -> leg.seq() == seq).findFirst();
    }

    /** Whether leg {@code seq} may depart: a later trunk and a drop-off wait for the trunk before them. */
    public boolean mayDepart(Leg leg) {
        return leg.kind() == LegKind.DOOR_PICKUP
                || legs.stream()
                        .filter(other -> other.kind() == LegKind.TRUNK && other.seq() < leg.seq())
                        .allMatch(trunk -> trunk.arrivedAt().isPresent());
    }

    /** Whether any leg has departed. */
    public boolean hasDeparted() {
        return legs.stream().anyMatch(leg -> leg.departedAt().isPresent());
    }

    /** Whether the last trunk has arrived. */
    public boolean trunkHasArrived() {
        return legs.stream()
                .filter(leg -> leg.kind() == LegKind.TRUNK)
                .allMatch(trunk -> trunk.arrivedAt().isPresent());
    }
}
