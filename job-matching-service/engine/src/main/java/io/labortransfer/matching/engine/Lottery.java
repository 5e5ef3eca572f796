package io.labortransfer.matching.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The public lottery of one run. Its seed is committed to by hash before the run and shown after it; a worker's number
 * depends on the seed and on the worker alone, so anyone can draw it again.
 *
 * @param seed the text that decides every number
 */
public record Lottery(String seed) {

    /** SHA-256 of the seed, in hexadecimal: published before the run. */
    public String commitment() {
        return HexFormat.of().formatHex(sha256().digest(seed.getBytes(StandardCharsets.UTF_8)));
    }

    /** The worker's number; the smaller unsigned number is drawn first. */
    public long draw(UUID worker) {
        MessageDigest digest = sha256();
        digest.update(seed.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '|');
        digest.update(worker.toString().getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
