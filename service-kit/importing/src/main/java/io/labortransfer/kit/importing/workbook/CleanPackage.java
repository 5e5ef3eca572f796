package io.labortransfer.kit.importing.workbook;

import io.labortransfer.kit.importing.ImportSettings;
import io.labortransfer.kit.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook with only those parts that are needed to read its sheets, each of them inspected to its last byte: nothing else reaches the
 * reader of sheets.
 *
 * @param bytes the file
 * @param styled whether it says how its numbers are shown
 */
@SuppressWarnings("ArrayRecordComponent") // the file itself; never compared
record CleanPackage(byte[] bytes, boolean styled) {
    private static final Pattern NEEDED = Pattern.compile(
            "\\[content_types]\\.xml|xl/(?!calcchain)[^/]+\\.xml|xl/_rels/[^/]+\\.rels|xl/worksheets/[^/]+\\.xml");
    private static final byte[] LISTED_PART = {'P', 'K', 1, 2};
    private static final int MOST_PARTS = 10_000;
    private static final long FREE = 8L * 1024 * 1024;
    private static final int MOST_GROWTH = 100;
    private static final int TEXT_GROWTH = 8;

    /** The same workbook, inspected; 422 when it is none, or more than we read. */
    static CleanPackage of(byte[] workbook, ImportSettings settings) {
        requireFewParts(workbook);
        var room = new UnpackingRoom(
                Math.min(settings.workbookUnpackedBytes(), FREE + MOST_GROWTH * (long) workbook.length));
        var inspection = new PartInspection(mostText(workbook, settings));
        var clean = new ByteArrayOutputStream(workbook.length);
        try (var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var kept = new ZipArchiveOutputStream(clean)) {
            for (var part : Collections.list(zip.getEntries())) {
                if (isNeeded(part)) {
                    try (var content = room.bound(zip.getInputStream(part))) {
                        inspection.inspect(content);
                    }
                    kept.addRawArchiveEntry(part, zip.getRawInputStream(part));
                }
            }
            inspection.requireTexts();
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) { // the parsers throw of both kinds

            throw Unreadable.asWorkbook();
        }
        return new CleanPackage(clean.toByteArray(), inspection.isStyled());
    }

    private static long mostText(byte[] workbook, ImportSettings settings) {
        var fair = FREE + TEXT_GROWTH * (long) workbook.length;
        var held = Math.min(settings.workbookTextBytes(), Runtime.getRuntime().maxMemory() / 4);
        return Math.min(fair, held);
    }

    private static boolean isNeeded(ZipArchiveEntry part) {
        var readable = part.getMethod() == ZipEntry.STORED || part.getMethod() == ZipEntry.DEFLATED;
        return readable
                && NEEDED.matcher(part.getName().toLowerCase(Locale.ROOT)).matches();
    }

    /** The list of parts is read whole before anyone can count them, so they are counted by how an entry of it begins. */
    private static void requireFewParts(byte[] workbook) {
        var parts = 0;
        for (var i = 0; i + 3 < workbook.length; i++) {
            if (workbook[i] == LISTED_PART[0]
                    && workbook[i + 1] == LISTED_PART[1]
                    && workbook[i + 2] == LISTED_PART[2]
                    && workbook[i + 3] == LISTED_PART[3]
                    && ++parts > MOST_PARTS) {
                throw Unreadable.asWorkbook();
            }
        }
    }
}
