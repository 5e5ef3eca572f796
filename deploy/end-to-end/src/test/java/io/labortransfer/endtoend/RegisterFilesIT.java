package io.labortransfer.endtoend;

import static io.labortransfer.endtoend.Claims.relocationOf;
import static io.labortransfer.endtoend.Claims.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The files by which a county fills its register, through the gateway: people, households, students, wishes and consents. Each does
 * what its dry run foresaw, is told of, and changes nothing when it is sent again.
 */
class RegisterFilesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OFFICE = "office-52";
    private static final String COUNTY = "520521";
    private static final String DESTINATION = "44";

    private final Suite suite = Suite.played();
    private final Client office = suite.as(OFFICE);
    private final Client holder = suite.as("office-51");
    private final Outboxes outboxes = new Outboxes(new Databases(suite.stack()));
    private final Newcomer head = Newcomer.next();
    private final Newcomer spouse = Newcomer.next();
    private final Newcomer pupil = Newcomer.next();
    private final Newcomer elsewhere = Newcomer.next();
    private final String run = UUID.randomUUID().toString();

    /** A file of which all is done, and what became of its lines. */
    private record Applied(String path, JsonNode lines) {

        String id(int line) {
            return lines.path(line - 1).path("id").asText();
        }

        List<String> statuses() {
            return lines.valueStream().map(line -> line.path("status").asText()).toList();
        }

        /** What is wrong with a line. */
        String code(int line) {
            return lines.path(line - 1).at("/errors/0/code").asText();
        }
    }

    @Test
    void a_county_fills_its_register_by_files_and_sends_them_again_and_nothing_changes() throws Exception {
        String held = Trainees.made(holder.call("POST", "/api/v1/workers", "application/json", elsewhere.in("513431")));
        String since =
                office.get("/api/v1/workers/changes").body().path("nextCursor").asText();
        List<String> people = Stream.of(head, spouse, pupil, elsewhere)
                .map(person -> person.in(COUNTY))
                .toList();
        List<String> households = List.of(household("first", head, spouse), household("second", elsewhere));
        List<String> students = List.of(student(pupil));
        List<String> wishes = List.of(wish(head, "head"), wish(spouse, "head"), wish(pupil, "pupil"));
        List<String> consents = List.of(consent(head, "head"), consent(spouse, "head"));

        Applied registered = applied("workers", "UPSERT", people);
        assertThat(registered.statuses()).containsExactly("created", "created", "created", "parked");
        String duplicate = registered.lines().path(3).path("duplicateId").asText();
        for (int line = 1; line <= 3; line++) {
            told("lt.worker.v1", registered.id(line), "lt.worker.registered.v1");
        }
        told("lt.duplicate.v1", duplicate, "lt.duplicate.opened.v1");
        assertThat(office.get("/api/v1/workers/" + held).status()).isEqualTo(404);

        Applied housed = applied("households", "UPSERT", households);
        assertThat(housed.statuses()).containsExactly("created", "rejected");
        assertThat(housed.code(2)).isEqualTo("MEMBER_UNKNOWN");
        told("lt.household.v1", housed.id(1), "lt.household.membership_changed.v1");

        Applied schooled = applied("students", "UPSERT", students);
        assertThat(schooled.statuses()).containsExactly("created");
        await("everybody is told that the pupil is at school")
                .atMost(SOON)
                .until(() -> PublishedEvents.about(suite.stack(), "lt.candidate.v1", registered.id(3)).stream()
                        .flatMap(state -> state.data().stream())
                        .anyMatch(state -> state.path("student").asBoolean()));

        Applied wished = applied("intents", "UPSERT", wishes);
        assertThat(wished.statuses()).containsExactly("created", "rejected", "rejected");
        assertThat(wished.code(2)).as("one proof, one person").isEqualTo("EVIDENCE_SHARED");
        assertThat(wished.code(3)).isEqualTo("STUDENT_NOT_TRANSFERABLE");
        told("lt.intent.v1", wished.id(1), "lt.intent.opened.v1");

        Applied agreed = applied("consents", "CREATE_ONLY", consents);
        assertThat(agreed.statuses()).containsExactly("created", "rejected");
        assertThat(agreed.code(2)).isEqualTo("EVIDENCE_SHARED");
        told("lt.consent.v1", agreed.id(1), "lt.consent.granted.v1");
        told("lt.household.v1", housed.id(1), "lt.household.zero_employment_changed.v1");

        List<String> made = List.of(registered.id(1), registered.id(2), housed.id(1), wished.id(1), agreed.id(1));
        Map<String, Integer> toldOf = timesTold(made);
        unchanged(registered, applied("workers", "UPSERT", people));
        unchanged(housed, applied("households", "UPSERT", households));
        unchanged(schooled, applied("students", "UPSERT", students));
        unchanged(wished, applied("intents", "UPSERT", wishes));
        unchanged(agreed, applied("consents", "CREATE_ONLY", consents));
        assertThat(timesTold(made)).as("what did not change is not told").isEqualTo(toldOf);

        assertThat(applied("intents", "UPSERT", List.of(wish(spouse, "spouse"))).statuses())
                .as("mended, with a proof of its own")
                .containsExactly("created");

        comesAlive(registered, duplicate, held);
        assertThat(applied("households", "UPSERT", List.of(households.getLast()))
                        .statuses())
                .as("the person is the county's now")
                .containsExactly("created");
        await().atMost(SOON)
                .until(() -> changesSince(since).containsAll(List.of(registered.id(1), registered.id(3), held)));
    }

    /** The line that waited is applied when the holder lets the person go, and the file counts it. */
    private void comesAlive(Applied file, String duplicate, String held) {
        says(office, duplicate, "KEEP_MINE", 201);
        says(holder, duplicate, "YIELD", 201);
        Client.Answer accepted =
                office.call("POST", "/api/v1/relocations/" + relocationOf(office, duplicate) + "/accept", "", "");
        assertThat(accepted.status()).isEqualTo(200);

        await().atMost(SOON)
                .until(() ->
                        office.get(file.path()).body().path("state").asText().equals("COMPLETED"));
        JsonNode counts = office.get(file.path()).body().path("counts");
        assertThat(counts.path("created").asInt()).isEqualTo(3);
        assertThat(counts.path("updated").asInt()).isEqualTo(1);
        assertThat(counts.path("parked").asInt()).isZero();
        JsonNode line = lines(file.path()).path(3);
        assertThat(line.path("status").asText()).isEqualTo("updated");
        assertThat(line.path("id").asText()).isEqualTo(held);
        told("lt.duplicate.v1", duplicate, "lt.duplicate.resolved.v1");
        told("lt.worker.v1", held, "lt.worker.relocated.v1");
        assertThat(holder.get("/api/v1/workers/" + held).status()).isEqualTo(404);
    }

    /** Sends the file, lets it be judged and then applied, and sees that what was foreseen came true. */
    private Applied applied(String collection, String mode, List<String> lines)
            throws IOException, InterruptedException {
        assertThat(office.get("/api/v1/" + collection + "/imports/template").status())
                .isEqualTo(200);
        ChunkedFile file = new ChunkedFile(
                suite, OFFICE, collection, mode, List.of(String.join("\n", lines) + "\n"), "register-" + COUNTY);
        assertThat(file.send(1)).isEqualTo(201);
        assertThat(office.call("POST", file.path() + "/validate", "", "").status())
                .isEqualTo(202);
        reaches(file, "VALIDATED");
        JsonNode foreseen = office.get(file.path()).body().path("counts");
        List<String> foretold = new Applied(file.path(), lines(file.path())).statuses();

        file.commit();
        reaches(file, "COMPLETED");

        JsonNode counts = office.get(file.path()).body().path("counts");
        Applied applied = new Applied(file.path(), lines(file.path()));
        assertThat(counts).isEqualTo(foreseen);
        assertThat(applied.statuses()).isEqualTo(foretold).hasSize(lines.size());
        assertThat(Stream.of("created", "updated", "unchanged", "parked", "rejected")
                        .mapToInt(outcome -> counts.path(outcome).asInt())
                        .sum())
                .isEqualTo(counts.path("rows").asInt())
                .isEqualTo(lines.size());
        for (Newcomer person : List.of(head, spouse, pupil, elsewhere)) {
            assertThat(applied.lines().toString()).doesNotContain(person.idNumber(), person.name());
        }
        return applied;
    }

    private static void unchanged(Applied first, Applied again) {
        List<String> expected = first.statuses().stream()
                .map(status -> status.equals("created") ? "unchanged" : status)
                .toList();
        assertThat(again.statuses()).isEqualTo(expected);
        for (int line = 1; line <= expected.size(); line++) {
            assertThat(again.id(line)).isEqualTo(first.id(line));
            assertThat(again.code(line)).isEqualTo(first.code(line));
        }
    }

    private Map<String, Integer> timesTold(List<String> records) throws Exception {
        Map<String, Integer> times = new HashMap<>();
        for (String record : records) {
            times.put(record, outboxes.timesTold(record));
        }
        return times;
    }

    private void told(String topic, String subject, String type) {
        await(type)
                .atMost(SOON)
                .until(() -> PublishedEvents.about(suite.stack(), topic, subject).stream()
                        .anyMatch(event -> event.type().equals(type)));
    }

    private void reaches(ChunkedFile file, String state) {
        await(file.path() + " is " + state)
                .atMost(SOON)
                .until(() ->
                        office.get(file.path()).body().path("state").asText().startsWith(state));
    }

    private JsonNode lines(String path) {
        return office.get(path + "/results?limit=500").body().path("items");
    }

    /** What the feed has told since the cursor, page by page. */
    private List<String> changesSince(String cursor) {
        List<String> told = new ArrayList<>();
        JsonNode page;
        String next = cursor;
        do {
            page = office.get("/api/v1/workers/changes?limit=500&since="
                            + URLEncoder.encode(next, StandardCharsets.UTF_8))
                    .body();
            told.addAll(page.path("items").findValuesAsText("id"));
            next = page.path("nextCursor").asText();
        } while (page.path("more").asBoolean());
        return told;
    }

    private String household(String name, Newcomer first, Newcomer... others) {
        StringBuilder members = new StringBuilder(member("HEAD", first));
        for (Newcomer other : others) {
            members.append(", ").append(member("SPOUSE", other));
        }
        return """
                {"sourceRecordId": "%s-%s", "registrationDivision": "%s", "members": [%s]}""".formatted(name, run, COUNTY, members);
    }

    private static String member(String relation, Newcomer person) {
        return """
                {"relation": "%s", "idNumber": "%s"}""".formatted(relation, person.idNumber());
    }

    private static String student(Newcomer person) {
        return """
                {"idNumber": "%s", "school": "county school", "level": "TECHNICAL", "expectedGraduation": "2027-07-01"}""".formatted(person.idNumber());
    }

    private String wish(Newcomer person, String proof) {
        return """
                {"idNumber": "%s", "workForms": ["EMPLOYED"], "destinations": ["%s"], "workerWord": %s}""".formatted(person.idNumber(), DESTINATION, word(proof));
    }

    private String consent(Newcomer person, String proof) {
        return """
                {"idNumber": "%s", "purpose": "SHARE_PROFILE_DEST", "scope": ["%s"], "workerWord": %s}""".formatted(person.idNumber(), DESTINATION, word(proof));
    }

    private String word(String proof) {
        return """
                {"by": "THUMBPRINT", "at": "2026-11-20T10:00:00+08:00", "evidenceRef": "%s-%s"}""".formatted(proof, run);
    }
}
