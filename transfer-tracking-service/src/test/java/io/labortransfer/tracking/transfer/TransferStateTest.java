package io.labortransfer.tracking.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransferStateTest {

    @ParameterizedTest
    @CsvSource({
        "OPENED, CANCELLED",
        "CONTRACTED, CANCELLED",
        "READY, CANCELLED",
        "SCHEDULED, CANCELLED",
        "NO_SHOW, CANCELLED",
        "DEPARTED, LEFT_EN_ROUTE",
        "ARRIVED, REFUSED",
        "HANDED_OVER, REFUSED",
        "ON_POST, SEPARATED",
        "LEFT_EN_ROUTE, CLOSED_WORKER_CHOICE",
        "REFUSED, CLOSED_WORKER_CHOICE",
        "SEPARATED, CLOSED_WORKER_CHOICE",
        "REMATCHING, CLOSED_WORKER_CHOICE",
        "RETURNING, CLOSED_WORKER_CHOICE"
    })
    void the_worker_may_leave_every_open_state(TransferState state, TransferState exit) {
        assertThat(state.exit()).contains(exit);
        assertThat(state.leadsTo(exit)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_state_has_an_exit_exactly_while_the_case_is_open(TransferState state) {
        assertThat(state.exit().isPresent()).isEqualTo(state.isOpen());
    }

    @Test
    void every_state_but_the_first_can_be_reached() {
        for (TransferState state : TransferState.values()) {
            boolean reached = Arrays.stream(TransferState.values()).anyMatch(from -> from.leadsTo(state));
            assertThat(reached).as(state.name()).isTrue();
        }
    }

    @Test
    void others_may_cancel_only_before_the_departure() {
        assertThat(Arrays.stream(TransferState.values()).filter(TransferState::isBeforeDeparture))
                .containsExactly(
                        TransferState.OPENED,
                        TransferState.CONTRACTED,
                        TransferState.READY,
                        TransferState.SCHEDULED,
                        TransferState.NO_SHOW);
    }

    @Test
    void a_next_offer_continues_a_case_that_waits_for_one_or_is_on_post() {
        assertThat(Arrays.stream(TransferState.values()).filter(TransferState::takesNextOffer))
                .containsExactly(
                        TransferState.ON_POST,
                        TransferState.LEFT_EN_ROUTE,
                        TransferState.REFUSED,
                        TransferState.SEPARATED,
                        TransferState.REMATCHING,
                        TransferState.RETURNING);
    }
}
