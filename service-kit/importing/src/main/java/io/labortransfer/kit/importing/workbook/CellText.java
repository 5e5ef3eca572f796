package io.labortransfer.kit.importing.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says, as a property is written in a file of text: dates as ISO 8601, numbers without an exponent, of a formula its last
 * result. A number that lost digits is written as the office program shows it, with an exponent, so that nobody takes it for the true
 * one.
 */
final class CellText {
    /** What a formula says that was never calculated, as an office program would show it. */
    private static final String NOT_AVAILABLE = "#N/A";

    private static final int DIGITS_KEPT = 15;
    private static final int DIGITS_SHOWN = 6;
    private static final Pattern LITERALS = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|\\\\.");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");

    private CellText() {}

    static String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getValue()) {
            case null -> cell.getFormula() != null && cell.getRawValue() == null ? NOT_AVAILABLE : "";
            case BigDecimal number -> number(cell, number);
            case Boolean truth -> truth.toString();
            case Object text -> LINE_BREAKS.matcher(text.toString()).replaceAll(" ");
        };
    }

    private static String number(Cell cell, BigDecimal number) {
        if (isDate(cell)) {
            var moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        if (number.precision() - number.scale() > DIGITS_KEPT) {
            return number.round(new MathContext(DIGITS_SHOWN, RoundingMode.HALF_UP))
                    .stripTrailingZeros()
                    .toString();
        }
        if (number.scale() > DIGITS_KEPT * 20) {
            return "0"; // nearer to nothing than an office program can show
        }
        var plain =
                number.round(new MathContext(DIGITS_KEPT)).stripTrailingZeros().toPlainString();
        return padded(plain, cell.getDataFormatString());
    }

    /** A format of nothing but zeros shows as many digits, and people who type codes use it to keep leading zeros. */
    private static String padded(String number, @Nullable String format) {
        return format != null && format.matches("0{2,20}") && number.matches("[0-9]+")
                ? "0".repeat(Math.max(0, format.length() - number.length())) + number
                : number;
    }

    /** Numbers are dates by how they are shown: by one of the formats that every program knows, or by letters for year or day. */
    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        if (id >= 14 && id <= 17
                || id == 22
                || id >= 27 && id <= 31
                || id == 36
                || id >= 50 && id <= 54
                || id >= 57 && id <= 58) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && LITERALS.matcher(format)
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[yd].*");
    }
}
