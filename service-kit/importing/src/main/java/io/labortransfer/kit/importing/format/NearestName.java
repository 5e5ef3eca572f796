package io.labortransfer.kit.importing.format;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the right name behind a slip of the pen: other case, other separators, a few letters wrong. */
final class NearestName {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9 ._-]{0,39}");
    private static final Pattern INDEX = Pattern.compile("\\.([0-9]{1,2})(?=\\.|$)");
    private static final int MOST_CHANGES = 3;

    private final List<String> names;

    /** Nested names carry the index 0; they stand for every index. */
    NearestName(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** The nearest right name; empty when none is near enough. */
    Optional<String> of(String written) {
        if (!WORD.matcher(written).matches()) {
            return Optional.empty();
        }
        var index = INDEX.matcher(written);
        var number = index.find() ? index.group(1) : "0";
        var wanted = plain(index.replaceAll(".0"));
        return names.stream()
                .filter(name -> distance(wanted, plain(name)) <= tolerance(plain(name)))
                .min(Comparator.comparingInt(name -> distance(wanted, plain(name))))
                .map(name -> name.replace(".0", Matcher.quoteReplacement("." + number)));
    }

    private static String plain(String name) {
        return name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }

    /** A short name must be nearly right, or a value could pass for it. */
    private static int tolerance(String name) {
        return Math.clamp(name.length() * 3L / 8, 1, MOST_CHANGES);
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String from, String to) {
        var last = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var row = new int[to.length() + 1];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[to.length()];
    }
}
