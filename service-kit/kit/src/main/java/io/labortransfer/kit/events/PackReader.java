package io.labortransfer.kit.events;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the announcements out of a {@link Pack}, one after the other. */
final class PackReader {

    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7f;
    private static final int GROUP = 7;

    private final Pack pack;
    private final long number;
    private final @Nullable String traceparent;
    private final Instant occurredAt;
    private final byte[] inside;
    private int place;
    private int taken;
    private long high;
    private long low;
    private String type = "";

    /**
     * Opens a pack.
     *
     * @param number of its first announcement
     */
    PackReader(Pack pack, long number, @Nullable String traceparent, Instant occurredAt) {
        this.pack = pack;
        this.number = number;
        this.traceparent = traceparent;
        this.occurredAt = occurredAt;
        this.inside = open(pack.packed());
    }

    private static byte[] open(byte[] packed) {
        if (packed[0] != Pack.FORM) {
            throw new IllegalStateException("a pack of the outbox has the form " + packed[0] + " of a later version");
        }
        var inside = new byte[Math.toIntExact(Zstd.getFrameContentSize(packed, 1, packed.length - 1))];
        Zstd.decompressByteArray(inside, 0, inside.length, packed, 1, packed.length - 1);
        return inside;
    }

    boolean hasNext() {
        return taken < pack.events();
    }

    OutboxRow next() {
        int flags = inside[place++];
        high += signed();
        low += signed();
        if ((flags & Pack.SAME_TYPE) == 0) {
            type = text();
        }
        var key = text();
        var subject = (flags & Pack.SUBJECT_IS_KEY) == 0 ? text() : key;
        long sequence = signed();
        var payload = (flags & Pack.TOMBSTONE) == 0 ? payload() : null;
        return new OutboxRow(
                number + taken++,
                new UUID(high, low),
                pack.topic(),
                key,
                type,
                subject,
                sequence,
                pack.originProvince(),
                pack.destinationProvince(),
                traceparent,
                occurredAt,
                payload);
    }

    private long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += GROUP) {
            byte part = inside[place++];
            value |= (long) (part & SEVEN_BITS) << shift;
            if ((part & MORE) == 0) {
                return value;
            }
        }
    }

    private String text() {
        int length = (int) unsigned();
        place += length;
        return new String(inside, place - length, length, StandardCharsets.UTF_8);
    }

    private byte[] payload() {
        int length = 0;
        for (int part = 0; part < Integer.BYTES; part++) {
            length |= (inside[place++] & 0xff) << (Byte.SIZE * part);
        }
        place += length;
        return Arrays.copyOfRange(inside, place - length, place);
    }
}
