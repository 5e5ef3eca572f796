package io.labortransfer.kit.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into pieces of whole lines, in constant memory and byte for byte. A line that is too long is left out and leaves a mark,
 * so that the others keep their numbers. In UTF-8 and GB 18030 no byte of another character looks like a line feed.
 */
public final class LineCutter {
    /** The longest line in bytes. */
    public static final int LONGEST = 64 * 1024;

    /** What stands for a line that was too long. No line that can be read begins with a NUL. */
    static final byte[] TOO_LONG = "\0LINE_TOO_LONG".getBytes(StandardCharsets.US_ASCII);

    private static final int END = -1;

    private final InputStream body;
    private final int mostLines;
    private final int mostBytes;
    private final byte[] buffer = new byte[LONGEST];
    private final byte[] piece;
    private int position;
    private int filled;
    private int length;
    private int lines;
    private long rows;
    private boolean ended = true;

    /**
     * Cuts after {@code mostLines} lines or after {@code mostBytes} bytes, whatever comes first.
     */
    public LineCutter(InputStream body, int mostLines, int mostBytes) {
        this.body = body;
        this.mostLines = mostLines;
        this.mostBytes = mostBytes;
        this.piece = new byte[mostBytes + LONGEST + 1];
    }

    /** Whether what was read so far ended with a line end; true for nothing. */
    public boolean endedWithLine() {
        return ended;
    }

    /** How many lines so far are not blank. */
    public long rows() {
        return rows;
    }

    /** The next piece, as this one of this chunk; empty after the last line. */
    public Optional<FilePiece> next(int chunk, int number) throws IOException {
        length = 0;
        lines = 0;
        while (lines < mostLines && length < mostBytes && line()) {
            lines++;
        }
        return lines == 0
                ? Optional.empty()
                : Optional.of(new FilePiece(chunk, number, lines, Arrays.copyOf(piece, length)));
    }

    /** Takes one line over; false when there is none. */
    private boolean line() throws IOException {
        var start = length;
        var tooLong = false;
        var any = false;
        var end = END;
        while (end == END && (position < filled || fill())) {
            any = true;
            end = indexOfLineFeed();
            var run = (end == END ? filled : end) - position;
            tooLong = tooLong || length - start + run > LONGEST;
            if (!tooLong) {
                System.arraycopy(buffer, position, piece, length, run);
                length += run;
            }
            position += end == END ? run : run + 1;
        }
        if (any) {
            ended = end != END;
            close(start, tooLong ? TOO_LONG : null);
        }
        return any;
    }

    private void close(int start, byte @Nullable [] mark) {
        if (mark != null) {
            System.arraycopy(mark, 0, piece, start, mark.length);
            length = start + mark.length;
        }
        if (!isBlank(start)) {
            rows++;
        }
        piece[length++] = '\n';
    }

    private boolean isBlank(int start) {
        for (var i = start; i < length; i++) {
            if (piece[i] == 0 || piece[i] > ' ' || piece[i] < 0) {
                return false;
            }
        }
        return true;
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
}
