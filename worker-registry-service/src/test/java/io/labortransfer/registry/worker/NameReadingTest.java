package io.labortransfer.registry.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.worker.reading.UnicodePronunciation;
import org.junit.jupiter.api.Test;

class NameReadingTest {

    @Test
    void a_name_is_kept_as_it_is_written_read_by_initials_and_by_surname() {
        assertThat(kept("张三丰"))
                .isEqualTo(
                        new NameReading.Kept("written|张三丰", "letters|zhangsanfeng", "initials|zsf", "surname|zhang"));
    }

    @Test
    void a_surname_is_read_as_a_surname() {
        assertThat(kept("单田芳").surname()).isEqualTo("surname|shan");
        assertThat(kept("曾国藩").surname()).isEqualTo("surname|zeng");
    }

    @Test
    void a_surname_of_two_characters_is_one() {
        assertThat(kept("欧阳修").surname()).isEqualTo("surname|ouyang");
        assertThat(kept("欧阳修").initials()).isEqualTo("initials|oyx");
    }

    @Test
    void blanks_dots_and_wide_letters_make_no_difference() {
        assertThat(kept("阿木·什布")).isEqualTo(kept("阿木 什布"));
        assertThat(reading("Ａlim").wanted()).isEqualTo(reading("alim").wanted());
        assertThat(reading(" · ").kept()).isEmpty();
        assertThat(reading(" · ").wanted()).isEmpty();
    }

    @Test
    void what_is_asked_for_in_characters_is_found_by_characters_alone() {
        var wanted = reading("张三丰").wanted().orElseThrow();

        assertThat(wanted.written()).isEqualTo("written|张三丰");
        assertThat(wanted.letters()).isEqualTo(kept("张三丰").letters());
        assertThat(wanted.surnames()).containsExactly("surname|zhang");
        assertThat(wanted.surnameAlone()).isNull();
        assertThat(wanted.initials()).isNull();
    }

    @Test
    void what_is_asked_for_in_letters_is_any_reading() {
        var name = reading("Zhāng Sānfēng").wanted().orElseThrow();

        assertThat(name.letters()).isEqualTo("letters|zhangsanfeng");
        assertThat(name.surnames()).contains("surname|zhang", "surname|zhangsanfeng");
        assertThat(name.surnameAlone()).isEqualTo("surname|zhangsanfeng");
        assertThat(name.written()).isNull();
        assertThat(reading("zsf").wanted().orElseThrow().initials()).isEqualTo("initials|zsf");
        assertThat(name.initials()).isNull();
    }

    @Test
    void a_script_without_a_reading_stands_for_itself() {
        var kept = kept("ཚེ་རིང");
        var wanted = reading("ཚེ་རིང").wanted().orElseThrow();

        assertThat(wanted.letters()).isEqualTo(kept.letters());
        assertThat(wanted.surnames()).contains(kept.surname());
    }

    private static NameReading.Kept kept(String name) {
        return reading(name).kept().orElseThrow();
    }

    private static NameReading reading(String name) {
        return NameReading.of(name, new UnicodePronunciation());
    }
}
