package io.labortransfer.matching.market.persistence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes arrays, each with its length before it; {@link NumbersIn} reads them. */
final class NumbersOut {

    private static final int SOME = 1 << 13;

    private final DataOutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(SOME * Long.BYTES);

    NumbersOut(DataOutputStream out) {
        this.out = out;
    }

    void longs(long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int at = 0; at < numbers.length; at += SOME) {
            int some = Math.min(SOME, numbers.length - at);
            buffer.asLongBuffer().put(numbers, at, some);
            out.write(buffer.array(), 0, some * Long.BYTES);
        }
    }

    void ints(int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int at = 0; at < numbers.length; at += SOME) {
            int some = Math.min(SOME, numbers.length - at);
            buffer.asIntBuffer().put(numbers, at, some);
            out.write(buffer.array(), 0, some * Integer.BYTES);
        }
    }

    void shorts(short[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int at = 0; at < numbers.length; at += SOME) {
            int some = Math.min(SOME, numbers.length - at);
            buffer.asShortBuffer().put(numbers, at, some);
            out.write(buffer.array(), 0, some * Short.BYTES);
        }
    }

    void bytes(byte[] numbers) throws IOException {
        out.writeInt(numbers.length);
        out.write(numbers);
    }
}
