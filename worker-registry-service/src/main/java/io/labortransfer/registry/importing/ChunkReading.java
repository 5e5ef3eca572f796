package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.importing.LineChunk;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.ReadLine;
import io.labortransfer.kit.importing.RecordFormat;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.registry.worker.Examination;
import io.labortransfer.registry.worker.PersonSeal;
import io.labortransfer.registry.worker.RegistrationRules;
import io.labortransfer.registry.worker.WorkerSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a chunk: each is sound, or rejected with all that is wrong with it, or blank and no row at all. */
@ApplicationScoped
class ChunkReading {
    private final RecordFormat<WorkerSubmission> formats;
    private final RegistrationRules rules;
    private final PersonSeal seal;
    private final Ids ids;

    ChunkReading(RecordFormat<WorkerSubmission> formats, RegistrationRules rules, PersonSeal seal, Ids ids) {
        this.formats = formats;
        this.rules = rules;
        this.seal = seal;
        this.ids = ids;
    }

    /** The same lines with what the rows of new workers would hold, made beforehand. */
    List<SoundLine> sealed(ProvinceScope scope, List<SoundLine> lines) {
        return lines.stream()
                .map(line -> line.sealedAsNew(seal, scope.province()))
                .toList();
    }

    /** Reads the chunk; rejected lines go to {@code results}. */
    List<SoundLine> read(ProvinceScope scope, ImportJob job, LineChunk chunk, List<LineResult> results) {
        var reach = new ProvinceScope(scope.province(), job.divisionPrefix(), null, false, List.of());
        var sound = new ArrayList<SoundLine>(chunk.lines().size());
        var number = chunk.firstLine();
        for (var line : chunk.lines()) {
            switch (line) {
                case ReadLine.Bad(ReadLine.Reason reason) ->
                    results.add(LineResult.rejected(number, "", reason.name()));
                case ReadLine.Text(String text) -> {
                    if (!text.trim().isEmpty()) { // blank as the cutter counts it
                        read(number, text, job, reach, sound, results);
                    }
                }
            }
            number++;
        }
        return sound;
    }

    private void read(
            long number,
            String text,
            ImportJob job,
            ProvinceScope reach,
            List<SoundLine> sound,
            List<LineResult> results) {
        switch (formats.parse(job.format(), job.columns(), text)) {
            case RecordFormat.Parsed.Unreadable<WorkerSubmission> unreadable ->
                results.add(LineResult.rejected(number, List.of(unreadable.fault())));
            case RecordFormat.Parsed.Submitted<WorkerSubmission> submitted -> {
                switch (rules.examineLine(submitted.submission(), reach, job.sourceSystem())) {
                    case Examination.Faulty faulty ->
                        results.add(LineResult.rejected(number, all(submitted.faults(), faulty.faults())));
                    case Examination.Sound unsound
                    when !submitted.faults().isEmpty() -> results.add(LineResult.rejected(number, submitted.faults()));
                    case Examination.Sound(var registration) ->
                        sound.add(new SoundLine(
                                number,
                                registration,
                                seal.idKey(registration.person().idNumber()),
                                seal.contentKey(registration),
                                ids.next(),
                                null));
                }
            }
        }
    }

    /** What could not be read, and what is wrong with the rest: of a field that could not be read the rules know nothing. */
    private static List<Fault> all(List<Fault> unread, List<Fault> wrong) {
        if (unread.isEmpty()) {
            return wrong;
        }
        var all = new ArrayList<>(unread);
        wrong.stream()
                .filter(fault -> unread.stream().noneMatch(other -> overlap(fault.field(), other.field())))
                .forEach(all::add);
        return all;
    }

    private static boolean overlap(String field, String other) {
        return (field + ".").startsWith(other + ".") || (other + ".").startsWith(field + ".");
    }
}
