package io.labortransfer.kit.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks a file that streams in. A file may be as long as it likes, but records do not shrink to nothing: what grows far more than
 * records can is no file of records.
 */
final class PackedFile {
    private static final long FREE = 8 * 1024 * 1024;
    private static final long MOST_GROWTH = 100;

    private PackedFile() {}

    static InputStream unpacked(InputStream packed) throws IOException {
        var counted = new Counted(packed);
        return new BoundedInputStream(new GZIPInputStream(counted), () -> FREE + MOST_GROWTH * counted.count);
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
