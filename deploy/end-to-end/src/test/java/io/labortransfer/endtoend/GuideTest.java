package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No call of a guide escapes the test that runs the guides. */
class GuideTest {

    private static final Path GUIDES = Path.of("..", "..", "docs", "guides");

    @Test
    void the_guides_for_developers_and_for_offices_are_among_those_that_are_run() throws IOException {
        assertThat(GuideIT.guides())
                .contains(
                        "first-calls.md",
                        "province-system.md",
                        "county-office.md",
                        "self-service.md",
                        "change-feeds.md");
    }

    @Test
    void every_call_stands_in_a_block_that_is_run() throws IOException {
        for (Path page : pages()) {
            assertThat(Guide.read(page).calls())
                    .as(page.toString())
                    .containsExactlyElementsOf(Guide.callsIn(Guide.text(page)));
        }
    }

    @Test
    void a_call_is_found_wherever_a_shell_would_run_it() {
        assertThat(Guide.callsIn("""
                curl -s "$GATEWAY/workers"
                ID=$(curl -s "$GATEWAY/workers" | sed 's/x/y/')
                  curl "$GATEWAY/workers"
                true && curl -si http://127.0.0.1:8080
                """)).hasSize(4);
        assertThat(Guide.callsIn("`curl` and openssl are enough\nTELL curl() { command curl \"$@\"; }"))
                .isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
