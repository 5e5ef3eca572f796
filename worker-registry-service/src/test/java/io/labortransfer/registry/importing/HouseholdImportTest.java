package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.CollectionFiles.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.api.Test;

/** Households by file: the rules of the single record, line by line, and what only a file says. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HouseholdImportTest {
    private static final Map<String, Object> CHILD =
            Map.of("relation", "DAUGHTER", "ageBand", "UNDER_16", "capacity", "NONE");

    private final CollectionFiles files = CollectionFiles.of("households", "51");
    private final String run = UUID.randomUUID().toString();

    @Test
    void households_are_entered_with_what_only_the_monitoring_system_says() {
        var head = aWorker();
        var spouse = aWorker();
        var headId = register("51", head);
        var spouseId = register("51", spouse);
        var job = files.imported(
                "UPSERT",
                lines(watched(household("a", of(head), bySource("SPOUSE", spouse), CHILD), "UNSTABLE", "AT_RISK")));
        var id = job.getString("id");
        assertThat(files.told(id)).containsExactly("created");
        assertThat(job.getInt("counts.rows")).isEqualTo(1);
        assertThat(job.getInt("counts.created")).isEqualTo(1);
        assertThat(job.getInt("percent")).isEqualTo(100);
        var entered = files.record(id, 1);
        office("51")
                .get("/api/v1/households/" + entered)
                .then()
                .statusCode(200)
                .body("members.workerId", contains(headId, spouseId, null))
                .body("monitoring.type", equalTo("UNSTABLE"))
                .body("monitoring.source", equalTo("county-hr"))
                .body("monitoring.asOf", equalTo("2026-10-31"))
                .body("risk.state", equalTo("AT_RISK"));
        Topics.await("lt.household.v1", "lt.household.monitoring_changed.v1", entered);
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_later_one_only_what_it_says_anew() {
        var head = aWorker();
        register("51", head);
        var first = watched(household("a", of(head)), "UNSTABLE", "AT_RISK");
        var entered = files.record(files.imported("UPSERT", lines(first)).getString("id"), 1);
        var version = office("51").get("/api/v1/households/" + entered).<Integer>path("version");

        var again = files.imported("UPSERT", lines(first));
        assertThat(files.told(again.getString("id"))).containsExactly("unchanged");
        assertThat(files.record(again.getString("id"), 1)).isEqualTo(entered);
        assertThat(files.told(files.imported("CREATE_ONLY", lines(first)).getString("id")))
                .containsExactly("unchanged");
        office("51").get("/api/v1/households/" + entered).then().body("version", equalTo(version));

        var grown = household("a", of(head), CHILD);
        assertThat(files.told(files.imported("CREATE_ONLY", lines(grown)).getString("id")))
                .containsExactly("rejected :CHANGE_NOT_IN_MODE");
        office("51").get("/api/v1/households/" + entered).then().body("version", equalTo(version));
        assertThat(files.told(files.imported("UPDATE_ONLY", lines(grown)).getString("id")))
                .containsExactly("updated");
        office("51")
                .get("/api/v1/households/" + entered)
                .then()
                .body("members.relation", contains("HEAD", "DAUGHTER"))
                .body("risk.state", equalTo("AT_RISK"));
    }

    @Test
    void a_bad_line_spoils_no_other_and_says_all_that_is_wrong_with_it() {
        var first = aWorker();
        var second = aWorker();
        var elsewhere = aWorker().in("513432");
        register("51", first);
        register("51", second);
        register("51", elsewhere);
        var faulty = new HashMap<String, Object>();
        faulty.put("sourceRecordId", run + "-b");
        faulty.put("registrationDivision", "99");
        faulty.put("members", List.of(Map.of("relation", "COUSIN", "idNumber", "51")));
        faulty.put("riskState", "AT_RISK");
        var unread = new HashMap<String, Object>(household("b", of(second)));
        unread.put("monitoringOn", "yesterday");
        var wrong = new HashMap<String, Object>(household("c", Map.of("relation", "HEAD", "idNumber", "51")));
        wrong.put("registrationDivision", "99");
        wrong.put("riskState", "AT_RISK");
        var job = files.imported(
                "UPSERT",
                lines(
                        household("a", of(first)),
                        faulty,
                        unread,
                        wrong,
                        household("d", of(first)),
                        household("e", of(elsewhere)),
                        household("f", of(aWorker())),
                        household("a", of(second)),
                        household("g", of(second), of(second)),
                        household("h", both(second)),
                        household("i", of(second))));
        var id = job.getString("id");
        assertThat(files.told(id))
                .containsExactly(
                        "created",
                        "rejected members.0.relation:VALUE_UNKNOWN",
                        "rejected monitoringOn:DATE_MALFORMED",
                        "rejected registrationDivision:FORMAT_WRONG members.0.idNumber:ID_FORM riskOn:REQUIRED",
                        "rejected :IN_OTHER_HOUSEHOLD",
                        "created",
                        "rejected members.0.idNumber:MEMBER_UNKNOWN",
                        "rejected :RECORD_TWICE",
                        "rejected members.1.idNumber:MEMBER_TWICE",
                        "rejected members.0.sourceRecordId:PERSON_NAMED_TWICE",
                        "created");
        assertThat(job.getInt("counts.rows")).isEqualTo(11);
        assertThat(job.getInt("counts.created")).isEqualTo(3);
        assertThat(job.getInt("counts.rejected")).isEqualTo(8);
        assertThat(files.get("/" + id + "/errors?limit=500").prettify())
                .doesNotContain(first.idNumber())
                .doesNotContain(second.idNumber());
    }

    @Test
    void nobody_is_named_whom_the_sender_does_not_reach() {
        var foreign = aWorker().in("330102");
        register("33", foreign);
        var county = new CollectionFiles("households", Passports.op("51").prefix("513432"));
        var local = aWorker();
        register("51", local);
        assertThat(files.told(files.imported("UPSERT", lines(household("a", of(foreign))))
                        .getString("id")))
                .containsExactly("rejected members.0.idNumber:MEMBER_UNKNOWN");
        assertThat(county.told(county.imported("UPSERT", lines(household("a", of(local), bySource("SPOUSE", local))))
                        .getString("id")))
                .containsExactly("rejected members.0.idNumber:MEMBER_UNKNOWN members.1.sourceRecordId:MEMBER_UNKNOWN");
        files.imported("UPSERT", lines(household("a", of(local))));
        assertThat(county.told(county.imported("UPSERT", lines(in("513432", household("a", CHILD))))
                        .getString("id")))
                .containsExactly("rejected sourceRecordId:HOUSEHOLD_SOURCE_TAKEN");
    }

    @Test
    void a_dry_run_says_it_all_and_does_nothing() {
        var head = aWorker();
        var worker = register("51", head);
        var chunks = Chunks.open(
                "households", Passports.op("51"), Map.of("format", "NDJSON", "mode", "UPSERT", "sourceSystem", "s"));
        chunks.put(1, lines(household("a", of(head)), household("a", CHILD), household("b", of(aWorker()))) + "\n")
                .statusCode(201);
        chunks.post("validate").statusCode(202);
        var judged = files.reached(chunks.id(), "VALIDATED");
        assertThat(files.told(chunks.id()))
                .containsExactly("created", "rejected :RECORD_TWICE", "rejected members.0.idNumber:MEMBER_UNKNOWN");
        assertThat(judged.getInt("counts.created")).isEqualTo(1);
        assertThat(files.record(chunks.id(), 1)).isNull();
        office("51")
                .body(Map.of(
                        "registrationDivision",
                        "513431",
                        "members",
                        List.of(Map.of("workerId", worker, "relation", "HEAD"))))
                .post("/api/v1/households")
                .then()
                .statusCode(201);
        chunks.post("commit").statusCode(202);
        files.ended(chunks.id());
        assertThat(files.told(chunks.id()))
                .containsExactly(
                        "rejected :IN_OTHER_HOUSEHOLD", "created", "rejected members.0.idNumber:MEMBER_UNKNOWN");
    }

    @Test
    void a_dry_run_foretells_of_whoever_moves_between_households_what_the_import_does() {
        var mover = aWorker();
        var stays = aWorker();
        register("51", mover);
        register("51", stays);
        files.imported("UPSERT", lines(household("a", of(mover), CHILD), household("b", of(stays))));
        var before = household("a", CHILD);
        var sent = lines(
                household("early", of(stays)), // still in b at this line
                before,
                household("c", bySource("HEAD", mover)),
                household("b", of(stays), CHILD),
                household("d", of(stays))); // b has just kept this one
        var foretold = List.of(
                "rejected :IN_OTHER_HOUSEHOLD", "updated", "created", "updated", "rejected :IN_OTHER_HOUSEHOLD");
        var chunks = Chunks.open(
                "households",
                Passports.op("51"),
                Map.of("format", "NDJSON", "mode", "UPSERT", "sourceSystem", "county-hr"));
        chunks.put(1, sent + "\n").statusCode(201);
        chunks.post("validate").statusCode(202);
        files.reached(chunks.id(), "VALIDATED");

        assertThat(files.told(chunks.id())).isEqualTo(foretold);

        chunks.post("commit").statusCode(202);
        files.ended(chunks.id());
        assertThat(files.told(chunks.id())).isEqualTo(foretold);
    }

    @Test
    void a_dry_run_foretells_that_nobody_is_put_into_two_households_by_one_file() {
        var member = aWorker();
        var other = aWorker();
        register("51", member);
        register("51", other);
        var first = lines(
                household("refused", of(aWorker())), // names nobody who is known
                household("a", of(member)),
                household("b", of(member), CHILD));
        var second = lines(household("c", of(other), bySource("SPOUSE", member)), household("d", of(other)));
        var foretold = List.of(
                "rejected members.0.idNumber:MEMBER_UNKNOWN",
                "created",
                "rejected :IN_OTHER_HOUSEHOLD",
                "rejected :IN_OTHER_HOUSEHOLD",
                "created");
        var chunks = Chunks.open(
                "households",
                Passports.op("51"),
                Map.of("format", "NDJSON", "mode", "UPSERT", "sourceSystem", "county-hr"));
        chunks.put(1, first + "\n").statusCode(201);
        chunks.put(2, second + "\n").statusCode(201);
        chunks.post("validate").statusCode(202);
        files.reached(chunks.id(), "VALIDATED");

        assertThat(files.told(chunks.id())).isEqualTo(foretold);

        chunks.post("commit").statusCode(202);
        files.ended(chunks.id());
        assertThat(files.told(chunks.id())).isEqualTo(foretold);
    }

    @Test
    void a_file_is_found_under_its_own_collection_only() {
        var id = files.imported("UPSERT", lines(household("a", CHILD))).getString("id");
        Files.upload("51").get("/api/v1/workers/imports/" + id).then().statusCode(404);
        Files.upload("51")
                .post("/api/v1/workers/imports/" + id + "/cancel")
                .then()
                .statusCode(404);
        Files.upload("52").get(files.path() + "/" + id).then().statusCode(404);
    }

    @Test
    void its_template_is_explained_and_its_row_can_be_imported() {
        var file = Files.upload("36")
                .accept("text/csv")
                .get(files.path() + "/template")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var person = Files.upload("36")
                .accept("text/csv")
                .get("/api/v1/workers/imports/template")
                .asString();
        CollectionFiles.of("workers", "36")
                .ended(CollectionFiles.of("workers", "36").sent("UPSERT", "text/csv", person));
        var there = CollectionFiles.of("households", "36");
        var id = there.sent("UPSERT", "text/csv", file);
        there.ended(id);
        assertThat(there.told(id)).containsExactly("created");
        Files.upload("36")
                .accept(Workbook.XLSX)
                .header("Accept-Language", "zh-CN")
                .get(files.path() + "/template")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("zh-CN"));
    }

    private Map<String, Object> household(String id, Map<?, ?>... members) {
        return Map.of("sourceRecordId", run + "-" + id, "registrationDivision", "513431", "members", List.of(members));
    }

    private static Map<String, Object> in(String division, Map<String, Object> household) {
        var other = new HashMap<>(household);
        other.put("registrationDivision", division);
        return other;
    }

    private static Map<String, Object> watched(Map<String, Object> household, String type, String risk) {
        var watched = new HashMap<>(household);
        watched.put("monitoringType", type);
        watched.put("monitoringOn", "2026-10-31");
        watched.put("riskState", risk);
        watched.put("riskOn", "2026-10-31");
        return watched;
    }

    private static Map<String, Object> of(WorkerJson worker) {
        return Map.of("relation", "HEAD", "idNumber", worker.idNumber());
    }

    private static Map<String, Object> bySource(String relation, WorkerJson worker) {
        return Map.of("relation", relation, "sourceRecordId", worker.json().get("sourceRecordId"));
    }

    private static Map<String, Object> both(WorkerJson worker) {
        var both = new HashMap<>(of(worker));
        both.putAll(bySource("HEAD", worker));
        return both;
    }
}
