package io.labortransfer.kit.importing.workbook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the cells of a sheet are: rows and columns only ever go forward, and end where those of an office program end. */
final class Cells {
    /** The last row of a sheet. */
    static final int LAST_ROW = 1_048_576;

    private static final int LAST_COLUMN = 16_384;
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})[1-9][0-9]{0,6}");

    private int row;
    private int column;

    /** The next row; without a number it follows the last one. */
    void row(@Nullable String number) {
        row = forward(row, number == null ? row + 1 : Integer.parseInt(number), LAST_ROW);
        column = 0;
    }

    /** The next cell; without a place it follows the last one. */
    void cell(@Nullable String place) {
        column = forward(column, place == null ? column + 1 : column(place), LAST_COLUMN);
    }

    private static int forward(int last, int next, int end) {
        if (next <= last || next > end) {
            throw new IllegalArgumentException("a cell of the workbook is out of place");
        }
        return next;
    }

    private static int column(String place) {
        var letters = PLACE.matcher(place);
        if (!letters.matches()) {
            throw new IllegalArgumentException("a cell of the workbook is nowhere");
        }
        return letters.group(1).chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
    }
}
