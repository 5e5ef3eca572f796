package io.labortransfer.matching.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UsccTest {

    @Test
    void the_check_digit_follows_gb_32100_even_where_the_remainder_is_zero() {
        assertThat(new Uscc("91350100M000100Y43").checkDigitFits()).isTrue();
        assertThat(new Uscc("91440300MA5ABCDEG0").checkDigitFits()).isTrue();
    }

    @Test
    void a_wrong_check_digit_is_seen_and_still_taken() {
        assertThat(new Uscc("91350100M000100Y44").checkDigitFits()).isFalse();
    }

    @Test
    void lower_case_is_normalized_and_another_form_is_no_code() {
        assertThat(new Uscc("91350100m000100y43").value()).isEqualTo("91350100M000100Y43");
        assertThat(Uscc.hasForm("91350100M000100Y4")).isFalse();
        assertThatThrownBy(() -> new Uscc("91350100I000100Y43")).isInstanceOf(IllegalArgumentException.class);
    }
}
