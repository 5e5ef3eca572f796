package io.labortransfer.tracking.trip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TripStateTest {

    @Test
    void a_trip_is_cancelled_only_before_its_trunk_departs() {
        assertThat(TripState.BOARDING.leadsTo(TripState.CANCELLED)).isTrue();
        assertThat(TripState.DEPARTED.leadsTo(TripState.CANCELLED)).isFalse();
    }

    @Test
    void the_usual_way_is_the_only_way() {
        TripState[] way = {
            TripState.PLANNED,
            TripState.CONFIRMED,
            TripState.BOARDING,
            TripState.DEPARTED,
            TripState.ARRIVED,
            TripState.CLOSED
        };
        for (int i = 0; i < way.length; i++) {
            for (int j = 0; j < way.length; j++) {
                assertThat(way[i].leadsTo(way[j])).as(way[i] + " to " + way[j]).isEqualTo(j == i + 1);
            }
        }
    }

    @Test
    void a_no_show_holds_the_place_until_the_trip_closes() {
        assertThat(SeatState.NO_SHOW.holdsPlaces()).isTrue();
        assertThat(SeatState.NO_SHOW.leadsTo(SeatState.CHECKED_IN)).isTrue();
        assertThat(SeatState.WAITLISTED.holdsPlaces()).isFalse();
        assertThat(SeatState.RELEASED.moves()).isEmpty();
    }
}
