package io.labortransfer.registry.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"+8613912345678", "+1234567", "+123456789012345"})
    void a_phone_has_a_sign_and_seven_to_fifteen_digits(String phone) {
        assertThat(FactReading.isPhone(phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "8613912345678",
                "+0612345678",
                "+123456",
                "+1234567890123456",
                "+86 139123456",
                "+８6139123456"
            })
    void nothing_else_is_a_phone(String other) {
        assertThat(FactReading.isPhone(other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ii", "YUE", "bo", "zh-Hans-CN", "abcdefgh", "zh-a-b-c"})
    void a_language_may_name_script_and_region(String language) {
        assertThat(FactReading.isLanguage(language)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "z", "abcdefghi", "zh-", "zh_CN", "z1", "zh@", "[h", "彝语", "zh-a-b-c-d"})
    void nothing_else_is_a_language(String other) {
        assertThat(FactReading.isLanguage(other)).isFalse();
    }
}
