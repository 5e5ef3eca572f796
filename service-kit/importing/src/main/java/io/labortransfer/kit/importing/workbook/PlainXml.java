package io.labortransfer.kit.importing.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a workbook as bytes: XML as office programs write it, without what could make a parser hold much at once. No tag and no run
 * of text is long, and there are no comments, no CDATA, no document types, and no characters of two bytes that hide any of these.
 */
final class PlainXml extends FilterInputStream {
    /** A cell has 32 767 characters at most, of up to three bytes, or escaped. */
    private static final int LONGEST_RUN = 256 * 1024;

    private long position;
    private int run;
    private boolean afterOpening;

    PlainXml(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = super.read(target, offset, length);
        for (var i = offset; i < offset + count; i++) {
            check(target[i]);
        }
        return count;
    }

    private void check(byte next) throws IOException {
        var declaration = next == '?' && position <= 4; // after a byte order mark, at most
        if (next == 0 || afterOpening && (next == '!' || next == '?' && !declaration)) {
            throw new IOException("a part of the workbook is not plain XML");
        }
        afterOpening = next == '<';
        run = afterOpening ? 0 : run + 1;
        position++;
        if (run > LONGEST_RUN) {
            throw new IOException("a part of the workbook has too long a text");
        }
    }
}
