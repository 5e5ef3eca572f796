package io.labortransfer.kit.events;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The inside of a pack while it is written; it grows, and is used again for the next. */
final class PackBytes extends OutputStream {

    private static final int AT_FIRST = 32 * 1024;
    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 0x7f;
    private static final int GROUP = 7;

    private byte[] bytes = new byte[AT_FIRST];
    private int size;

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    @Override
    public void write(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    /** In groups of seven bits. */
    void number(long value) {
        long rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            write(((int) rest & SEVEN_BITS) | MORE);
            rest >>>= GROUP;
        }
        write((int) rest);
    }

    /** A number that may be negative, and is near zero as a rule. */
    void signed(long value) {
        number((value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    void text(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        write(utf8, 0, utf8.length);
    }

    /** Leaves room for a length, and says where. */
    int lengthToCome() {
        room(Integer.BYTES);
        size += Integer.BYTES;
        return size;
    }

    /** What was written since then has this length. */
    void endOf(int begin) {
        int length = size - begin;
        for (int place = begin - Integer.BYTES; place < begin; place++) {
            bytes[place] = (byte) length;
            length >>>= Byte.SIZE;
        }
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, wanted)));
        }
    }
}
