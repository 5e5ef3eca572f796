package io.labortransfer.matching.engine.clearing;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Reads from a mapped file what {@link ColumnsOut} wrote. */
final class ColumnsIn {

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long CHUNK = 1L << 28;
    private static final int TRAILER = 2 * Long.BYTES;

    private final MemorySegment file;
    private long at;

    ColumnsIn(MemorySegment file) {
        this.file = file;
    }

    /** Whether the file is as long as it says and its bytes are those that were written. */
    boolean isWhole() {
        long size = file.byteSize();
        if (size < TRAILER || size % ColumnsOut.ALIGNMENT != 0 || file.get(LONG, size - TRAILER) != size) {
            return false;
        }
        CRC32C checksum = new CRC32C();
        long end = size - Long.BYTES;
        for (long from = 0; from < end; from += CHUNK) {
            checksum.update(file.asSlice(from, Math.min(CHUNK, end - from)).asByteBuffer());
        }
        return checksum.getValue() == file.get(LONG, end);
    }

    long number() {
        long number = file.get(LONG, at);
        at += Long.BYTES;
        return number;
    }

    byte[] bytes() {
        byte[] column = new byte[length(1)];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, column, 0, column.length);
        pass(column.length);
        return column;
    }

    short[] shorts() {
        short[] column = new short[length(Short.BYTES)];
        MemorySegment.copy(file, SHORT, at, column, 0, column.length);
        pass((long) column.length * Short.BYTES);
        return column;
    }

    int[] ints() {
        int[] column = new int[length(Integer.BYTES)];
        MemorySegment.copy(file, INT, at, column, 0, column.length);
        pass((long) column.length * Integer.BYTES);
        return column;
    }

    long[] longs() {
        long[] column = new long[length(Long.BYTES)];
        MemorySegment.copy(file, LONG, at, column, 0, column.length);
        pass((long) column.length * Long.BYTES);
        return column;
    }

    private int length(int size) {
        long length = number();
        if (length < 0 || length > Integer.MAX_VALUE || length * size > file.byteSize() - at) {
            throw new IllegalArgumentException("a column of " + length + " entries goes beyond the file");
        }
        return (int) length;
    }

    private void pass(long bytes) {
        at += bytes + Math.floorMod(-bytes, ColumnsOut.ALIGNMENT);
    }
}
