package io.labortransfer.kit.importing.workbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a sheet as lines of CSV, row by row as they are asked for. Each stands at its own number; rows without any text are blank
 * lines, and those at the end are left out. The first row tells how many cells the others have.
 */
final class SheetLines extends InputStream {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);
    private byte[] lines = {};
    private int position;
    private int last;
    private int width;

    /** Both are closed with this. */
    SheetLines(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /** What the cells of a row say, without empty ones at the end. */
    static List<String> cells(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        var filled = 0;
        for (var cell : row) {
            var says = CellText.of(cell);
            cells.add(says);
            filled = says.isEmpty() ? filled : cells.size();
        }
        return cells.subList(0, filled);
    }

    @Override
    public int read() {
        return position < lines.length || fill() ? lines[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (position == lines.length && !fill()) {
            return -1;
        }
        var count = Math.min(length, lines.length - position);
        System.arraycopy(lines, position, target, offset, count);
        position += count;
        return count;
    }

    /** Takes the next row that says something; false when there is none. */
    private boolean fill() {
        try {
            return next();
        } catch (RuntimeException e) { // a part that was sound by itself, but not beside the others
            throw Unreadable.asWorkbook();
        }
    }

    private boolean next() {
        var number = last;
        while (rows.hasNext()) {
            var row = rows.next();
            number = Math.max(number + 1, row.getRowNum());
            var cells = cells(row);
            if (!cells.isEmpty()) {
                lines = ("\n".repeat(number - last - 1) + line(number, cells)).getBytes(StandardCharsets.UTF_8);
                position = 0;
                last = number;
                return true;
            }
        }
        return false;
    }

    private String line(int number, List<String> cells) {
        if (number == 1) {
            width = cells.size();
        }
        var padded = new ArrayList<>(cells);
        while (padded.size() < width) {
            padded.add("");
        }
        text.getBuffer().setLength(0);
        csv.writeRecord(padded);
        return text.toString();
    }

    @Override
    public void close() throws java.io.IOException {
        stream.close();
        workbook.close();
    }
}
