package io.labortransfer.kit.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.problem.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicIdTest {

    @Test
    void the_wire_form_is_a_prefix_and_26_characters_and_reads_back() {
        for (int i = 0; i < 1000; i++) {
            UUID id = UUID.randomUUID();
            String wire = PublicId.format("wkr", id);
            assertThat(wire).matches("[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}");
            assertThat(PublicId.parse("wkr", wire)).contains(id);
        }
    }

    @Test
    void the_extremes_read_back() {
        UUID most = new UUID(-1L, -1L);
        assertThat(PublicId.format("wkr", most)).isEqualTo("wkr_7zzzzzzzzzzzzzzzzzzzzzzzzz");
        assertThat(PublicId.parse("wkr", "wkr_7zzzzzzzzzzzzzzzzzzzzzzzzz")).contains(most);
        assertThat(PublicId.parse("wkr", "wkr_00000000000000000000000000")).contains(new UUID(0, 0));
    }

    @Test
    void wire_forms_sort_as_their_ids_do() {
        UUID earlier = UUID.fromString("01900000-0000-7000-8000-000000000000");
        UUID later = UUID.fromString("01900000-0001-7000-8000-000000000000");
        assertThat(PublicId.format("wkr", earlier)).isLessThan(PublicId.format("wkr", later));
    }

    @Test
    void anything_else_is_no_id() {
        assertThat(PublicId.parse("wkr", "job_00000000000000000000000000")).isEmpty();
        assertThat(PublicId.parse("wkr", "wkr_8zzzzzzzzzzzzzzzzzzzzzzzzz")).isEmpty();
        assertThat(PublicId.parse("wkr", "wkr_0000000000000000000000000I")).isEmpty();
        assertThat(PublicId.parse("wkr", "wkr_000")).isEmpty();
        assertThat(PublicId.parse("wkr", "")).isEmpty();
    }

    @Test
    void a_query_parameter_that_is_no_id_is_named_and_one_that_is_left_out_asks_for_nothing() {
        UUID id = UUID.randomUUID();
        assertThat(PublicId.asked("workerId", "wkr", PublicId.format("wkr", id)))
                .isEqualTo(id);
        assertThat(PublicId.askedIfAny("workerId", "wkr", null)).isNull();
        assertThatThrownBy(() -> PublicId.askedIfAny("workerId", "wkr", "somebody"))
                .isInstanceOfSatisfying(ProblemException.class, answer -> {
                    assertThat(answer.problem().status()).isEqualTo(400);
                    assertThat(answer.problem().errors()).singleElement().satisfies(error -> {
                        assertThat(error.pointer()).isEqualTo("workerId");
                        assertThat(error.code()).isEqualTo("ID_MALFORMED");
                        assertThat(error.arguments()).containsExactly("wkr");
                    });
                });
    }
}
