package io.labortransfer.gateway.routing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request target in normal form: one absolute path and perhaps a query. Ids, codes and verbs of this
 * API are plain ASCII, so a path needs no percent sign, no semicolon, no dot segment and no empty
 * segment; a target that has one is meant for someone who reads it differently, and is refused. The one
 * exception is an encoded colon, which many clients write in {@code contracts:batch}: it becomes a plain
 * one here, and what goes on to the service is the normal form.
 *
 * @param path the path, beginning with a slash
 * @param query the query without its question mark, perhaps empty
 */
public record RequestTarget(String path, String query) {

    /** Characters of the longest target. */
    public static final int LONGEST = 4_096;

    private static final Pattern ENCODED_COLON = Pattern.compile("%3[Aa]");

    /** Reads the target of a request line; empty when it is not in normal form. */
    public static Optional<RequestTarget> parse(String target) {
        int question = target.indexOf('?');
        String written = question < 0 ? target : target.substring(0, question);
        String path = ENCODED_COLON.matcher(written).replaceAll(":");
        String query = question < 0 ? "" : target.substring(question + 1);
        return target.length() <= LONGEST && isNormalPath(path) && isPlainQuery(query)
                ? Optional.of(new RequestTarget(path, query))
                : Optional.empty();
    }

    /** The target as it stands in a request line. */
    public String uri() {
        return query.isEmpty() ? path : path + '?' + query;
    }

    private static boolean isNormalPath(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        int start = 1;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (!isNormalSegment(path, start, i)) {
                    return false;
                }
                start = i + 1;
            } else if (!isPathCharacter(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The last segment may be empty only in the path {@code /}. */
    private static boolean isNormalSegment(String path, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return path.length() == 1;
        }
        boolean oneDot = length == 1 && path.charAt(start) == '.';
        boolean twoDots = length == 2 && path.charAt(start) == '.' && path.charAt(start + 1) == '.';
        return !oneDot && !twoDots;
    }

    private static boolean isPathCharacter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~'
                || c == ':';
    }

    private static boolean isPlainQuery(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c <= ' ' || c >= 127 || c == '#' || c == '\\') {
                return false;
            }
        }
        return !query.contains("%00");
    }
}
