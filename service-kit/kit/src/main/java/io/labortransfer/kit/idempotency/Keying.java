package io.labortransfer.kit.idempotency;

import io.labortransfer.kit.access.NoIdempotencyKey;
import jakarta.ws.rs.POST;
import java.lang.reflect.Method;

/** How an operation is kept from being carried out twice. */
enum Keying {
    /** It is no POST, or one that changes nothing. */
    NONE,
    /** One transaction around the whole operation; the key covers the whole request. */
    WHOLE,
    /** The operation keeps its answer itself; the key does not cover the body. */
    STREAMED;

    static Keying of(Method operation) {
        if (!operation.isAnnotationPresent(POST.class) || operation.isAnnotationPresent(NoIdempotencyKey.class)) {
            return NONE;
        }
        return operation.isAnnotationPresent(StreamedPost.class) ? STREAMED : WHOLE;
    }
}
