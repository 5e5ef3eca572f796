package io.labortransfer.kit.importing.workbook;

import io.labortransfer.kit.importing.ImportSettings;
import io.labortransfer.kit.importing.Workbooks;
import io.labortransfer.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks read by fastexcel, which reads sheets row by row but trusts the file: so it is given what {@link CleanPackage} has inspected,
 * and nothing else.
 */
@ApplicationScoped
class FastExcelWorkbooks implements Workbooks {
    private static final int LONGEST_SIGNATURE = 8;

    private final ImportSettings settings;

    FastExcelWorkbooks(ImportSettings settings) {
        this.settings = settings;
    }

    @Override
    public InputStream lines(byte[] workbook, @Nullable Integer sheet, Predicate<List<String>> isHeader) {
        if (workbook.length < LONGEST_SIGNATURE) {
            throw Unreadable.asWorkbook();
        }
        if (ReadableWorkbook.isOLE2Header(workbook)) {
            throw Unreadable.withoutPassword();
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(workbook)) {
            throw Unreadable.asWorkbook();
        }
        var clean = CleanPackage.of(workbook, settings);
        try {
            return read(clean, sheet, isHeader);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // of a sound package whose parts do not fit together
            throw Unreadable.asWorkbook();
        }
    }

    private static InputStream read(CleanPackage clean, @Nullable Integer sheet, Predicate<List<String>> isHeader)
            throws IOException {
        var options = new ReadingOptions(clean.styled(), true);
        var workbook = new ReadableWorkbook(new ByteArrayInputStream(clean.bytes()), options);
        var sheets = workbook.getSheets().toList();
        if (sheets.isEmpty()) {
            throw Unreadable.asWorkbook();
        }
        if (sheet != null && (sheet < 1 || sheet > sheets.size())) {
            throw Unreadable.without(sheets.size());
        }
        var chosen = sheet == null ? withHeader(sheets, isHeader) : sheets.get(sheet - 1);
        return new SheetLines(workbook, chosen.openStream());
    }

    /** The one sheet that begins with a header; the first when none does, so that the caller learns what is wrong with that. */
    private static Sheet withHeader(List<Sheet> sheets, Predicate<List<String>> isHeader) throws IOException {
        Sheet found = null;
        for (var sheet : sheets) {
            if (sheets.size() > 1 && isHeader.test(firstRow(sheet))) {
                if (found != null) {
                    throw Unreadable.inDoubt();
                }
                found = sheet;
            }
        }
        return found == null ? sheets.getFirst() : found;
    }

    private static List<String> firstRow(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.findFirst()
                    .filter(row -> row.getRowNum() <= 1)
                    .map(SheetLines::cells)
                    .orElse(List.of());
        }
    }
}
