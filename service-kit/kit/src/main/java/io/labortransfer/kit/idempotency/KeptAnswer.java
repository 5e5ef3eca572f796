package io.labortransfer.kit.idempotency;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that can be given again.
 *
 * @param status the HTTP status
 * @param headers the headers that the operation itself set, and the media type of the body
 * @param body the body as it went out; absent when there was none, or when it was too large to be kept
 */
record KeptAnswer(
        int status, Map<String, String> headers, @Nullable String body) {

    KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /** Whether the answer says that nothing was done. */
    boolean isRefusal() {
        return status >= 400;
    }
}
