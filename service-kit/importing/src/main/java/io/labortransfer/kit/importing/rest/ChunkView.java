package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.importing.StoredChunk;
import java.time.Instant;
import java.util.Base64;

/**
 * A stored chunk.
 *
 * @param number that the client gave it, from 1
 * @param digest of the body as it was sent, in the form of {@code Content-Digest}
 * @param bytes length of the body as it was sent
 * @param lines in it
 * @param rows lines that are neither blank nor the header
 * @param receivedAt when it was stored
 */
public record ChunkView(int number, String digest, long bytes, long lines, long rows, Instant receivedAt) {

    static ChunkView of(StoredChunk chunk) {
        return new ChunkView(
                chunk.number(),
                "sha-256=:" + Base64.getEncoder().encodeToString(chunk.sha256()) + ":",
                chunk.bytes(),
                chunk.lines(),
                chunk.rows(),
                chunk.receivedAt());
    }
}
