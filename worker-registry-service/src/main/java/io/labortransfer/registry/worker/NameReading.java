package io.labortransfer.registry.worker;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms in which a name is asked for: as it is written, and in Latin letters whole, by its initials, or by the surname alone. Names
 * are read as names (单 is Shan and not Dan), without tones.
 *
 * @param written the name without blanks and dots; empty when it was asked for in Latin letters
 * @param syllables its reading, one syllable each
 */
record NameReading(String written, List<String> syllables) {
    private static final int LONGEST_INITIALS = 6;
    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "梁丘", "左丘", "东门", "西门", "南荣", "第五");

    NameReading {
        syllables = List.copyOf(syllables);
    }

    static NameReading of(String name, Pronunciation pronunciation) {
        var written = written(name);
        return new NameReading(written, pronunciation.syllables(written));
    }

    /** The name as it is written, without what is written now so and now otherwise. */
    static String written(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    /** What is kept of a registered name, each with a mark of its form. */
    Set<String> kept() {
        var letters = String.join("", syllables);
        var initials =
                syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
        var surname = DOUBLE_SURNAMES.stream().anyMatch(written::startsWith) ? 2 : 1;
        return Stream.of(
                        "written|" + written,
                        "letters|" + letters,
                        "initials|" + initials,
                        "surname|" + String.join("", syllables.subList(0, Math.min(surname, syllables.size()))))
                .filter(form -> !form.endsWith("|"))
                .collect(Collectors.toSet());
    }

    /** What finds a name that was asked for in this form: Chinese characters by themselves, Latin letters as any reading of a name. */
    Set<String> wanted() {
        if (written.codePoints().anyMatch(NameReading::isHan)) {
            return Set.of("written|" + written);
        }
        var letters = String.join("", syllables);
        return Stream.of("written|" + written, "letters|" + letters, "surname|" + letters, initials(letters))
                .filter(form -> !form.endsWith("|"))
                .collect(Collectors.toSet());
    }

    private static String initials(String letters) {
        return letters.length() <= LONGEST_INITIALS ? "initials|" + letters : "initials|";
    }
}
