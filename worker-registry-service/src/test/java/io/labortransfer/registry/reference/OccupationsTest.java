package io.labortransfer.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Codes of occupations across versions of the classification. */
class OccupationsTest {
    private final Occupations occupations = new Occupations(
            List.of("6", "6-05", "6-05-01-03", "4-04-05-08", "4-04-05-09"),
            Map.of(
                    "6-04-01-01", Set.of("6-05-01-03"),
                    "6-03-01-01", Set.of("6-04-01-01"),
                    "4-04-05-02", Set.of("4-04-05-09", "4-04-05-08"),
                    "8-00-00-01", Set.of("8-00-00-02"),
                    "8-00-00-02", Set.of("8-00-00-01"),
                    "6-05", Set.of("4-04-05-08")));

    @Test
    void a_code_that_has_ended_names_the_one_that_stands_at_the_end_of_the_chain() {
        assertThat(occupations.successors("6-03-01-01")).containsExactly("6-05-01-03");
        assertThat(occupations.fault("/skills/0", "6-03-01-01")).satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("OCCUPATION_ENDED");
            assertThat(fault.pointer()).isEqualTo("/skills/0");
            assertThat(fault.arguments()).isEqualTo(List.of("6-05-01-03"));
        });
    }

    @Test
    void of_one_that_was_divided_all_parts_are_named_in_their_order() {
        assertThat(occupations.fault("/x", "4-04-05-02").arguments()).isEqualTo(List.of("4-04-05-08, 4-04-05-09"));
    }

    @Test
    void a_code_that_stands_has_no_successor_and_one_that_never_was_has_none_either() {
        assertThat(occupations.successors("6-05")).isEmpty();
        for (var unknown : List.of("1-01", "8-00-00-01")) {
            assertThat(occupations.fault("/x", unknown).code()).isEqualTo("OCCUPATION_UNKNOWN");
        }
        assertThat(occupations.fault("/x", null).code()).isEqualTo("OCCUPATION_UNKNOWN");
    }
}
