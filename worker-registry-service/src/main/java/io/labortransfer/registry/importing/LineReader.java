package io.labortransfer.registry.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a body line by line in constant memory. A line that is too long is skipped to its end, one in a wrong encoding is told as
 * such; both cost only themselves. In UTF-8 and GB 18030 no byte of another character looks like a line feed.
 */
public final class LineReader {
    /** The longest line in bytes. */
    public static final int LONGEST = 64 * 1024;

    private static final int END = -1;

    private final InputStream body;
    private final CharsetDecoder decoder;
    private final byte[] buffer = new byte[LONGEST];
    private final byte[] line = new byte[LONGEST];
    private int position;
    private int filled;

    public LineReader(InputStream body, Charset charset) {
        this.body = body;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The next line without its end, or empty after the last. */
    public Optional<ReadLine> next() throws IOException {
        var length = 0;
        var tooLong = false;
        var any = false;
        while (true) {
            if (position == filled && !fill()) {
                return any ? Optional.of(read(length, tooLong)) : Optional.empty();
            }
            any = true;
            var end = indexOfLineFeed();
            var run = (end == END ? filled : end) - position;
            if (length + run > LONGEST) {
                tooLong = true;
            } else if (!tooLong) {
                System.arraycopy(buffer, position, line, length, run);
                length += run;
            }
            position += run;
            if (end != END) {
                position++;
                return Optional.of(read(length, tooLong));
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, body.read(buffer));
        return filled > 0;
    }

    private int indexOfLineFeed() {
        for (var i = position; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return END;
    }

    private ReadLine read(int length, boolean tooLong) {
        if (tooLong) {
            return new ReadLine.Bad(ReadLine.Reason.LINE_TOO_LONG);
        }
        if (Arrays.equals(line, 0, length, LineCutter.TOO_LONG, 0, LineCutter.TOO_LONG.length)) {
            return new ReadLine.Bad(ReadLine.Reason.LINE_TOO_LONG);
        }
        var end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        try {
            var text = decoder.decode(ByteBuffer.wrap(line, 0, end)).toString();
            return text.indexOf('\0') < 0 ? new ReadLine.Text(text) : new ReadLine.Bad(ReadLine.Reason.LINE_ENCODING);
        } catch (CharacterCodingException e) {
            return new ReadLine.Bad(ReadLine.Reason.LINE_ENCODING);
        }
    }
}
