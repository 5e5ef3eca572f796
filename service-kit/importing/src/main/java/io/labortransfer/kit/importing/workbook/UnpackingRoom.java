package io.labortransfer.kit.importing.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much may be unpacked still, of all parts of a workbook together: a small file must not become an endless one. */
final class UnpackingRoom {
    private long left;

    UnpackingRoom(long bytes) {
        this.left = bytes;
    }

    /** The part, as long as there is room. */
    InputStream bound(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                var next = super.read();
                take(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                var count = super.read(target, offset, length);
                take(Math.max(0, count));
                return count;
            }
        };
    }

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw Unreadable.tooMuch();
        }
    }
}
