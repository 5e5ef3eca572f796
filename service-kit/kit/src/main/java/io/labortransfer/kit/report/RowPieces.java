package io.labortransfer.kit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the rows of a report into pieces of whole lines, each line a JSON array of cells. */
final class RowPieces implements ReportRows {

    private static final int FULL = 256 * 1024;

    private final ObjectMapper json;
    private final int columns;
    private final Runnable check;
    private final Shelf shelf;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private int number;
    private int rows;

    RowPieces(ObjectMapper json, int columns, Runnable check, Shelf shelf) {
        this.json = json;
        this.columns = columns;
        this.check = check;
        this.shelf = shelf;
    }

    /** Where the pieces go, numbered from 1 on. */
    interface Shelf {
        void put(int number, int rows, byte[] body);
    }

    @Override
    public void add(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("a row of " + cells.size() + " cells for " + columns + " columns");
        }
        try {
            piece.writeBytes(json.writeValueAsBytes(cells));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a cell cannot be written", e);
        }
        piece.write('\n');
        rows++;
        if (piece.size() >= FULL) {
            put();
        }
    }

    /** There is nothing more. */
    void end() {
        if (rows > 0) {
            put();
        }
    }

    private void put() {
        check.run();
        shelf.put(++number, rows, piece.toByteArray());
        piece.reset();
        rows = 0;
    }
}
