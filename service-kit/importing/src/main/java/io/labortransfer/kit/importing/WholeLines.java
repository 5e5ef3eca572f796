package io.labortransfer.kit.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Slices a file into chunks of whole lines, the same ones whenever it is read: as a client does that sends it in chunks. */
final class WholeLines {
    private final InputStream file;
    private final byte[] buffer;
    private int filled;

    WholeLines(InputStream file, int mostBytes) {
        this.file = file;
        this.buffer = new byte[mostBytes];
    }

    /** The next slice; empty at the end. A line that is longer than a slice is torn, which its import does not commit. */
    Optional<byte[]> next() throws IOException {
        filled += file.readNBytes(buffer, filled, buffer.length - filled);
        if (filled == 0) {
            return Optional.empty();
        }
        var end = filled < buffer.length ? filled : endOfLastLine();
        var slice = Arrays.copyOf(buffer, end);
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        return Optional.of(slice);
    }

    private int endOfLastLine() {
        for (var i = filled; i > 0; i--) {
            if (buffer[i - 1] == '\n') {
                return i;
            }
        }
        return filled;
    }
}
