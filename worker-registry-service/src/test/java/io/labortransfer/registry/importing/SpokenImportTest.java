package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.CollectionFiles.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wishes, consents and students by file: each line names its person, and what a person says rests on a proof of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SpokenImportTest {
    private final CollectionFiles intents = CollectionFiles.of("intents", "51");
    private final CollectionFiles consents = CollectionFiles.of("consents", "51");
    private final CollectionFiles students = CollectionFiles.of("students", "51");
    private final WorkerJson person = aWorker();
    private String worker = "";

    @BeforeEach
    void somebody() {
        worker = register("51", person);
    }

    @Test
    void wishes_are_opened_on_a_proof_for_each_person_and_the_same_file_again_changes_nothing() {
        var other = aWorker();
        register("51", other);
        var said = wish(word());
        var file = lines(named(person, said), bySource(other, wish(word())));
        var job = intents.imported("CREATE_ONLY", file);
        assertThat(intents.told(job.getString("id"))).containsExactly("created", "created");
        var intent = intents.record(job.getString("id"), 1);
        office("51")
                .get("/api/v1/intents/" + intent)
                .then()
                .statusCode(200)
                .body("workerId", equalTo(worker))
                .body("destinations", contains("44", "330100"))
                .body("version", equalTo(1));
        Topics.await("lt.intent.v1", "lt.intent.opened.v1", intent);
        for (var mode : List.of("CREATE_ONLY", "UPSERT", "UPDATE_ONLY")) {
            var again = intents.imported(mode, file);
            assertThat(intents.told(again.getString("id"))).containsExactly("unchanged", "unchanged");
            assertThat(intents.record(again.getString("id"), 1)).isEqualTo(intent);
        }
        office("51").get("/api/v1/intents/" + intent).then().body("version", equalTo(1));
    }

    @Test
    void weights_stand_in_columns_of_their_own_from_the_second_template_on() {
        var header = office("51")
                .accept("text/csv")
                .get(intents.path() + "/template")
                .asString();
        assertThat(header.lines().findFirst().orElseThrow())
                .endsWith(
                        "weights.occupation,weights.wage,weights.place,weights.dates,weights.companions,weights.lodging"
                                + ",workerWord.by,workerWord.at,workerWord.place,workerWord.languageUsed,workerWord.evidenceRef");
        office("51")
                .accept("text/csv")
                .get(intents.path() + "/template?version=1")
                .then()
                .statusCode(200)
                .body(not(containsString("weights")));

        var id = intents.sent(
                "CREATE_ONLY", "text/csv", csv("weights.wage,weights.place", "40,", word("weighed-" + worker)));
        intents.ended(id);
        office("51")
                .get("/api/v1/intents/" + intents.record(id, 2))
                .then()
                .body("weights", equalTo(Map.of("wage", 40)));

        var wrong =
                intents.sent("UPSERT", "text/csv", csv("weights.wage,weights.place", "much,1", word("2-" + worker)));
        intents.ended(wrong);
        assertThat(intents.told(wrong)).containsExactly("rejected weights.wage:TYPE_WRONG");
        var beyond =
                intents.sent("UPSERT", "text/csv", csv("weights.wage,weights.place", "101,1", word("3-" + worker)));
        intents.ended(beyond);
        assertThat(intents.told(beyond)).containsExactly("rejected weights:WEIGHTS_WRONG");
    }

    private String csv(String weights, String points, Map<String, Object> word) {
        return "idNumber,workForms.0," + weights
                + ",workerWord.by,workerWord.at,workerWord.place,workerWord.languageUsed,workerWord.evidenceRef\n"
                + person.json().get("idNumber") + ",EMPLOYED," + points + "," + word.get("by") + "," + word.get("at")
                + ","
                + word.get("place") + "," + word.get("languageUsed") + "," + word.get("evidenceRef") + "\n";
    }

    @Test
    void one_proof_for_two_people_is_rejected_line_by_line_in_a_dry_run_too() {
        var other = aWorker();
        register("51", other);
        var shared = word();
        var file = lines(named(person, wish(shared)), named(other, wish(shared)));
        var chunks = Chunks.open("intents", Passports.op("51"), Map.of("format", "NDJSON", "mode", "CREATE_ONLY"));
        chunks.put(1, file + "\n").statusCode(201);
        chunks.post("validate").statusCode(202);
        intents.reached(chunks.id(), "VALIDATED");
        assertThat(intents.told(chunks.id()))
                .containsExactly("created", "rejected workerWord.evidenceRef:EVIDENCE_SHARED");
        office("51").get("/api/v1/workers/" + worker + "/intents").then().body("items", hasSize(0));
        chunks.post("commit").statusCode(202);
        intents.ended(chunks.id());
        assertThat(intents.told(chunks.id()))
                .containsExactly("created", "rejected workerWord.evidenceRef:EVIDENCE_SHARED");
        assertThat(intents.told(intents.imported("UPSERT", lines(named(other, wish(shared))))
                        .getString("id")))
                .containsExactly("rejected :EVIDENCE_SHARED");
    }

    @Test
    void a_line_without_a_word_or_of_nobody_known_is_rejected_with_what_is_wrong() {
        var wordless = wish(word());
        wordless.remove("workerWord");
        var app = wish(word());
        app.put("workerWord", with(word(), "by", "SELF_APP"));
        var job = intents.imported(
                "UPSERT",
                lines(
                        named(person, wordless),
                        named(aWorker(), wish(word())),
                        wish(word()),
                        named(person, app),
                        named(person, with(wish(word()), "workForms", List.of("NOTHING"))),
                        named(person, with(wish(word()), "earliestStart", "soon"))));
        assertThat(intents.told(job.getString("id")))
                .containsExactly(
                        "rejected workerWord:WORD_MISSING",
                        "rejected idNumber:PERSON_UNKNOWN",
                        "rejected idNumber:ONE_NEEDED",
                        "rejected :WORD_NOT_YOURS",
                        "rejected workForms.0:WORK_FORM_UNKNOWN",
                        "rejected earliestStart:DATE_MALFORMED");
        assertThat(job.getInt("counts.rejected")).isEqualTo(6);
    }

    @Test
    void a_later_word_changes_the_wish_and_an_old_file_undoes_nothing() {
        var first = lines(named(person, wish(at("2026-01-05T10:00:00+08:00"))));
        var intent = intents.record(intents.imported("UPSERT", first).getString("id"), 1);
        var later = lines(named(person, with(wish(at("2026-02-05T10:00:00+08:00")), "wageMinFen", 500_000)));
        assertThat(intents.told(intents.imported("CREATE_ONLY", later).getString("id")))
                .containsExactly("rejected :CHANGE_NOT_IN_MODE");
        assertThat(intents.told(intents.imported("UPDATE_ONLY", later).getString("id")))
                .containsExactly("updated");
        assertThat(intents.told(intents.imported("UPSERT", first).getString("id")))
                .containsExactly("rejected workerWord.at:WORD_OVERTAKEN");
        office("51").get("/api/v1/intents/" + intent).then().body("wageMinFen", equalTo(500_000));
        madeBy("importIntents", 2, "/api/v1/intents/" + intent);
        office("51")
                .body(Map.of("workerWord", at("2026-03-05T10:00:00+08:00")))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(intents.told(intents.imported("UPSERT", later).getString("id")))
                .containsExactly("unchanged");
        office("51").get("/api/v1/intents/" + intent).then().body("state", equalTo("WITHDRAWN"));
        assertThat(intents.told(intents.imported("UPDATE_ONLY", lines(named(person, wish(word("new-" + worker)))))
                        .getString("id")))
                .containsExactly("rejected workerWord.at:WORD_OVERTAKEN");
    }

    @Test
    void consents_are_given_once_and_one_that_was_taken_back_stays_so() {
        var file = lines(named(person, consent(at("2026-01-05T10:00:00+08:00"))));
        var job = consents.imported("CREATE_ONLY", file);
        assertThat(consents.told(job.getString("id"))).containsExactly("created");
        var given = consents.record(job.getString("id"), 1);
        madeBy("importConsents", 1, "/api/v1/consents/" + given);
        assertThat(consents.told(consents.imported("CREATE_ONLY", file).getString("id")))
                .containsExactly("unchanged");
        office("51")
                .body(Map.of("workerWord", at("2026-02-05T10:00:00+08:00")))
                .post("/api/v1/consents/" + given + "/revoke")
                .then()
                .statusCode(200);
        assertThat(consents.told(consents.imported("CREATE_ONLY", file).getString("id")))
                .containsExactly("unchanged");
        office("51").get("/api/v1/consents/" + given).then().body("state", equalTo("REVOKED"));
        var other = lines(named(person, consent(at("2026-01-06T10:00:00+08:00"))));
        assertThat(consents.told(consents.imported("CREATE_ONLY", other).getString("id")))
                .containsExactly("rejected workerWord.at:WORD_OVERTAKEN");
        Files.upload("51")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(consents.path() + "?mode=UPSERT")
                .then()
                .statusCode(400)
                .body("errors.code", contains("VALUE_UNKNOWN"));
    }

    @Test
    void students_are_registered_corrected_and_left_alone_when_school_is_over() {
        var file = lines(named(person, student("Xichang school")));
        var job = students.imported("UPSERT", file);
        assertThat(students.told(job.getString("id"))).containsExactly("created");
        var record = students.record(job.getString("id"), 1);
        assertThat(students.told(students.imported("UPSERT", file).getString("id")))
                .containsExactly("unchanged");
        var moved = lines(named(person, student("Chengdu school")));
        assertThat(students.told(students.imported("CREATE_ONLY", moved).getString("id")))
                .containsExactly("rejected :CHANGE_NOT_IN_MODE");
        assertThat(students.told(students.imported("UPDATE_ONLY", moved).getString("id")))
                .containsExactly("updated");
        madeBy("importStudents", 2, "/api/v1/students/" + record);
        office("51").post("/api/v1/students/" + record + "/graduate").then().statusCode(200);
        assertThat(students.told(students.imported("UPSERT", moved).getString("id")))
                .containsExactly("unchanged");
        office("51").get("/api/v1/students/" + record).then().body("state", equalTo("GRADUATED"));
    }

    @Test
    void a_table_of_an_office_program_is_read_as_well() {
        var csv = """
                idNumber,school,level,expectedGraduation
                %s,Xichang school,TECHNICAL,2027-07-01
                %s,Xichang school,KINDERGARTEN,soon
                """.formatted(person.idNumber(), person.idNumber());
        var id = students.sent("CREATE_ONLY", "text/csv", csv);
        students.ended(id);
        assertThat(students.told(id))
                .containsExactly("created", "rejected level:VALUE_UNKNOWN expectedGraduation:DATE_MALFORMED");
        Files.upload("51")
                .contentType("text/csv")
                .body("idNumber,school,levl\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(students.path() + "?mode=UPSERT")
                .then()
                .statusCode(422);
    }

    /** What a line made says by whom, as what is sent alone does. */
    private static void madeBy(String operation, int versions, String record) {
        office("51")
                .get(record + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(versions))
                .body("items.operation", everyItem(equalTo(operation)))
                .body("items.operation", hasSize(versions))
                .body("items.actor", everyItem(equalTo("OP")))
                .body("items.by", everyItem(equalTo("office-51")));
    }

    private static Map<String, Object> named(WorkerJson person, Map<String, Object> said) {
        return with(said, "idNumber", person.idNumber());
    }

    private static Map<String, Object> bySource(WorkerJson person, Map<String, Object> said) {
        return with(said, "sourceRecordId", person.json().get("sourceRecordId"));
    }

    private static Map<String, Object> with(Map<String, Object> said, String property, Object value) {
        var more = new HashMap<>(said);
        more.put(property, value);
        return more;
    }

    private static Map<String, Object> at(String time) {
        return with(word("ev-" + UUID.randomUUID()), "at", time);
    }

    private static Map<String, Object> consent(Map<String, Object> word) {
        return Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("44"), "workerWord", word);
    }

    private static Map<String, Object> student(String school) {
        return Map.of("school", school, "level", "TECHNICAL", "expectedGraduation", "2027-07-01");
    }
}
