package io.labortransfer.kit.importing;

import java.util.ArrayList;

/** Reads a stored piece as lines in the file's character set. The header of a CSV file is line 1 and no row. */
final class PieceReading {
    private PieceReading() {}

    static LineChunk read(ImportJob job, FileProgress before, FilePiece piece) {
        var lines = new ArrayList<ReadLine>(piece.lines());
        var reader = new LineReader(piece.body(), job.charset());
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        var afterHeader = job.format().hasHeader() && before.nextLine() == 1 ? 1 : 0;
        return new LineChunk(before.nextLine() + afterHeader, lines.subList(afterHeader, lines.size()));
    }
}
