package io.labortransfer.registry.worker.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnicodePronunciationTest {

    private final UnicodePronunciation pronunciation = new UnicodePronunciation();
    private final Transliterator unicode = Transliterator.getInstance(UnicodePronunciation.RULES);

    @Test
    void names_are_read_as_unicode_reads_them_as_a_whole() {
        for (var name : List.of("单雄信", "李单", "欧阳单", "万俟卨", "令狐冲", "长孙无忌", "重庆", "阿卜杜", "曾国藩", "朴a单", "𠀀𠀁", "王々")) {
            assertThat(pronunciation.syllables(name)).as(name).isEqualTo(byUnicode(name));
            assertThat(pronunciation.syllables(name)).as(name).isEqualTo(byUnicode(name));
        }
    }

    @Test
    void common_characters_are_read_alike_in_a_name_and_by_themselves() {
        for (var point = 0x4e00; point < 0x4e00 + 20_000; point += 29) {
            var character = Character.toString(point);
            for (var name : List.of(character, character + "明", "王" + character, "王" + character + "单")) {
                assertThat(pronunciation.syllables(name)).as(name).isEqualTo(byUnicode(name));
            }
        }
    }

    @Test
    void no_other_pair_of_characters_has_a_reading_of_its_own() {
        var pairs = new TreeSet<String>();
        for (var rules : List.of("Han-Latin/Names", "Han-Latin")) {
            var looking = Pattern.compile("\\{(\\p{IsHan})}\\W*?(\\p{IsHan})")
                    .matcher(Transliterator.getInstance(rules).toRules(false));
            while (looking.find()) {
                pairs.add(looking.group(1) + looking.group(2));
            }
        }
        assertThat(pairs).containsExactlyInAnyOrderElementsOf(UnicodePronunciation.PAIRS);
    }

    private List<String> byUnicode(String name) {
        return Arrays.stream(unicode.transliterate(name).split("[^a-z]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }
}
