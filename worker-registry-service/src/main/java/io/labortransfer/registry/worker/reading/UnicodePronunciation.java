package io.labortransfer.registry.worker.reading;

import com.ibm.icu.text.Transliterator;
import io.labortransfer.registry.worker.Pronunciation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Readings by ICU, which reads names as names: 单 as a surname is Shan. ICU tries some hundred rules at each character, which takes
 * longer than everything else that is done for a name; but a character is always read alike at the beginning of a name, and alike
 * behind another, except in a few pairs. So what was read once is kept, by the character and not by the name.
 */
@Singleton
public class UnicodePronunciation implements Pronunciation {
    static final String RULES = "Han-Latin/Names; Latin-ASCII; Lower";

    /** In these the second character tells how the first is read. */
    static final Set<String> PAIRS = Set.of("令狐", "万俟", "澹台", "长孙", "藏文", "重庆", "沈阳", "秘鲁");

    private static final String BEFORE = "一";

    private final Transliterator latin = Transliterator.getInstance(RULES);
    private final int readingBefore = latin.transliterate(BEFORE).length();
    private final Map<Integer, String> atBeginning = new ConcurrentHashMap<>();
    private final Map<Integer, String> behind = new ConcurrentHashMap<>();

    @Override
    public List<String> syllables(String written) {
        var reading = isReadByCharacter(written) ? byCharacter(written) : latin.transliterate(written);
        return Stream.of(reading.split("[^a-z]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }

    private static boolean isReadByCharacter(String written) {
        return written.codePoints().allMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                && PAIRS.stream().noneMatch(written::contains);
    }

    private String byCharacter(String written) {
        var reading = new StringBuilder();
        written.codePoints()
                .forEach(point -> reading.append(reading.isEmpty() ? first(point) : following(point))
                        .append(' '));
        return reading.toString();
    }

    private String first(int point) {
        return atBeginning.computeIfAbsent(point, wanted -> latin.transliterate(Character.toString(wanted)));
    }

    private String following(int point) {
        return behind.computeIfAbsent(
                point,
                wanted ->
                        latin.transliterate(BEFORE + Character.toString(wanted)).substring(readingBefore));
    }
}
