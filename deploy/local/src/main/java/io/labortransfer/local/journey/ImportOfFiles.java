package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Both offices send their files; rejected lines come back with row, field and reason. */
final class ImportOfFiles implements Chapter {
    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final int SHOWN = 4;

    private final Upload upload;

    ImportOfFiles(Upload upload) {
        this.upload = upload;
    }

    @Override
    public String title() {
        return "Import of workers";
    }

    @Override
    public String play(Story story) {
        int created = 0;
        int parked = 0;
        int rejected = 0;
        for (Ledger.ImportLedger file : story.ledger().imports()) {
            String job = send(story, file);
            rejected += showRejected(story, file, job);
            parked += checkParked(story, file, job);
            created += learnIds(story, file, job);
        }
        return "%d workers created, %d lines parked, %d lines rejected".formatted(created, parked, rejected);
    }

    private String send(Story story, Ledger.ImportLedger file) {
        String client = Party.office(file.province());
        Reporter.Progress progress = story.reporter().begin(file.file(), file.rows());
        long since = System.nanoTime();
        String job = upload.send(story, file);
        JsonNode done = Until.settled(
                WITHIN,
                () -> story.api().get(client, job).expect(200),
                state -> state.path("state").asText().matches("COMPLETED.*|FAILED|CANCELLED"));
        double seconds = (System.nanoTime() - since) / 1e9;
        if (!done.path("state").asText().startsWith("COMPLETED")) {
            progress.failed(done.path("state").asText());
            throw new JourneyStuckException("The import of " + file.file() + " ends as "
                    + done.path("state").asText());
        }
        progress.done(String.format(
                Locale.ROOT, "%d rows, %.0f rows/s through the gateway", file.rows(), file.rows() / seconds));
        check(story, file, done.path("counts"));
        return job;
    }

    private static void check(Story story, Ledger.ImportLedger file, JsonNode counts) {
        story.checks()
                .equal(file.file() + " rows", file.rows(), counts.path("rows").asInt(-1));
        story.checks()
                .equal(
                        file.file() + " created",
                        file.created(),
                        counts.path("created").asInt(-1));
        story.checks().equal(file.file() + " updated", 0, counts.path("updated").asInt(-1));
        story.checks()
                .equal(file.file() + " unchanged", 0, counts.path("unchanged").asInt(-1));
        story.checks()
                .equal(
                        file.file() + " parked",
                        file.parked(),
                        counts.path("parked").asInt(-1));
        story.checks()
                .equal(
                        file.file() + " rejected",
                        file.rejected(),
                        counts.path("rejected").asInt(-1));
    }

    private static int showRejected(Story story, Ledger.ImportLedger file, String job) {
        List<JsonNode> lines = story.api().all(Party.office(file.province()), job + "/errors");
        Map<String, Integer> byCode = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        int shown = 0;
        for (JsonNode line : lines) {
            for (JsonNode error : line.path("errors")) {
                String code = error.path("code").asText();
                String field = error.path("field").asText("");
                byCode.merge(code, 1, Integer::sum);
                seen.add(line.path("line").asInt() + " " + field + " " + code);
                if (shown++ < SHOWN) {
                    story.reporter()
                            .line("       row %-5d %-24s %-22s %s"
                                    .formatted(
                                            line.path("line").asInt(),
                                            field,
                                            code,
                                            error.path("detail").asText()));
                }
            }
        }
        story.reporter().line("       by reason " + byCode);
        story.checks().equal(file.file() + " reasons", file.rejectedByCode(), byCode);
        story.checks().equal(file.file() + " rejected lines", new TreeSet<>(expected(file)), new TreeSet<>(seen));
        return lines.size();
    }

    private static List<String> expected(Ledger.ImportLedger file) {
        return file.rejectedLines().stream()
                .map(line -> line.line() + " " + line.field() + " " + line.code())
                .toList();
    }

    private static int checkParked(Story story, Ledger.ImportLedger file, String job) {
        List<Integer> lines = story.api().all(Party.office(file.province()), job + "/results?status=parked").stream()
                .map(line -> line.path("line").asInt())
                .sorted()
                .toList();
        story.checks().equal(file.file() + " parked lines", file.parkedLines(), lines);
        return lines.size();
    }

    /** The office keeps the suite's id of every person beside its own. */
    private static int learnIds(Story story, Ledger.ImportLedger file, String job) {
        List<String> own = story.files().sourceRecordIds(file);
        List<JsonNode> created = story.api().all(Party.office(file.province()), job + "/results?status=created");
        created.forEach(line -> story.know(
                own.get(line.path("line").asInt() - 1), line.path("id").asText()));
        return created.size();
    }
}
