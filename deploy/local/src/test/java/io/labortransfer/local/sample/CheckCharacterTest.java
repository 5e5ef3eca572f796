package io.labortransfer.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CheckCharacterTest {
    @Test
    void an_id_number_ends_with_the_check_of_the_standards_examples() {
        assertThat(ResidentNumber.complete("11010519491231002")).isEqualTo("11010519491231002X");
        assertThat(ResidentNumber.complete("44052418800101001")).isEqualTo("440524188001010014");
    }

    @Test
    void a_synthetic_id_number_begins_with_99_and_the_unit() {
        String number = ResidentNumber.synthetic("51", 1, LocalDate.of(1990, 2, 3), 12);

        assertThat(number).startsWith("99510119900203012").hasSize(18);
        assertThat(ResidentNumber.checks(number)).isTrue();
    }

    @Test
    void a_spoiled_id_number_does_not_check() {
        for (int sequence = 0; sequence < 40; sequence++) {
            String number = ResidentNumber.synthetic("52", 7, LocalDate.of(1985, 11, 30), sequence);
            assertThat(ResidentNumber.checks(ResidentNumber.spoiled(number))).isFalse();
        }
    }

    @Test
    void a_credit_code_ends_with_the_check_of_the_standard_also_when_31_divides_the_sum() {
        assertThat(CreditCode.complete("91350100M000100Y4")).isEqualTo("91350100M000100Y43");
        assertThat(CreditCode.complete("91440300MA5ABCDEG")).isEqualTo("91440300MA5ABCDEG0");
    }
}
