package io.labortransfer.kit.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeLinesTest {

    @Test
    void slices_are_whole_lines_and_together_the_file() throws IOException {
        assertThat(sliced("aa\nbb\ncc\n", 7)).containsExactly("aa\nbb\n", "cc\n");
        assertThat(sliced("aa\nbb\ncc", 7)).containsExactly("aa\nbb\n", "cc");
        assertThat(sliced("aa\nbb\n", 6)).containsExactly("aa\nbb\n");
        assertThat(sliced("", 6)).isEmpty();
    }

    @Test
    void a_line_that_is_longer_than_a_slice_is_torn() throws IOException {
        assertThat(sliced("aaaaaaaa\nb\n", 6)).containsExactly("aaaaaa", "aa\nb\n");
    }

    private static List<String> sliced(String file, int most) throws IOException {
        var lines = new WholeLines(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), most);
        var slices = new ArrayList<String>();
        for (var slice = lines.next(); slice.isPresent(); slice = lines.next()) {
            slices.add(new String(slice.get(), StandardCharsets.UTF_8));
        }
        return slices;
    }
}
