package io.labortransfer.testing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromisedApiTest {
    private static final String LIMIT = Things.LIST + "/parameters/0/schema/maximum";

    @TempDir
    Path folder;

    private PromisedApi promised;

    @BeforeEach
    void promise() {
        promised = new PromisedApi(folder, "things");
        promised.becomes(Things.api().document(), "");
    }

    @Test
    void what_was_promised_is_kept_by_the_same_document_in_other_words() {
        promised.isKeptBy(
                Things.api().with(Things.GET + "/summary", "\"Any thing\"").document());
    }

    @Test
    void the_promise_holds_no_words() throws Exception {
        assertThat(Files.readString(folder.resolve("things.yaml")))
                .contains("maxLength: 100")
                .doesNotContain("All things")
                .doesNotContain("lamp");
    }

    @Test
    void growth_is_asked_to_join_the_promise_and_then_belongs_to_it() {
        var grown = Things.api().with(LIMIT, "1000").document();

        assertThatThrownBy(() -> promised.isKeptBy(grown)).hasMessageContaining("-Dapi.update=true");
        promised.becomes(grown, "");
        promised.isKeptBy(grown);
        assertThatThrownBy(() -> promised.isKeptBy(Things.api().document()))
                .hasMessageContaining("maximum: 1000 → 500");
    }

    @Test
    void a_break_fails_the_check_and_the_update_alike() {
        var broken = Things.api().with(LIMIT, "100").document();

        assertThatThrownBy(() -> promised.isKeptBy(broken)).hasMessageContaining("maximum: 500 → 100");
        assertThatThrownBy(() -> promised.becomes(broken, " ")).hasMessageContaining("maximum: 500 → 100");
        promised.isKeptBy(Things.api().document());
    }

    @Test
    void a_break_with_a_reason_is_written_down() throws Exception {
        var broken = Things.api().with(LIMIT, "100").document();

        promised.becomes(broken, "nobody ever read so many");

        promised.isKeptBy(broken);
        assertThat(Files.readString(folder.resolve("BROKEN.md")))
                .contains("things: nobody ever read so many")
                .contains("GET /api/v1/things (listThings): query limit  maximum: 500 → 100");
    }
}
