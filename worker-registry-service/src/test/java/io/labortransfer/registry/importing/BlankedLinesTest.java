package io.labortransfer.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlankedLinesTest {
    private static final String NUMBER = "99513119900101002X";

    @Test
    void a_line_with_the_number_becomes_as_many_blanks() {
        assertThat(blanked("one\n{\"idNumber\":\"" + NUMBER + "\"}\nthree\n", Set.of()))
                .isEqualTo("one\n" + " ".repeat(33) + "\nthree\n");
    }

    @Test
    void the_check_letter_may_be_small() {
        assertThat(blanked("a," + NUMBER.toLowerCase(java.util.Locale.ROOT) + "\nb\n", Set.of()))
                .isEqualTo(" ".repeat(20) + "\nb\n");
    }

    @Test
    void a_line_that_is_named_becomes_blank_whatever_it_says() {
        assertThat(blanked("header\nsomebody\nsomebody else\n", Set.of(8L)))
                .isEqualTo("header\n        \nsomebody else\n");
    }

    @Test
    void other_lines_stay_byte_for_byte() {
        var body = "张三,995131199001010011\n".getBytes(Charset.forName("GB18030"));
        var before = body.clone();
        assertThat(BlankedLines.blank(body, 1, Set.of(9L), NUMBER)).isFalse();
        assertThat(body).isEqualTo(before);
    }

    /** The first line has the number 7. */
    private static String blanked(String lines, Set<Long> numbers) {
        var body = lines.getBytes(StandardCharsets.UTF_8);
        assertThat(BlankedLines.blank(body, 7, numbers, NUMBER)).isTrue();
        return new String(body, StandardCharsets.UTF_8);
    }
}
