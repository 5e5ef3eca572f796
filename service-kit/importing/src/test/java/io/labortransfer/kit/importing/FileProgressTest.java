package io.labortransfer.kit.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How fast a file goes, and when it will be done. */
class FileProgressTest {
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    private final FileProgress begun = FileProgress.begin(4, START);

    @Test
    void before_the_first_piece_nobody_knows() {
        assertThat(begun.rowsPerSecond(0)).isNull();
        assertThat(begun.expectedEnd()).isNull();
        assertThat(new FileProgress(4, 0, 0, 0, 1, START, START.plusSeconds(5)).expectedEnd())
                .isNull();
        assertThat(FileProgress.NONE.rowsPerSecond(0)).isNull();
    }

    @Test
    void what_is_left_takes_as_long_as_what_is_done() {
        var first = after(begun, 10);
        assertThat(first.rowsPerSecond(1000)).isEqualTo(100);
        assertThat(first.expectedEnd()).isEqualTo(START.plusSeconds(40));

        var third = after(after(first, 20), 60);
        assertThat(third.rowsPerSecond(3000)).isEqualTo(50);
        assertThat(third.expectedEnd()).isEqualTo(START.plusSeconds(80));
    }

    @Test
    void a_file_that_is_done_has_a_pace_and_nothing_to_wait_for() {
        var done = after(after(after(after(begun, 1), 2), 3), 4);
        assertThat(done.rowsPerSecond(4000)).isEqualTo(1000);
        assertThat(done.expectedEnd()).isNull();
    }

    @Test
    void a_piece_that_was_done_in_no_time_divides_by_nothing() {
        assertThat(after(begun, 0).rowsPerSecond(5)).isEqualTo(5000);
    }

    private static FileProgress after(FileProgress before, int seconds) {
        return before.after(new FilePiece(1, before.piecesDone() + 1, 1000, new byte[0]), START.plusSeconds(seconds));
    }
}
