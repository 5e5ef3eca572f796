package io.labortransfer.kit.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void lines_end_with_a_line_feed_or_with_the_file() throws IOException {
        assertThat(read("a\r\nb\n\nc", StandardCharsets.UTF_8))
                .containsExactly(text("a"), text("b"), text(""), text("c"));
        assertThat(read("", StandardCharsets.UTF_8)).isEmpty();
        assertThat(read("a\n", StandardCharsets.UTF_8)).containsExactly(text("a"));
    }

    @Test
    void a_line_of_exactly_64_kib_is_read_and_one_byte_more_costs_only_itself() throws IOException {
        var longest = "x".repeat(LineCutter.LONGEST);
        assertThat(read(longest + "\n" + longest + "y\nnext", StandardCharsets.UTF_8))
                .containsExactly(text(longest), new ReadLine.Bad(ReadLine.Reason.LINE_TOO_LONG), text("next"));
    }

    @Test
    void a_very_long_line_costs_only_itself() throws IOException {
        assertThat(read("x".repeat(5_000_000) + "\nnext\n", StandardCharsets.UTF_8))
                .containsExactly(new ReadLine.Bad(ReadLine.Reason.LINE_TOO_LONG), text("next"));
    }

    @Test
    void a_line_in_another_encoding_costs_only_itself() throws IOException {
        var body = new ByteArrayOutputStream();
        body.write("好\n".getBytes(StandardCharsets.UTF_8));
        body.write("好\n".getBytes(GB18030));
        body.write("nul\0\n".getBytes(StandardCharsets.UTF_8));
        body.write("好\n".getBytes(StandardCharsets.UTF_8));
        var bad = new ReadLine.Bad(ReadLine.Reason.LINE_ENCODING);
        assertThat(read(body.toByteArray(), StandardCharsets.UTF_8)).containsExactly(text("好"), bad, bad, text("好"));
    }

    @Test
    void the_sign_for_what_cannot_be_read_is_a_character_like_any_other() throws IOException {
        assertThat(read("好\ufffd\n", StandardCharsets.UTF_8)).containsExactly(text("好\ufffd"));
    }

    @Test
    void gb18030_is_read_when_it_is_named() throws IOException {
        assertThat(read("阿木\n𠮷\n".getBytes(GB18030), GB18030)).containsExactly(text("阿木"), text("𠮷"));
    }

    private static ReadLine text(String text) {
        return new ReadLine.Text(text);
    }

    private static List<ReadLine> read(String body, Charset charset) throws IOException {
        return read(body.getBytes(charset), charset);
    }

    private static List<ReadLine> read(byte[] body, Charset charset) throws IOException {
        var lines = new ArrayList<ReadLine>();
        var cutter = new LineCutter(new ByteArrayInputStream(body), 2, 1 << 20);
        for (var piece = cutter.next(1, 1); piece.isPresent(); piece = cutter.next(1, 1)) {
            var reader = new LineReader(piece.get().body(), charset);
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }
}
