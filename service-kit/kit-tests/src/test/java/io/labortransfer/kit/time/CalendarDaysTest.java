package io.labortransfer.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDaysTest {

    @Test
    void a_day_is_read() {
        assertThat(CalendarDays.parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(CalendarDays.parse("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(CalendarDays.parse("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "0000-01-01",
                "+10000-01-01",
                "-001-01-01",
                "2024-2-9",
                "2024/02/09",
                "2024-02-09T",
                "２０２４-02-09",
                ""
            })
    void what_is_no_day_of_the_calendar_is_refused(String text) {
        assertThatThrownBy(() -> CalendarDays.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
