package io.labortransfer.matching.engine.clearing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Writes arrays one after the other, each with its length before it, and a checksum over all of them at the end. */
final class ColumnsOut {

    /** An array begins where a long may. */
    static final int ALIGNMENT = Long.BYTES;

    private static final int BUFFER = 1 << 20;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private long written;

    ColumnsOut(FileChannel file) {
        this.file = file;
    }

    void number(long number) throws IOException {
        makeRoom(Long.BYTES);
        buffer.putLong(number);
    }

    void column(byte[] column) throws IOException {
        number(column.length);
        for (int at = 0; at < column.length; ) {
            makeRoom(1);
            int some = Math.min(buffer.remaining(), column.length - at);
            buffer.put(column, at, some);
            at += some;
        }
        align();
    }

    void column(short[] column) throws IOException {
        number(column.length);
        for (int at = 0; at < column.length; ) {
            makeRoom(Short.BYTES);
            int some = Math.min(buffer.remaining() / Short.BYTES, column.length - at);
            buffer.asShortBuffer().put(column, at, some);
            buffer.position(buffer.position() + some * Short.BYTES);
            at += some;
        }
        align();
    }

    void column(int[] column) throws IOException {
        number(column.length);
        for (int at = 0; at < column.length; ) {
            makeRoom(Integer.BYTES);
            int some = Math.min(buffer.remaining() / Integer.BYTES, column.length - at);
            buffer.asIntBuffer().put(column, at, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            at += some;
        }
        align();
    }

    void column(long[] column) throws IOException {
        number(column.length);
        for (int at = 0; at < column.length; ) {
            makeRoom(Long.BYTES);
            int some = Math.min(buffer.remaining() / Long.BYTES, column.length - at);
            buffer.asLongBuffer().put(column, at, some);
            buffer.position(buffer.position() + some * Long.BYTES);
            at += some;
        }
    }

    /** How long the file is with what comes now, and the checksum over all that stands before it. */
    void end() throws IOException {
        flush();
        number(written + 2 * Long.BYTES);
        flush();
        long all = checksum.getValue();
        number(all);
        flush();
    }

    private void align() throws IOException {
        while ((written + buffer.position()) % ALIGNMENT != 0) {
            makeRoom(1);
            buffer.put((byte) 0);
        }
    }

    private void makeRoom(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        written += buffer.remaining();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }
}
