package io.labortransfer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    @Test
    void a_difference_names_its_line_and_shows_only_what_changed() {
        var difference = ApiDocument.difference(List.of("a", "b", "c", "d"), List.of("a", "b", "x", "c", "d"));

        assertThat(difference).isEqualTo("from line 3:\n+ x");
    }
}
