package io.labortransfer.endtoend;

import static io.labortransfer.endtoend.Claims.path;
import static io.labortransfer.endtoend.Claims.relocationOf;
import static io.labortransfer.endtoend.Claims.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Offices that do not answer, through the gateway: when the day has come the clock decides. Nobody moves the clock of a packaged
 * service from outside, but the day by which an answer is due is a row, and the clock of the service looks at it by itself.
 */
class SilenceIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final String SICHUAN = "513431";
    private static final String GUIZHOU = "520521";

    private final Suite suite = Suite.played();
    private final Databases databases = new Databases(suite.stack());
    private final Client sichuan = suite.as("office-51");
    private final Client guizhou = suite.as("office-52");
    private final Client nation = suite.as("national-office");
    private final Newcomer person = Newcomer.next();
    private final String worker = Trainees.made(sichuan.call("POST", "/api/v1/workers", JSON, person.in(SICHUAN)));
    private final String own = "/api/v1/workers/" + worker;

    @Test
    void a_holder_who_says_nothing_is_heard_no_more_and_the_nation_decides() throws SQLException {
        String duplicate = claimed(person);
        says(guizhou, duplicate, "KEEP_MINE", 201);
        assertThat(nation.get(path(duplicate)).status()).isEqualTo(404);

        dayComes("duplicate_case", duplicate);

        reaches(guizhou, path(duplicate), "ESCALATED");
        told("lt.duplicate.v1", duplicate, "lt.duplicate.escalated.v1");
        says(sichuan, duplicate, "KEEP_MINE", 409);
        JsonNode heard = nation.get(path(duplicate)).body();
        assertThat(heard.path("statements").findValuesAsText("decision")).containsExactly("KEEP_MINE");
        assertThat(heard.toString()).doesNotContain(person.name(), person.idNumber());
        done(nation, path(duplicate) + "/decide", """
                {"decision": "CLAIMANT_TAKES", "reason": "nobody else has asked for the person"}""");
        done(guizhou, "/api/v1/relocations/" + relocationOf(guizhou, duplicate) + "/accept", "");

        await().atMost(SOON).until(() -> guizhou.get(own).status() == 200);
        assertThat(sichuan.get(own).status()).isEqualTo(404);
        told("lt.worker.v1", worker, "lt.worker.relocated.v1");
    }

    @Test
    void a_claimant_who_says_nothing_loses_the_claim_and_is_told_so_at_its_line() throws SQLException {
        String job = "/api/v1/workers/imports/"
                + guizhou.call(
                                "POST",
                                "/api/v1/workers/imports?mode=UPSERT&templateVersion=1",
                                "application/x-ndjson",
                                person.in(GUIZHOU) + "\n")
                        .body()
                        .path("id")
                        .asText();
        reaches(guizhou, job, "COMPLETED_WITH_ERRORS");
        String duplicate = line(job).path("duplicateId").asText();
        assertThat(line(job).path("status").asText()).isEqualTo("parked");

        dayComes("duplicate_case", duplicate);

        reaches(guizhou, path(duplicate), "RESOLVED");
        assertThat(sichuan.get(path(duplicate)).body().path("outcome").asText()).isEqualTo("HOLDER_KEEPS");
        await().atMost(SOON).until(() -> line(job).path("status").asText().equals("rejected"));
        assertThat(line(job).at("/errors/0/code").asText()).isEqualTo("CLAIM_NOT_GRANTED");
        assertThat(sichuan.get(own).body().path("state").asText()).isEqualTo("ACTIVE");
        assertThat(guizhou.get(own).status()).isEqualTo(404);
    }

    @Test
    void what_nobody_takes_over_lapses_and_the_old_owner_keeps_the_person() throws SQLException {
        Client.Answer offered = sichuan.call("POST", "/api/v1/relocations", JSON, """
                {"workerId": "%s", "toDivision": "%s"}""".formatted(worker, GUIZHOU));
        String relocation = Trainees.made(offered);
        String path = "/api/v1/relocations/" + relocation;
        reaches(sichuan, own, "RELOCATING");

        dayComes("relocation", relocation);

        reaches(guizhou, path, "LAPSED");
        reaches(sichuan, own, "ACTIVE");
        told("lt.worker.v1", worker, "lt.worker.relocation_ended.v1");
        assertThat(guizhou.call("POST", path + "/accept", JSON, "").code()).isEqualTo("RELOCATION_STATE");
        assertThat(guizhou.get(own).status()).isEqualTo(404);
    }

    @Test
    void where_a_protected_person_is_nobody_learns_by_waiting_or_from_the_decision() throws SQLException {
        Newcomer hidden = Newcomer.next();
        Trainees.made(
                sichuan.call("POST", "/api/v1/workers", JSON, hidden.in(SICHUAN, Map.of("underProtection", true))));
        String ofHidden = claimed(hidden);
        String ofAnybody = claimed(person);
        for (String duplicate : List.of(ofHidden, ofAnybody)) {
            says(guizhou, duplicate, "KEEP_MINE", 201);
            dayComes("duplicate_case", duplicate);
            reaches(guizhou, path(duplicate), "ESCALATED");
        }
        JsonNode seen = guizhou.get(path(ofHidden)).body();
        assertThat(fields(seen)).isEqualTo(fields(guizhou.get(path(ofAnybody)).body()));
        assertThat(seen.path("otherUnit").asText("")).isIn("", "null");

        done(nation, path(ofHidden) + "/decide", """
                {"decision": "HOLDER_KEEPS", "reason": "the person lives elsewhere"}""");

        JsonNode lost = guizhou.get(path(ofHidden)).body();
        assertThat(lost.path("outcome").asText()).isEqualTo("HOLDER_KEEPS");
        assertThat(lost.path("otherUnit").asText("")).isIn("", "null");
        assertThat(lost.path("statements").findValuesAsText("unit")).doesNotContain("51");
    }

    private String claimed(Newcomer somebody) {
        Client.Answer answer = guizhou.call("POST", "/api/v1/workers", JSON, somebody.in(GUIZHOU));
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().path("duplicateId").asText();
    }

    /** The day by which an answer was due is over. */
    private void dayComes(String table, String id) throws SQLException {
        databases.run(
                "registry",
                "UPDATE %s SET due_at = now() - interval '1 minute' WHERE id = '%s'".formatted(table, Wire.uuid(id)));
    }

    private JsonNode line(String job) {
        return guizhou.get(job + "/results").body().path("items").path(0);
    }

    private void told(String topic, String subject, String type) {
        await(type)
                .atMost(SOON)
                .until(() -> PublishedEvents.about(suite.stack(), topic, subject).stream()
                        .anyMatch(event -> event.type().equals(type)));
    }

    private static List<String> fields(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void reaches(Client office, String path, String state) {
        await(path + " is " + state)
                .atMost(SOON)
                .until(() -> office.get(path).body().path("state").asText().equals(state));
    }

    private static void done(Client office, String path, String body) {
        Client.Answer answer = office.call("POST", path, JSON, body);
        assertThat(answer.status()).as(() -> path + " " + answer.body()).isEqualTo(200);
    }
}
