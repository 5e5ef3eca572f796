/**
 * One effect for one {@code Idempotency-Key}: every POST of a service runs in one transaction that also keeps its answer, and the
 * same request again is given that answer instead of a second effect. A service does nothing for it; an operation that only reads
 * says so with {@link io.labortransfer.kit.access.NoIdempotencyKey}.
 */
@NullMarked
package io.labortransfer.kit.idempotency;

import org.jspecify.annotations.NullMarked;
