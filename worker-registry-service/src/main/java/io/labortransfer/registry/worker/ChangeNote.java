package io.labortransfer.registry.worker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * By which operation a version of a worker came about, and why.
 *
 * @param operation operation of this API, or the work that made it
 * @param actor the kind of caller: OP, ST, WK; none for the service's own work
 * @param reason ciphertext of the words given for it
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
public record ChangeNote(
        @Column(name = "operation") @Nullable String operation,
        @Column(name = "actor") @Nullable String actor,
        @Column(name = "reason_cipher") byte @Nullable [] reason) {
    /** Of a version that was made before anybody took notes. */
    static final ChangeNote NONE = new ChangeNote(null, null, null);
}
