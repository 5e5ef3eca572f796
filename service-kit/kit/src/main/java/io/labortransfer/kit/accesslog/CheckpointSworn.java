package io.labortransfer.kit.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as it is told to the world, with all that is needed to verify it.
 *
 * @param publicKey the Ed25519 key, 32 bytes in hex
 * @param signature over {@link Checkpoint#message}, 64 bytes in hex
 */
record CheckpointSworn(
        String service,
        String province,
        long number,
        long links,
        String head,
        @Nullable String previous,
        Instant at,
        String keyId,
        String publicKey,
        String signature) {

    static CheckpointSworn of(Checkpoint checkpoint, String keyId, byte[] publicKey, byte[] signature) {
        return new CheckpointSworn(
                checkpoint.service(),
                checkpoint.province(),
                checkpoint.number(),
                checkpoint.links(),
                checkpoint.head(),
                checkpoint.previous(),
                checkpoint.at(),
                keyId,
                Checkpoint.hex(publicKey),
                Checkpoint.hex(signature));
    }
}
