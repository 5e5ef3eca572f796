package io.labortransfer.kit.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A chunk that was cut into pieces.
 *
 * @param sha256 digest of the body as it was sent
 * @param bytes length of the body as it was sent
 * @param pieces of whole lines
 * @param rows lines that are not blank
 * @param lineEnd whether the last line is ended
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared by the record
record CutChunk(byte[] sha256, long bytes, List<FilePiece> pieces, long rows, boolean lineEnd) {
    CutChunk {
        pieces = List.copyOf(pieces);
    }

    static CutChunk of(int number, SentChunk sent, ImportJob job, int pieceLines, ImportSettings settings) {
        try {
            InputStream body = ByteOrderMark.skip(sent.lines(settings.chunkBytes()), job.charset());
            var lines = new LineCutter(body, pieceLines, settings.pieceBytes());
            var pieces = new ArrayList<FilePiece>();
            for (var piece = lines.next(number, 1); piece.isPresent(); piece = lines.next(number, pieces.size() + 1)) {
                pieces.add(piece.get());
            }
            var digest = Sha256.of(sent.bytes());
            return new CutChunk(digest, sent.bytes().length, pieces, lines.rows(), lines.endedWithLine());
        } catch (IOException e) {
            throw SentChunk.unreadable();
        }
    }

    long lines() {
        return pieces.stream().mapToLong(FilePiece::lines).sum();
    }
}
