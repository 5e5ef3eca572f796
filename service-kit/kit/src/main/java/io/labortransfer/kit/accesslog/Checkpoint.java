package io.labortransfer.kit.accesslog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a service swears to at a moment: that the chain of one province has so many links and ends in this hash.
 *
 * @param service the service that keeps the chain
 * @param province whose chain it is
 * @param number 1, 2, 3 … for each province
 * @param links how many links the chain has
 * @param head hash of the last link, in hex
 * @param previous signature of the checkpoint before, in hex; absent on the first
 * @param at when it was sworn, in milliseconds
 */
record Checkpoint(
        String service,
        String province,
        long number,
        long links,
        String head,
        @Nullable String previous,
        Instant at) {

    /** What is signed: one line for each fact. */
    byte[] message() {
        var text = String.join(
                "\n",
                "access-checkpoint/1",
                service,
                province,
                Long.toString(number),
                Long.toString(links),
                head,
                previous == null ? "-" : previous,
                Long.toString(at.toEpochMilli()));
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
