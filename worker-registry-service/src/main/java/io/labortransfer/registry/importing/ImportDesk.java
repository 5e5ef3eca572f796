package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.worker.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes a file in one request: stores what streams in, and hands it on when the last byte is there. */
@ApplicationScoped
public class ImportDesk {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final ImportIntake intake;
    private final RecordFormats formats;
    private final ImportRunner runner;
    private final ImportSettings settings;

    ImportDesk(ImportIntake intake, RecordFormats formats, ImportRunner runner, ImportSettings settings) {
        this.intake = intake;
        this.formats = formats;
        this.runner = runner;
        this.settings = settings;
    }

    /** Takes the whole body. A body cut short leaves the job OPEN, with nothing applied. */
    public ImportJob receive(Passport caller, ImportRequest request, LineReader body) {
        try {
            var complete = request.format() == ImportFormat.CSV ? request.withColumns(header(body)) : request;
            var job = intake.open(caller, complete);
            store(caller, job, body, request.format() == ImportFormat.CSV ? 2 : 1);
            var committed = intake.commit(caller, job);
            runner.wake();
            return committed;
        } catch (IOException e) {
            throw new ProblemException(Problem.of("BODY_CUT_SHORT", 400)); // the caller is gone; the job stays OPEN
        }
    }

    private List<String> header(LineReader body) throws IOException {
        var first = body.next().orElse(new ReadLine.Text(""));
        if (!(first instanceof ReadLine.Text(String text))) {
            throw Problems.invalid(new Fault("", "HEADER_UNREADABLE").asFieldError());
        }
        var columns = formats.header(withoutMark(text));
        var faults = formats.faults(columns);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults.stream().map(Fault::asFieldError).toList());
        }
        return columns;
    }

    private void store(Passport caller, UUID job, LineReader body, long firstLine) throws IOException {
        var number = firstLine;
        var start = firstLine;
        var pending = new ArrayList<ReadLine>();
        var characters = 0;
        for (var line = body.next(); line.isPresent(); line = body.next()) {
            var kept = number == 1 ? withoutMark(line.get()) : line.get();
            pending.add(kept);
            number++;
            characters += kept instanceof ReadLine.Text(String text) ? text.length() : 0;
            if (pending.size() >= settings.chunkLines() || characters >= settings.chunkCharacters()) {
                intake.append(caller, job, new LineChunk(start, pending));
                pending.clear();
                characters = 0;
                start = number;
            }
        }
        if (!pending.isEmpty()) {
            intake.append(caller, job, new LineChunk(start, pending));
        }
    }

    private static ReadLine withoutMark(ReadLine line) {
        return line instanceof ReadLine.Text(String text) ? new ReadLine.Text(withoutMark(text)) : line;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
