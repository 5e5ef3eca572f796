package io.labortransfer.gateway.access;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation on its way out: its clients are told on every answer, for six months at least before it may be gone.
 *
 * @param since from when nobody should begin to use it
 * @param sunset when it may be gone, if that is decided
 * @param successor path template of what takes its place, if anything does
 */
public record Retirement(
        Instant since, @Nullable Instant sunset, @Nullable String successor) {

    private static final Period NOTICE = Period.ofMonths(6);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    public Retirement {
        if (sunset != null
                && sunset.isBefore(since.atOffset(ZoneOffset.UTC).plus(NOTICE).toInstant())) {
            throw new IllegalArgumentException("is gone before six months of notice are over");
        }
    }

    /** The Deprecation header (RFC 9745). */
    public String deprecation() {
        return "@" + since.getEpochSecond();
    }

    /** The Sunset header (RFC 8594). */
    public Optional<String> sunsetDate() {
        return Optional.ofNullable(sunset).map(end -> HTTP_DATE.format(end.atOffset(ZoneOffset.UTC)));
    }

    /** The Link header to what takes the place of {@code path}, which {@code template} matched: for the same record, not for any. */
    public Optional<String> successorLink(String template, String path) {
        return Optional.ofNullable(successor)
                .map(next -> "<" + filled(next, parameters(template, path)) + ">; rel=\"successor-version\"");
    }

    /** Whether the successor asks only for parameters that {@code template} has. */
    boolean canFollow(String template) {
        return successor == null
                || !filled(successor, parameters(template, template)).contains("{?");
    }

    private static Map<String, String> parameters(String template, String path) {
        Map<String, String> values = new HashMap<>();
        String[] names = template.split("/", -1);
        String[] segments = path.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            int end = names[i].indexOf('}');
            if (names[i].startsWith("{")) {
                int suffix = names[i].length() - end - 1;
                values.put(names[i].substring(1, end), segments[i].substring(0, segments[i].length() - suffix));
            }
        }
        return values;
    }

    private static String filled(String template, Map<String, String> values) {
        StringBuilder path = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            path.append(template, from, open).append(values.getOrDefault(template.substring(open + 1, close), "{?"));
            from = close + 1;
        }
        return path.append(template.substring(from)).toString();
    }
}
