package io.labortransfer.registry.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.registry.WorkerJson;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void the_examples_of_the_standard_are_right(String number) {
        assertThat(IdNumber.fault(number)).isEmpty();
    }

    @Test
    void every_other_check_character_is_wrong() {
        for (var check : "0123456789".toCharArray()) {
            assertThat(IdNumber.fault("11010519491231002" + check)).contains("ID_CHECKSUM");
        }
    }

    @Test
    void a_lower_case_x_and_blanks_around_are_forgiven() {
        assertThat(IdNumber.normal(" 11010519491231002x ")).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1101051949123100", "1101051949123100234", "11010519491231X02X", "１1010519491231002X"})
    void what_has_not_the_form_is_told_as_such(String number) {
        assertThat(IdNumber.fault(number)).contains("ID_FORM");
    }

    @Test
    void a_leap_day_is_a_date_in_leap_years_only() {
        assertThat(IdNumber.fault(WorkerJson.idNumber("51", LocalDate.of(2000, 2, 29), 1)))
                .isEmpty();
        assertThat(IdNumber.fault(withDate("19000229"))).contains("ID_DATE");
        assertThat(IdNumber.fault(withDate("20010229"))).contains("ID_DATE");
        assertThat(IdNumber.fault(withDate("20011301"))).contains("ID_DATE");
        assertThat(IdNumber.fault(withDate("20010432"))).contains("ID_DATE");
    }

    @Test
    void the_date_of_birth_stands_in_the_number() {
        assertThat(IdNumber.of("11010519491231002X").birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    }

    @Test
    void made_up_numbers_are_known_by_their_beginning() {
        assertThat(IdNumber.of(WorkerJson.idNumber("51", LocalDate.of(1990, 1, 1), 1))
                        .isSynthetic())
                .isTrue();
        assertThat(IdNumber.of("11010519491231002X").isSynthetic()).isFalse();
    }

    @Test
    void a_number_never_prints_itself() {
        var number = IdNumber.of("11010519491231002X");
        assertThat(number.toString()).doesNotContain("1101");
        assertThat(new Person(number, "Li", null, null, null, null, null).toString())
                .doesNotContain("Li");
    }

    @Test
    void a_wrong_number_cannot_exist() {
        assertThatThrownBy(() -> IdNumber.of("110105194912310020")).hasMessage("not an ID number");
    }

    private static String withDate(String date) {
        for (var check : "0123456789X".toCharArray()) {
            var number = "995101" + date + "001" + check;
            if (!IdNumber.fault(number).equals(java.util.Optional.of("ID_CHECKSUM"))) {
                return number;
            }
        }
        throw new AssertionError("no check character fits");
    }
}
