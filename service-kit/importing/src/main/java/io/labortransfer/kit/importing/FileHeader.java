package io.labortransfer.kit.importing;

import io.labortransfer.kit.problem.Fault;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first line of a file that names its columns: checked before anything is stored, with all that is wrong at once. */
final class FileHeader {
    private FileHeader() {}

    /** The columns that the first piece of a file begins with, or 422. */
    static List<String> read(ImportCollection collection, Charset charset, @Nullable FilePiece first) {
        if (!(line(charset, first == null ? new byte[0] : first.body()) instanceof ReadLine.Text(String text))) {
            throw unreadable();
        }
        var columns = collection.header(text).orElseThrow(FileHeader::unreadable);
        var faults = collection.faults(columns);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults.stream().map(Fault::asFieldError).toList());
        }
        return columns;
    }

    private static ProblemException unreadable() {
        return Problems.invalid(new Fault("", "HEADER_UNREADABLE").asFieldError());
    }

    private static ReadLine line(Charset charset, byte[] body) {
        return new LineReader(body, charset).next().orElse(new ReadLine.Text(""));
    }
}
