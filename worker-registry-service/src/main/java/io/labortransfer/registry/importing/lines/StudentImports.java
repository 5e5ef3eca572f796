package io.labortransfer.registry.importing.lines;

import static io.labortransfer.kit.importing.ImportColumn.needed;
import static io.labortransfer.kit.importing.ImportColumn.optional;

import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.LineSubject;
import io.labortransfer.kit.importing.RecordFormats;
import io.labortransfer.kit.importing.lines.LineByLine;
import io.labortransfer.kit.importing.lines.LineFate;
import io.labortransfer.kit.importing.lines.LineImports;
import io.labortransfer.kit.importing.lines.LineSender;
import io.labortransfer.kit.importing.lines.LineTurn;
import io.labortransfer.registry.importing.ImportExample;
import io.labortransfer.registry.student.SchoolLevel;
import io.labortransfer.registry.student.StudentDesk;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Files of students; a worker goes to one school at a time. */
@Singleton
class StudentImports extends LineImports<StudentLine> {
    private static final List<ImportColumn> COLUMNS = Stream.concat(
                    WordLine.PERSON.stream(),
                    Stream.of(
                            needed("school", "试验学校"),
                            optional("major", "试验专业"),
                            needed("level", "SECONDARY_VOCATIONAL")
                                    .of(Arrays.stream(SchoolLevel.values())
                                            .map(Enum::name)
                                            .toList()),
                            needed("expectedGraduation", "2027-07-01")))
            .toList();

    private final NamedPersons persons;
    private final StudentDesk desk;

    StudentImports(
            RecordFormats formats, LineByLine engine, ImportExample example, NamedPersons persons, StudentDesk desk) {
        super(formats.of(StudentLine.class, COLUMNS, 1), engine, example);
        this.persons = persons;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "students";
    }

    @Override
    public String idPrefix() {
        return "std";
    }

    /** School that is over is left as it stands: whoever has left a school does not come back to it with an old file. */
    @Override
    protected LineFate take(LineSender sender, StudentLine line, LineTurn turn) {
        var worker = persons.find(sender, line.naming());
        turn.isAbout(LineSubject.of(worker.uuid(), List.of(worker.uuid())));
        var submission = line.submission(worker.id().wire());
        var known = desk.ofWorker(sender.passport(), worker.uuid());
        var said = known.stream()
                .filter(student -> desk.isSaid(student, submission))
                .findFirst();
        if (said.isPresent()) {
            return LineFate.unchanged(said.get().id().value());
        }
        return known.stream()
                .filter(student -> student.state().atSchool())
                .findFirst()
                .map(student -> {
                    sender.mustChange();
                    return LineFate.updated(
                            desk.amend(sender.passport(), student.id().value(), before -> submission)
                                    .id()
                                    .value());
                })
                .orElseGet(() -> {
                    sender.mustCreate();
                    return LineFate.created(desk.register(sender.passport(), worker.uuid(), submission)
                            .id()
                            .value());
                });
    }
}
