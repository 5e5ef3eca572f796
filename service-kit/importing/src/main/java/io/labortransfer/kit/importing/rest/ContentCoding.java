package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a body is packed. */
final class ContentCoding {
    private ContentCoding() {}

    /** Whether it is gzip; anything else but nothing at all is a 415. */
    static boolean isGzip(@Nullable String coding) {
        return switch (coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw new ProblemException(
                        Problem.of("UNSUPPORTED_MEDIA_TYPE", 415).withHeader("Accept-Encoding", "gzip"));
        };
    }
}
