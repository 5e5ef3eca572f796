package io.labortransfer.kit.importing.lines;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ExampleRow;
import io.labortransfer.kit.importing.ImportCollection;
import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.importing.LineChunk;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.ReadLine;
import io.labortransfer.kit.importing.ReadPiece;
import io.labortransfer.kit.importing.RecordFormat;
import io.labortransfer.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A collection whose lines are taken one by one. What a line may do is ruled where the single record is ruled.
 *
 * @param <S> a line as it is submitted
 */
public abstract class LineImports<S> implements ImportCollection {
    private static final int PIECE = 100;

    private final RecordFormat<S> format;
    private final LineByLine engine;
    private final ExampleRow example;

    /** A collection whose lines are read so, taken by that engine, and shown by that example. */
    protected LineImports(RecordFormat<S> format, LineByLine engine, ExampleRow example) {
        this.format = format;
        this.engine = engine;
        this.example = example;
    }

    /**
     * Takes one line in the running transaction, or refuses it as the operation on a single record does.
     *
     * @param turn is told what the line is about, before anything is done
     */
    protected abstract LineFate take(LineSender sender, S line, LineTurn turn);

    /** Whether a dry run asks whom the lines before name, so that it has to be noted. */
    protected boolean asksWhoWasNamed() {
        return false;
    }

    /** The column of what the rules call {@code field}. */
    protected String column(String field) {
        return field;
    }

    /** Small, so that what was done is soon seen, and a file is soon stopped. */
    @Override
    public int pieceLines(int most) {
        return Math.min(most, PIECE);
    }

    @Override
    public List<ImportColumn> columns() {
        return format.columns();
    }

    @Override
    public List<String> example(ProvinceScope scope) {
        return example.under(columns(), scope);
    }

    @Override
    public Optional<List<String>> header(String line) {
        return format.header(line);
    }

    @Override
    public List<Fault> faults(List<String> columns) {
        return format.faults(columns);
    }

    @Override
    public ReadPiece read(ProvinceScope scope, ImportJob job, LineChunk lines) {
        var read = forms(job, lines);
        return new ReadPiece() {
            @Override
            public List<LineResult> judge() {
                return engine.judge(scope, job, read, LineImports.this);
            }

            @Override
            public List<LineResult> apply() {
                return engine.apply(scope, job, read, LineImports.this);
            }
        };
    }

    private List<LineForm<S>> forms(ImportJob job, LineChunk chunk) {
        var forms = new ArrayList<LineForm<S>>(chunk.lines().size());
        var number = chunk.firstLine();
        for (var line : chunk.lines()) {
            switch (line) {
                case ReadLine.Bad(ReadLine.Reason reason) ->
                    forms.add(new LineForm<>(number, null, List.of(new Fault("", reason.name()))));
                case ReadLine.Text(String text) -> {
                    if (!text.trim().isEmpty()) { // blank as the cutter counts it
                        forms.add(form(number, job, text));
                    }
                }
            }
            number++;
        }
        return forms;
    }

    private LineForm<S> form(long number, ImportJob job, String text) {
        return switch (format.parse(job.format(), job.columns(), text)) {
            case RecordFormat.Parsed.Unreadable<S>(Fault fault) -> new LineForm<>(number, null, List.of(fault));
            case RecordFormat.Parsed.Submitted<S>(S submission, List<Fault> faults) ->
                new LineForm<>(number, submission, faults);
        };
    }
}
