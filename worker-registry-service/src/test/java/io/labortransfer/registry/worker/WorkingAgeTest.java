package io.labortransfer.registry.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingAgeTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2012, 2, 29);

    @Test
    void somebody_may_be_placed_from_the_sixteenth_birthday_on() {
        var born = LocalDate.of(2010, 11, 28);
        assertThat(WorkingAge.isReached(born, LocalDate.of(2026, 11, 27))).isFalse();
        assertThat(WorkingAge.isReached(born, LocalDate.of(2026, 11, 28))).isTrue();
        assertThat(WorkingAge.startsOn(born)).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void who_was_born_on_a_leap_day_has_no_birthday_a_day_early() {
        assertThat(WorkingAge.isRegistrable(LEAP_DAY, LocalDate.of(2026, 2, 28)))
                .isFalse();
        assertThat(WorkingAge.isRegistrable(LEAP_DAY, LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(WorkingAge.startsOn(LEAP_DAY)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(WorkingAge.startsOn(LocalDate.of(2084, 2, 29))).isEqualTo(LocalDate.of(2100, 3, 1));
    }

    @Test
    void a_sound_number_of_somebody_born_in_2012_is_too_young_for_the_register_before_2026() {
        var born = LocalDate.of(2012, 6, 1);
        assertThat(WorkingAge.isRegistrable(born, LocalDate.of(2026, 5, 31))).isFalse();
        assertThat(WorkingAge.isRegistrable(born, LocalDate.of(2026, 6, 1))).isTrue();
    }
}
