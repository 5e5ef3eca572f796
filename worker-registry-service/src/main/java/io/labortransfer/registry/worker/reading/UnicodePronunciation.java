package io.labortransfer.registry.worker.reading;

import com.ibm.icu.text.Transliterator;
import io.labortransfer.registry.worker.Pronunciation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
        return syllablesIn(isReadByCharacter(written) ? byCharacter(written) : latin.transliterate(written));
    }

    /** What stands between other characters than small letters. */
    private static List<String> syllablesIn(String reading) {
        var syllables = new ArrayList<String>();
        var begin = 0;
        for (var i = 0; i <= reading.length(); i++) {
            if (i == reading.length() || reading.charAt(i) < 'a' || reading.charAt(i) > 'z') {
                if (i > begin) {
                    syllables.add(reading.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return syllables;
    }

    private static boolean isReadByCharacter(String written) {
        for (var i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
            if (Character.UnicodeScript.of(written.codePointAt(i)) != Character.UnicodeScript.HAN
                    || i > 0 && PAIRS.contains(written.substring(i - 1, i + 1))) {
                return false;
            }
        }
        return true;
    }

    private String byCharacter(String written) {
        var reading = new StringBuilder();
        for (var i = 0; i < written.length(); i += Character.charCount(written.codePointAt(i))) {
            var point = written.codePointAt(i);
            reading.append(reading.isEmpty() ? first(point) : following(point)).append(' ');
        }
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
