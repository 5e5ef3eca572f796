package io.labortransfer.kit.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the lines of a piece, as {@link LineCutter} cut it. A line that was left out or is in a wrong encoding is told as such and
 * costs only itself.
 */
final class LineReader {
    private static final char REPLACED = '\ufffd';

    private final byte[] piece;
    private final CharsetDecoder decoder;
    private int position;

    LineReader(byte[] piece, Charset charset) {
        this.piece = piece;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The next line without its end, or empty after the last. */
    Optional<ReadLine> next() {
        if (position == piece.length) {
            return Optional.empty();
        }
        var start = position;
        var end = start;
        while (end < piece.length && piece[end] != '\n') {
            end++;
        }
        position = Math.min(end + 1, piece.length);
        return Optional.of(read(start, end));
    }

    private ReadLine read(int start, int lineFeed) {
        if (Arrays.equals(piece, start, lineFeed, LineCutter.TOO_LONG, 0, LineCutter.TOO_LONG.length)) {
            return new ReadLine.Bad(ReadLine.Reason.LINE_TOO_LONG);
        }
        var end = lineFeed > start && piece[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        try {
            var text = decoded(start, end);
            return text.indexOf('\0') < 0 ? new ReadLine.Text(text) : new ReadLine.Bad(ReadLine.Reason.LINE_ENCODING);
        } catch (CharacterCodingException e) {
            return new ReadLine.Bad(ReadLine.Reason.LINE_ENCODING);
        }
    }

    /** Java reads UTF-8 fastest by putting a mark in the place of what is wrong; a line with that mark is looked at closely. */
    private String decoded(int start, int end) throws CharacterCodingException {
        if (decoder.charset().equals(StandardCharsets.UTF_8)) {
            var text = new String(piece, start, end - start, StandardCharsets.UTF_8);
            if (text.indexOf(REPLACED) < 0) {
                return text;
            }
        }
        return decoder.decode(ByteBuffer.wrap(piece, start, end - start)).toString();
    }
}
