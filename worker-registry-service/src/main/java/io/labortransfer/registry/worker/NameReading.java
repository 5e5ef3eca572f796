package io.labortransfer.registry.worker;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which a name is asked for: as it is written, and in Latin letters whole, by its initials, or by the surname alone. Names
 * are read as names (单 is Shan and not Dan), without tones.
 *
 * @param written the name without blanks and dots; empty when it was asked for in Latin letters
 * @param syllables its reading, one syllable each
 */
record NameReading(String written, List<String> syllables) {
    private static final int LONGEST_INITIALS = 6;
    /** Of two syllables, as a name begins with it; a surname that is the whole name may be longer. */
    private static final int LONGEST_SURNAME = 12;

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
        var normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var written = new StringBuilder(normal.length());
        for (var i = 0; i < normal.length(); i += Character.charCount(normal.codePointAt(i))) {
            if (Character.isLetterOrDigit(normal.codePointAt(i))) {
                written.appendCodePoint(normal.codePointAt(i));
            }
        }
        return written.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    /** What is kept of a registered name; empty when it has neither letter nor digit. */
    Optional<Kept> kept() {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kept(
                        "written|" + written,
                        "letters|" + letters(),
                        "initials|" + initials(),
                        "surname|" + surname()));
    }

    /** What finds a name that was asked for in this form: Chinese characters by themselves, Latin letters as any reading of a name. */
    Optional<Wanted> wanted() {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var letters = letters();
        if (written.codePoints().anyMatch(NameReading::isHan)) {
            return Optional.of(new Wanted(
                    "letters|" + letters, List.of("surname|" + surname()), "written|" + written, null, null));
        }
        var surnames = Stream.concat(
                        IntStream.rangeClosed(1, Math.min(LONGEST_SURNAME, letters.length()))
                                .mapToObj(length -> letters.substring(0, length)),
                        Stream.of(letters))
                .distinct()
                .map(surname -> "surname|" + surname)
                .toList();
        return Optional.of(new Wanted(
                "letters|" + letters,
                surnames,
                null,
                "surname|" + letters,
                letters.length() <= LONGEST_INITIALS ? "initials|" + letters : null));
    }

    /** In Latin letters; a script that has no reading stands for itself. */
    private String letters() {
        return syllables.isEmpty() ? written : String.join("", syllables);
    }

    private String initials() {
        if (syllables.isEmpty()) {
            return written;
        }
        var initials = new StringBuilder(syllables.size());
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    private String surname() {
        var length = written.length() > 1 && DOUBLE_SURNAMES.contains(written.substring(0, 2)) ? 2 : 1;
        return syllables.isEmpty()
                ? written
                : String.join("", syllables.subList(0, Math.min(length, syllables.size())));
    }

    /** The forms of a registered name, each with a mark of which it is. */
    record Kept(String written, String letters, String initials, String surname) {}

    /**
     * What a name that is asked for may be.
     *
     * @param letters the whole name
     * @param surnames what its surname may be, when it is the whole name
     * @param written how the whole name has to be written as well
     * @param surnameAlone the surname, if it was asked for alone
     * @param initials the initials, if they were asked for
     */
    record Wanted(
            String letters,
            List<String> surnames,
            @Nullable String written,
            @Nullable String surnameAlone,
            @Nullable String initials) {}
}
