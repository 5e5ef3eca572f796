package io.labortransfer.registry.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.worker.reading.UnicodePronunciation;
import org.junit.jupiter.api.Test;

class NameReadingTest {

    @Test
    void a_name_is_kept_as_it_is_written_read_by_initials_and_by_surname() {
        assertThat(reading("张三丰").kept())
                .containsExactlyInAnyOrder("written|张三丰", "letters|zhangsanfeng", "initials|zsf", "surname|zhang");
    }

    @Test
    void a_surname_is_read_as_a_surname() {
        assertThat(reading("单田芳").kept()).contains("surname|shan");
        assertThat(reading("曾国藩").kept()).contains("surname|zeng");
    }

    @Test
    void a_surname_of_two_characters_is_one() {
        assertThat(reading("欧阳修").kept()).contains("surname|ouyang", "initials|oyx");
    }

    @Test
    void blanks_dots_and_wide_letters_make_no_difference() {
        assertThat(reading("阿木·什布").kept()).isEqualTo(reading("阿木 什布").kept());
        assertThat(reading("Ａlim").wanted()).isEqualTo(reading("alim").wanted());
    }

    @Test
    void what_is_asked_for_in_characters_is_found_by_characters_alone() {
        assertThat(reading("张三丰").wanted()).containsExactly("written|张三丰");
    }

    @Test
    void what_is_asked_for_in_letters_is_any_reading() {
        assertThat(reading("Zhāng Sānfēng").wanted()).contains("letters|zhangsanfeng", "surname|zhangsanfeng");
        assertThat(reading("zsf").wanted()).contains("initials|zsf");
        assertThat(reading(" · ").wanted()).isEmpty();
    }

    private static NameReading reading(String name) {
        return NameReading.of(name, new UnicodePronunciation());
    }
}
