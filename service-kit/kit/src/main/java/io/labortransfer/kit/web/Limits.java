package io.labortransfer.kit.web;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** How many rows a page may hold. */
public final class Limits {

    /** Rows of a page when the caller names no number. */
    public static final int DEFAULT = 50;

    /** The most rows of a page; a larger wish is refused, not silently cut. */
    public static final int MOST = 500;

    private Limits() {}

    /** The number of rows to give for the query parameter {@code limit}. */
    public static int of(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MOST) {
            throw Problems.malformed(new FieldError("limit", "LIMIT_OUT_OF_RANGE", MOST));
        }
        return limit;
    }
}
