package io.labortransfer.kit.importing;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A chunk as it was sent.
 *
 * @param bytes as they came
 * @param packed whether they are gzip
 */
@SuppressWarnings("ArrayRecordComponent") // the file itself; never compared
public record SentChunk(byte[] bytes, boolean packed) {

    /** The lines in it; unpacked they may be as many bytes as a chunk that is not packed, and no more. */
    InputStream lines(int most) {
        try {
            var plain = new ByteArrayInputStream(bytes);
            return packed ? new BoundedInputStream(new GZIPInputStream(plain), () -> most) : plain;
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** It is no gzip, or a torn one. */
    static RuntimeException unreadable() {
        return Problems.malformed(new FieldError("Content-Encoding", "GZIP_UNREADABLE"));
    }
}
