package io.labortransfer.kit.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/** The mark that some programs put before the first character of a file. It is no part of the first line. */
final class ByteOrderMark {
    private static final String MARK = "\ufeff";

    private ByteOrderMark() {}

    /** The body without its mark. */
    static InputStream skip(InputStream body, Charset charset) throws IOException {
        var mark = MARK.getBytes(charset);
        var pushback = new PushbackInputStream(body, mark.length);
        var first = pushback.readNBytes(mark.length);
        if (!Arrays.equals(first, mark)) {
            pushback.unread(first);
        }
        return pushback;
    }
}
