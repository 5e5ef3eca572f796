package io.labortransfer.kit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AsKnownTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant END = Instant.parse("2026-01-05T16:00:00Z"); // midnight in Shanghai

    @Test
    void whatever_was_written_is_part_of_what_stands_now() {
        assertThat(new AsKnown(null, null).covers(Instant.MAX)).isTrue();
    }

    @Test
    void a_day_takes_in_all_that_was_written_until_its_end_in_shanghai() {
        var asked = new AsKnown(DAY, null);
        assertThat(asked.covers(END.minusMillis(1))).isTrue();
        assertThat(asked.covers(END)).isFalse();
    }

    @Test
    void a_moment_of_knowledge_takes_in_what_was_written_at_it() {
        var asked = new AsKnown(null, END);
        assertThat(asked.covers(END)).isTrue();
        assertThat(asked.covers(END.plusNanos(1))).isFalse();
        assertThat(new AsKnown(DAY, END).covers(END)).isFalse();
    }
}
