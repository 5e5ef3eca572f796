package io.labortransfer.kit.idempotency;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that can be given again.
 *
 * @param status the HTTP status
 * @param headers the headers that the operation itself set, and the media type of the body
 * @param body the body as it went out; absent when there was none, or when it was too large to be kept
 * @param subjects public ids of the people whom the answer is about, so that giving it again is recorded as the first time was
 */
record KeptAnswer(
        int status, Map<String, String> headers, @Nullable String body, List<String> subjects) {

    KeptAnswer {
        headers = Map.copyOf(headers);
        subjects = List.copyOf(subjects);
    }

    /** Whether the answer says that nothing was done. */
    boolean isRefusal() {
        return status >= 400;
    }
}
