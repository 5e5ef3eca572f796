package io.labortransfer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PriorityTest {

    @Test
    void a_zero_employment_household_out_of_poverty_stands_first() {
        assertThat(new Priority(true, true, false, true, true).rank()).isEqualTo(1);
    }

    @Test
    void people_out_of_poverty_without_work_stand_second_and_with_work_not() {
        assertThat(new Priority(true, false, false, false, false).rank()).isEqualTo(2);
        assertThat(new Priority(true, false, true, false, false).rank()).isEqualTo(5);
    }

    @Test
    void low_income_then_new_growth_then_all_others() {
        assertThat(new Priority(false, true, false, true, true).rank()).isEqualTo(3);
        assertThat(new Priority(false, false, false, false, true).rank()).isEqualTo(4);
        assertThat(new Priority(false, false, false, false, false).rank()).isEqualTo(5);
    }
}
