package io.labortransfer.kit.fieldgroups;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNumberTest {

    private record Holder(@Masked String number) {}

    @ParameterizedTest
    @CsvSource({"11010519491231002X,11************002X", "123456789012,12******9012", "12345678901,***********", "1,*"})
    void head_and_tail_are_left_of_a_long_number_and_nothing_of_a_short_one(String number, String written) {
        assertThat(MaskedNumber.masked(number)).isEqualTo(written);
    }

    @Test
    void it_is_masked_whatever_mapper_writes_it() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(new Holder("11010519491231002X")))
                .isEqualTo("{\"number\":\"11************002X\"}");
    }
}
