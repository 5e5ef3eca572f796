package io.labortransfer.kit.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that leaves while it is written. Who writes a file closes it, also when it fails; that must not end the answer, or its
 * beginning looks like the whole. The server ends it when everything was written, and breaks the connection when something was thrown.
 */
final class OpenAnswer extends OutputStream {

    private final OutputStream out;
    private boolean broken;

    OpenAnswer(OutputStream out) {
        this.out = out;
    }

    /** Nothing that is written from here on leaves. */
    void breakOff() {
        broken = true;
    }

    @Override
    public void write(int one) throws IOException {
        if (!broken) {
            out.write(one);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!broken) {
            out.write(bytes, from, length);
        }
    }

    /** Everything is written. */
    void finish() throws IOException {
        out.flush();
    }

    /** A small answer that fails has not begun and is a problem, if nobody sends its beginning ahead. */
    @Override
    public void flush() {
        // the server sends what has become long enough
    }

    @Override
    public void close() {
        // see above: the server ends the answer
    }
}
