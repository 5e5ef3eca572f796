package io.labortransfer.registry.importing.lines;

import static io.labortransfer.kit.importing.ImportColumn.needed;
import static io.labortransfer.kit.importing.ImportColumn.optional;

import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.ImportMode;
import io.labortransfer.kit.importing.LineSubject;
import io.labortransfer.kit.importing.RecordFormats;
import io.labortransfer.kit.importing.lines.LineByLine;
import io.labortransfer.kit.importing.lines.LineFate;
import io.labortransfer.kit.importing.lines.LineImports;
import io.labortransfer.kit.importing.lines.LineKeys;
import io.labortransfer.kit.importing.lines.LineSender;
import io.labortransfer.kit.importing.lines.LineTurn;
import io.labortransfer.registry.consent.ConsentBasis;
import io.labortransfer.registry.consent.ConsentPurpose;
import io.labortransfer.registry.consent.ConsentRegistry;
import io.labortransfer.registry.consent.Consents;
import io.labortransfer.registry.importing.ImportExample;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Files of consents, each on the word of its worker. A consent is given or taken back and never changed, so a file only gives. */
@Singleton
class ConsentImports extends LineImports<ConsentLine> {
    private static final int MOST = 50;
    private static final List<ImportColumn> COLUMNS = WordLine.columns(
            needed("purpose", "SHARE_PROFILE_DEST")
                    .of(Arrays.stream(ConsentPurpose.values()).map(Enum::name).toList()),
            needed("scope.0", "44"),
            optional("validTo", ""),
            optional("basis", "CONSENT")
                    .of(Arrays.stream(ConsentBasis.values()).map(Enum::name).toList()),
            optional("dutyCode", ""));

    private final NamedPersons persons;
    private final Consents consents;
    private final ConsentRegistry registry;

    ConsentImports(
            RecordFormats formats,
            LineByLine engine,
            ImportExample example,
            NamedPersons persons,
            Consents consents,
            ConsentRegistry registry) {
        super(formats.of(ConsentLine.class, COLUMNS, MOST), engine, example);
        this.persons = persons;
        this.consents = consents;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public String idPrefix() {
        return "cns";
    }

    @Override
    public Set<ImportMode> modes() {
        return EnumSet.of(ImportMode.CREATE_ONLY);
    }

    /** What was given is left as it stands, also when it is over: a consent that was taken back does not come back with an old file. */
    @Override
    protected LineFate take(LineSender sender, ConsentLine line, LineTurn turn) {
        var worker = persons.find(sender, line.naming()).uuid();
        var word = line.workerWord();
        turn.isAbout(new LineSubject(key(worker, line), List.of(worker), WordLine.proof(word), null));
        var submission = line.submission();
        return consents.ofWorker(sender.scope(), worker).stream()
                .filter(consent -> registry.isSaid(consent, submission))
                .findFirst()
                .map(given -> LineFate.unchanged(given.id().value()))
                .orElseGet(() -> LineFate.created(registry.grant(sender.passport(), worker, submission)
                        .id()
                        .value()));
    }

    private static UUID key(UUID worker, ConsentLine line) {
        var scope = line.scope() == null
                ? Stream.<String>empty()
                : line.scope().stream().filter(Objects::nonNull).sorted();
        return LineKeys.of(Stream.concat(Stream.of(worker.toString(), String.valueOf(line.purpose())), scope)
                .toArray(String[]::new));
    }
}
