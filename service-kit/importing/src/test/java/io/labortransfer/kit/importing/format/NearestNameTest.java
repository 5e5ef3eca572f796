package io.labortransfer.kit.importing.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private final NearestName names =
            new NearestName(List.of("name", "sex", "idNumber", "birthDate", "categories.0.validFrom"));

    @Test
    void a_slip_of_the_pen_finds_its_name() {
        assertThat(names.of("idNumbr")).contains("idNumber");
        assertThat(names.of("ID_NUMBER")).contains("idNumber");
        assertThat(names.of("Birth Date")).contains("birthDate");
        assertThat(names.of("nama")).contains("name");
    }

    @Test
    void an_index_stays_what_it_was() {
        assertThat(names.of("categories.3.valid_from")).contains("categories.3.validFrom");
    }

    @Test
    void what_may_be_a_value_is_near_to_nothing() {
        for (var value : List.of("Li Na", "Nima", "139", "13900000001", "995101199001011231", "阿木", "", "F", "xx")) {
            assertThat(names.of(value)).as(value).isEmpty();
        }
    }
}
