package io.labortransfer.kit.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCutterTest {

    @Test
    void pieces_hold_whole_lines_byte_for_byte_and_so_many_at_most() throws IOException {
        assertThat(cut("a\r\nb\n\nc", 2, 1_000)).containsExactly("a\r\nb\n", "\nc\n");
        assertThat(cut("a\nb\n", 2, 1_000)).containsExactly("a\nb\n");
        assertThat(cut("", 2, 1_000)).isEmpty();
    }

    @Test
    void a_piece_ends_with_the_line_that_fills_it() throws IOException {
        assertThat(cut("aaaa\nbbbb\ncccc\n", 100, 6)).containsExactly("aaaa\nbbbb\n", "cccc\n");
    }

    @Test
    void a_line_that_is_too_long_leaves_a_mark_in_its_place() throws IOException {
        var longest = "x".repeat(LineCutter.LONGEST);
        assertThat(cut("a\n" + longest + "y\nb\n" + longest + "\n", 100, 1_000_000))
                .containsExactly("a\n\0LINE_TOO_LONG\nb\n" + longest + "\n");
        assertThat(cut("x".repeat(5_000_000), 100, 1_000)).containsExactly("\0LINE_TOO_LONG\n");
    }

    @Test
    void rows_are_lines_that_are_not_blank() throws IOException {
        var cutter = cutter("a\n \t\r\n\nb", 100, 1_000);
        assertThat(cutter.next(1, 1)).map(FilePiece::lines).contains(4);
        assertThat(cutter.rows()).isEqualTo(2);
    }

    @Test
    void it_knows_whether_the_last_line_was_ended() throws IOException {
        for (var body : List.of("a\nb\n", "")) {
            var cutter = cutter(body, 100, 1_000);
            cutter.next(1, 1);
            assertThat(cutter.endedWithLine()).isTrue();
        }
        var torn = cutter("a\nb", 100, 1_000);
        torn.next(1, 1);
        assertThat(torn.endedWithLine()).isFalse();
    }

    private static LineCutter cutter(String body, int mostLines, int mostBytes) {
        return new LineCutter(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), mostLines, mostBytes);
    }

    private static List<String> cut(String body, int mostLines, int mostBytes) throws IOException {
        var cutter = cutter(body, mostLines, mostBytes);
        var pieces = new ArrayList<String>();
        for (var piece = cutter.next(1, 1); piece.isPresent(); piece = cutter.next(1, pieces.size() + 1)) {
            assertThat(piece.get().number()).isEqualTo(pieces.size() + 1);
            pieces.add(new String(piece.get().body(), StandardCharsets.UTF_8));
        }
        return pieces;
    }
}
