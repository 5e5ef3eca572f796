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
import io.labortransfer.registry.intent.Intent;
import io.labortransfer.registry.intent.IntentRegistry;
import io.labortransfer.registry.intent.IntentSubmission;
import io.labortransfer.registry.intent.Intents;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Files of wishes, each on the word of its worker; a worker has one wish at a time. */
@Singleton
class IntentImports extends LineImports<IntentLine> {
    private static final int MOST = 20;
    private static final List<ImportColumn> COLUMNS = WordLine.columns(
            needed("workForms.0", "EMPLOYED"),
            optional("occupations.0", "6-05-01-03"),
            optional("destinations.0", "44"),
            optional("wageMinFen", "450000"),
            optional("earliestStart", ""),
            optional("latestStart", ""),
            optional("lodgingNeeded", "true").of(List.of("false", "true")),
            optional("groupId", ""),
            optional("rankedJobOrderIds.0", ""),
            optional("weights.occupation", "30").since(2),
            optional("weights.wage", "40").since(2),
            optional("weights.place", "").since(2),
            optional("weights.dates", "").since(2),
            optional("weights.companions", "").since(2),
            optional("weights.lodging", "").since(2));

    private final NamedPersons persons;
    private final Intents intents;
    private final IntentRegistry registry;

    IntentImports(
            RecordFormats formats,
            LineByLine engine,
            ImportExample example,
            NamedPersons persons,
            Intents intents,
            IntentRegistry registry) {
        super(formats.of(IntentLine.class, COLUMNS, MOST), engine, example);
        this.persons = persons;
        this.intents = intents;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "intents";
    }

    @Override
    public String idPrefix() {
        return "int";
    }

    /** The second brought the weights. */
    @Override
    public int templateVersion() {
        return 2;
    }

    /** What was said is left as it stands, also when it is over: a wish that was withdrawn does not come back with an old file. */
    @Override
    protected LineFate take(LineSender sender, IntentLine line, LineTurn turn) {
        var worker = persons.find(sender, line.naming()).uuid();
        var word = line.workerWord();
        turn.isAbout(new LineSubject(worker, List.of(worker), WordLine.proof(word), null));
        var submission = line.submission();
        var known = intents.ofWorker(sender.scope(), worker);
        var said = known.stream()
                .filter(intent -> registry.isSaid(intent, submission))
                .findFirst();
        if (said.isPresent()) {
            return LineFate.unchanged(said.get().id().value());
        }
        return known.stream()
                .filter(intent -> !intent.state().closed())
                .findFirst()
                .map(open -> changed(sender, open, submission))
                .orElseGet(() -> opened(sender, worker, submission));
    }

    /** What is wrong with the word is told before what the mode forbids; a line that is not taken leaves nothing behind. */
    private LineFate changed(LineSender sender, Intent open, IntentSubmission submission) {
        var amended = registry.amend(sender.passport(), open.id().value(), wish -> submission);
        sender.mustChange();
        return LineFate.updated(amended.id().value());
    }

    private LineFate opened(LineSender sender, UUID worker, IntentSubmission submission) {
        var opened = registry.open(sender.passport(), worker, submission);
        sender.mustCreate();
        return LineFate.created(opened.id().value());
    }
}
