package io.labortransfer.kit.importing.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.kit.problem.ProblemCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results in a language, as JSON or CSV. */
@ApplicationScoped
class ResultViews {
    private final ProblemCatalogue texts;
    private final Disclosure disclosure;

    ResultViews(ProblemCatalogue texts, Disclosure disclosure) {
        this.texts = texts;
        this.disclosure = disclosure;
    }

    ResultView view(String idPrefix, LineResult result, Locale language) {
        var record = record(result);
        var duplicate = result.duplicateId();
        return new ResultView(
                result.line(),
                result.status().wire(),
                record == null ? null : PublicId.format(idPrefix, record),
                duplicate == null ? null : PublicId.format("dup", duplicate),
                result.faults().stream().map(fault -> view(fault, language)).toList(),
                workers(result));
    }

    private static @Nullable UUID record(LineResult result) {
        var subject = result.subject();
        return subject == null ? result.workerId() : subject.record();
    }

    private static List<String> workers(LineResult result) {
        var subject = result.subject();
        var workers = subject == null ? Stream.ofNullable(result.workerId()) : subject.workers().stream();
        return workers.map(worker -> PublicId.format("wkr", worker)).toList();
    }

    private ResultView.FaultView view(Fault fault, Locale language) {
        return new ResultView.FaultView(
                fault.field(), fault.code(), texts.detail(fault.code(), language, fault.arguments()));
    }

    /** One row for each thing that is wrong. A text does not show the access log whom it is about, so this says it. */
    String csv(List<ResultView> results) {
        results.forEach(result -> disclosure.about(result.subjects()));
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "status", "id", "field", "code", "detail");
            for (var result : results) {
                for (var error : result.errors()) {
                    csv.writeRecord(
                            Long.toString(result.line()),
                            result.status(),
                            result.id(),
                            error.field(),
                            error.code(),
                            error.detail());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
