package io.labortransfer.kit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag, {@code "v<version>-<field groups>"}: who is shown other groups gets another form of the record, and another
 * tag. Of a record that is about nobody, the actors stand there. Preconditions on a change compare the version alone.
 */
final class EntityTag {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"(?:v(\\d{1,18})(?:-[A-Za-z0-9.]*)?|[^\"]*)\"");
    private static final String ANY = "*";
    private static final long NO_VERSION = -1;

    private EntityTag() {}

    /** The tag of {@code version} in the form that {@code codes} stand for. */
    static String of(long version, Set<? extends Enum<?>> codes) {
        return of(version, codes, "");
    }

    /** The tag of {@code version} in the form that {@code codes} and {@code variant} stand for. */
    static String of(long version, Set<? extends Enum<?>> codes, String variant) {
        return "\"v" + version + "-" + codes.stream().map(Enum::name).sorted().collect(Collectors.joining("."))
                + (variant.isEmpty() ? "" : "." + variant) + "\"";
    }

    /** Whether an {@code If-None-Match} header names {@code tag}; weak comparison, as reading wants it. */
    static boolean isNamedBy(String header, String tag) {
        return header.strip().equals(ANY)
                || Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag));
    }

    /** The versions that an {@code If-Match} header accepts; empty for any; no value when it is not a list of tags. */
    static Optional<List<Long>> versions(@Nullable String header) {
        if (header == null || header.strip().equals(ANY)) {
            return Optional.of(List.of());
        }
        List<String> tags = Arrays.stream(header.split(",")).map(String::strip).toList();
        return tags.stream().allMatch(tag -> FORM.matcher(tag).matches())
                ? Optional.of(tags.stream().map(EntityTag::version).toList())
                : Optional.empty();
    }

    /** The version in one tag; one that is not ours, or weak, matches no version. */
    private static long version(String tag) {
        Matcher matcher = FORM.matcher(tag);
        return matcher.matches() && matcher.group(1) != null && !tag.startsWith("W/")
                ? Long.parseLong(matcher.group(1))
                : NO_VERSION;
    }
}
