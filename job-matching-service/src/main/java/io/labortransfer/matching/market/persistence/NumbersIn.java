package io.labortransfer.matching.market.persistence;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the arrays that {@link NumbersOut} wrote. */
final class NumbersIn {

    private static final int SOME = 1 << 13;

    private final DataInputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(SOME * Long.BYTES);

    NumbersIn(DataInputStream in) {
        this.in = in;
    }

    long[] longs() throws IOException {
        long[] numbers = new long[in.readInt()];
        for (int at = 0; at < numbers.length; at += SOME) {
            int some = Math.min(SOME, numbers.length - at);
            in.readFully(buffer.array(), 0, some * Long.BYTES);
            buffer.asLongBuffer().get(numbers, at, some);
        }
        return numbers;
    }

    int[] ints() throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int at = 0; at < numbers.length; at += SOME) {
            int some = Math.min(SOME, numbers.length - at);
            in.readFully(buffer.array(), 0, some * Integer.BYTES);
            buffer.asIntBuffer().get(numbers, at, some);
        }
        return numbers;
    }

    short[] shorts() throws IOException {
        short[] numbers = new short[in.readInt()];
        for (int at = 0; at < numbers.length; at += SOME) {
            int some = Math.min(SOME, numbers.length - at);
            in.readFully(buffer.array(), 0, some * Short.BYTES);
            buffer.asShortBuffer().get(numbers, at, some);
        }
        return numbers;
    }

    byte[] bytes() throws IOException {
        byte[] numbers = new byte[in.readInt()];
        in.readFully(numbers);
        return numbers;
    }
}
