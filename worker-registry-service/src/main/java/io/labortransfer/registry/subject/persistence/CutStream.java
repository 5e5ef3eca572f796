package io.labortransfer.registry.subject.persistence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/** Cuts what is written into pieces of one size, the last one shorter; none of it is in memory for longer. */
final class CutStream extends OutputStream {
    private static final int SIZE = 256 * 1024;

    private final Shelf shelf;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private int number;

    CutStream(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Where the pieces go, numbered from 1 on. */
    interface Shelf {
        void put(int number, byte[] body) throws SQLException;
    }

    @Override
    public void write(int one) throws IOException {
        piece.write(one);
        putFull();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var at = from;
        while (at < from + length) {
            var some = Math.min(SIZE - piece.size(), from + length - at);
            piece.write(bytes, at, some);
            at += some;
            putFull();
        }
    }

    @Override
    public void close() throws IOException {
        if (piece.size() > 0) {
            put();
        }
    }

    private void putFull() throws IOException {
        if (piece.size() == SIZE) {
            put();
        }
    }

    private void put() throws IOException {
        try {
            shelf.put(++number, piece.toByteArray());
            piece.reset();
        } catch (SQLException e) {
            throw new IOException("a piece was not stored", e);
        }
    }
}
