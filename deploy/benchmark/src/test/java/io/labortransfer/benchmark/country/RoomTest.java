package io.labortransfer.benchmark.country;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void a_disk_that_is_too_small_is_told_before_anything_is_written_with_how_much_is_missing_and_how_many_would_fit() {
        assertThatThrownBy(() -> Room.check(32_780_000, 20L << 30))
                .hasMessageContaining("GB are missing")
                .hasMessageMatching(".*--workers=[1-9][0-9]* would fit");
        assertThatThrownBy(() -> Room.check(1, 0)).hasMessageContaining("--workers=0");
        assertThatCode(() -> Room.check(200_000, 20L << 30)).doesNotThrowAnyException();
    }
}
