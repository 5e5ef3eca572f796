package io.labortransfer.tracking.trip;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ItineraryTest {

    private static final Instant MORNING = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void a_coach_rider_rides_the_own_coach_and_the_train() {
        assertThat(trainWithTwoCoachesAndTwoDropOffs().route(2, 3).orThrow().legs())
                .containsExactly(2, 3);
        assertThat(trainWithTwoCoachesAndTwoDropOffs().route(1, 5).orThrow().legs())
                .containsExactly(1, 3, 5);
    }

    @Test
    void a_rider_may_board_the_train_directly() {
        assertThat(trainWithTwoCoachesAndTwoDropOffs().route(3, 3).orThrow().legs())
                .containsExactly(3);
        assertThat(trainWithTwoCoachesAndTwoDropOffs().route(3, 4).orThrow().legs())
                .containsExactly(3, 4);
    }

    @Test
    void nobody_boards_a_drop_off_or_leaves_before_the_train() {
        assertThat(reason(trainWithTwoCoachesAndTwoDropOffs().route(4, 4))).isEqualTo(TripRefusal.ROUTE_UNKNOWN);
        assertThat(reason(trainWithTwoCoachesAndTwoDropOffs().route(1, 2))).isEqualTo(TripRefusal.ROUTE_UNKNOWN);
        assertThat(reason(trainWithTwoCoachesAndTwoDropOffs().route(3, 2))).isEqualTo(TripRefusal.ROUTE_UNKNOWN);
        assertThat(reason(trainWithTwoCoachesAndTwoDropOffs().route(3, 9))).isEqualTo(TripRefusal.ROUTE_UNKNOWN);
    }

    @Test
    void two_trains_in_a_row_are_both_ridden() {
        Itinerary change = itinerary(leg(LegKind.TRUNK, 10, 1, 2), leg(LegKind.TRUNK, 10, 3, 4));

        assertThat(change.route(1, 2).orThrow().legs()).containsExactly(1, 2);
        assertThat(change.route(2, 2).orThrow().legs()).containsExactly(2);
    }

    @Test
    void a_trip_needs_its_trunk_and_its_legs_in_order() {
        assertThat(reason(Itinerary.check(List.of(leg(LegKind.DOOR_PICKUP, 10, 1, 2)))))
                .isEqualTo(TripRefusal.TRUNK_MISSING);
        assertThat(reason(Itinerary.check(List.of(leg(LegKind.TRUNK, 10, 3, 4), leg(LegKind.DOOR_PICKUP, 10, 1, 2)))))
                .isEqualTo(TripRefusal.LEGS_OUT_OF_ORDER);
    }

    @Test
    void a_coach_must_reach_its_train() {
        assertThat(reason(Itinerary.check(List.of(leg(LegKind.DOOR_PICKUP, 10, 1, 4), leg(LegKind.TRUNK, 10, 3, 8)))))
                .isEqualTo(TripRefusal.LEG_TIMES);
        assertThat(reason(Itinerary.check(List.of(leg(LegKind.TRUNK, 10, 3, 8), leg(LegKind.DROP_OFF, 10, 7, 9)))))
                .isEqualTo(TripRefusal.LEG_TIMES);
        assertThat(reason(Itinerary.check(List.of(leg(LegKind.TRUNK, 10, 8, 3)))))
                .isEqualTo(TripRefusal.LEG_TIMES);
    }

    @Test
    void a_rider_gets_every_leg_of_the_route_or_none() {
        Itinerary trip = itinerary(leg(LegKind.DOOR_PICKUP, 1, 1, 2), leg(LegKind.TRUNK, 2, 3, 4));
        FreePlaces free = new FreePlaces(trip);
        Route withCoach = trip.route(1, 2).orThrow();

        assertThat(free.take(withCoach)).isTrue();
        assertThat(free.take(withCoach)).isFalse();
        assertThat(free.taken()).containsEntry(1, 1).containsEntry(2, 1);
        assertThat(free.take(trip.route(2, 2).orThrow())).isTrue();
        assertThat(free.take(trip.route(2, 2).orThrow())).isFalse();
    }

    @Test
    void a_drop_off_waits_for_the_train_but_no_coach_waits_for_another() {
        Itinerary trip = trainWithTwoCoachesAndTwoDropOffs();

        assertThat(trip.mayDepart(trip.leg(2).orElseThrow())).isTrue();
        assertThat(trip.mayDepart(trip.leg(4).orElseThrow())).isFalse();
        Leg train = trip.leg(3).orElseThrow();
        train.depart(MORNING);
        train.arrive(MORNING);
        assertThat(trip.mayDepart(trip.leg(4).orElseThrow())).isTrue();
        assertThat(trip.trunkHasArrived()).isTrue();
    }

    static Itinerary trainWithTwoCoachesAndTwoDropOffs() {
        return itinerary(
                leg(LegKind.DOOR_PICKUP, 50, 1, 2),
                leg(LegKind.DOOR_PICKUP, 50, 1, 2),
                leg(LegKind.TRUNK, 1400, 3, 20),
                leg(LegKind.DROP_OFF, 50, 21, 22),
                leg(LegKind.DROP_OFF, 50, 21, 23));
    }

    static PlannedLeg leg(LegKind kind, int capacity, int departs, int arrives) {
        return new PlannedLeg(
                kind,
                "513425",
                "441900",
                capacity,
                MORNING.plus(Duration.ofHours(departs)),
                MORNING.plus(Duration.ofHours(arrives)),
                "K1268",
                null);
    }

    static Itinerary itinerary(PlannedLeg... plan) {
        UUID trip = UUID.randomUUID();
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < plan.length; i++) {
            legs.add(new Leg(new LegKey("51", trip, i + 1), plan[i]));
        }
        return new Itinerary(legs);
    }

    private static Object reason(Ruling<?> ruling) {
        assertThat(ruling).isInstanceOf(Refused.class);
        return ((Refused<?>) ruling).refusal();
    }
}
