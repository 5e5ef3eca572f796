package io.labortransfer.kit.importing;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A stream that may hold so many bytes and no more: a small packed body must not become a large one. */
final class BoundedInputStream extends FilterInputStream {
    private final LongSupplier most;
    private long read;

    /** Asks how many are allowed by now whenever more are read. */
    BoundedInputStream(InputStream in, LongSupplier most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most.getAsLong()) {
            throw new ProblemException(Problem.of("BODY_TOO_LARGE", 413));
        }
    }
}
