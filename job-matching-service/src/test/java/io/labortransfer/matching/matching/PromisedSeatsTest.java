package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.agreement.LineTerms;
import io.labortransfer.matching.matching.PromisedSeats.Promised;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many seats a line has left to promise. */
class PromisedSeatsTest {

    private static LineTerms terms(int seats, int used) {
        return new LineTerms(new UUID(1, 1), 2026, null, "ALL", seats, used);
    }

    @Test
    void a_promise_made_is_a_seat() {
        assertThat(new Promised(3, 0).left(terms(10, 2))).isEqualTo(5);
        assertThat(Promised.NONE.left(terms(10, 2))).isEqualTo(8);
    }

    @Test
    void of_what_tracking_told_and_of_those_who_set_out_the_greater_number_counts() {
        assertThat(new Promised(1, 6).left(terms(10, 4))).isEqualTo(3);
        assertThat(new Promised(1, 4).left(terms(10, 6))).isEqualTo(3);
    }

    @Test
    void there_are_never_fewer_than_none() {
        assertThat(new Promised(8, 8).left(terms(10, 0))).isZero();
    }
}
