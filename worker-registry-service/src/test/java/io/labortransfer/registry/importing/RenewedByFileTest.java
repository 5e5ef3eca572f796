package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.imported;
import static io.labortransfer.registry.importing.Files.ndjson;
import static io.labortransfer.registry.importing.Files.results;
import static io.labortransfer.registry.importing.Files.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a file makes of workers who are registered: what it does not speak of stays. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RenewedByFileTest {
    private static final List<String> NEEDED = List.of(
            "idType",
            "idNumber",
            "name",
            "sex",
            "birthDate",
            "registrationDivision",
            "laborCapacity",
            "mobility",
            "education",
            "attestation",
            "sourceSystem",
            "sourceRecordId");
    private static final LocalDate TODAY = LocalDate.now(Times.SHANGHAI);

    @Test
    void a_file_of_the_first_template_keeps_all_that_it_has_no_column_for() {
        var worker = knownInFull();
        var id = register("51", worker);

        var told = csv(List.of(), worker.with("education", "80"), List.of());

        assertThat(told).isEqualTo("updated");
        inFull(id, 2).body("education", equalTo("80"));
        office("51")
                .get("/api/v1/workers/" + id + "/history")
                .then()
                .body("items", hasSize(2))
                .body("items[0].changed", contains("education"));
        assertThat(Topics.await("lt.worker.v1", "lt.worker.updated.v1", id)
                        .json()
                        .get("skills")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void an_empty_cell_keeps_what_is_there() {
        var worker = knownInFull();
        var id = register("51", worker);
        var columns = List.of(
                "phone",
                "address",
                "residenceDivision",
                "cannotLeaveReasons.0",
                "languages.0",
                "categories.0.code",
                "skills.0.occupationCode",
                "alternateContact.name",
                "emergencyContact.phone",
                "capacityDetail",
                "newGrowth",
                "student",
                "underProtection",
                "assistanceOwner",
                "attestations.0.fact");

        csv(
                columns,
                worker.with("education", "80"),
                columns.stream().map(column -> "").toList());

        inFull(id, 2).body("education", equalTo("80"));
    }

    @Test
    void the_word_clears_what_is_there_and_false_a_flag() {
        var worker = knownInFull();
        var id = register("51", worker);

        csv(
                List.of(
                        "phone",
                        "address",
                        "residenceDivision",
                        "categories.0.code",
                        "cannotLeaveReasons.0",
                        "languages.0",
                        "skills.0.occupationCode",
                        "alternateContact.name",
                        "emergencyContact.name",
                        "capacityDetail",
                        "underProtection",
                        "assistanceOwner",
                        "attestations.0.fact"),
                worker,
                List.of(
                        "CLEAR", "CLEAR", "CLEAR", "CLEAR", "CLEAR", "CLEAR", "CLEAR", "CLEAR", "CLEAR", "CLEAR",
                        "false", "CLEAR", "CLEAR"));

        read(id).body("version", equalTo(2))
                .body("phone", nullValue())
                .body("address", nullValue())
                .body("residenceDivision", nullValue())
                .body("categories", empty())
                .body("cannotLeaveReasons", empty())
                .body("languages", empty())
                .body("skills", empty())
                .body("alternateContact", nullValue())
                .body("emergencyContact", nullValue())
                .body("capacityDetail", nullValue())
                .body("underProtection", equalTo(false))
                .body("assistanceOwner", nullValue())
                .body("attestations", empty());
    }

    @Test
    void in_a_line_of_json_an_empty_list_clears_and_nothing_does_not() {
        var worker = knownInFull();
        var id = register("51", worker);

        imported(
                "51",
                "UPSERT",
                ndjson(worker.with("skills", List.of()).without("languages").without("phone")));

        read(id).body("version", equalTo(2))
                .body("skills", empty())
                .body("languages", hasSize(2))
                .body("phone", equalTo("+8613900001234"));
    }

    @Test
    void blanks_in_a_line_say_no_more_than_an_empty_cell() {
        var worker = knownInFull();
        var id = register("51", worker);

        imported(
                "51",
                "UPSERT",
                ndjson(worker.with("phone", "  ").with("residenceDivision", "").with("education", "80")));

        read(id).body("version", equalTo(2))
                .body("education", equalTo("80"))
                .body("phone", equalTo("+8613900001234"))
                .body("residenceDivision", equalTo("513431101"));
    }

    @Test
    void the_word_is_none_where_something_is_needed_or_beside_other_cells() {
        var worker = aWorker();
        register("51", worker);

        var job = imported(
                "51",
                "UPSERT",
                ndjson(worker.with("mobility", "CLEAR")
                        .with("skills", List.of(Map.of("occupationCode", "CLEAR", "level", 2)))));

        assertThat(results("51", job.getString("id")).getList("items[0].errors.field"))
                .contains("mobility", "skills.0.occupationCode");
    }

    @Test
    void a_line_that_says_less_and_nothing_else_changes_nothing_whatever_comes_between() {
        var worker = knownInFull();
        var id = register("51", worker);

        assertThat(csv(List.of(), worker, List.of())).isEqualTo("unchanged");
        correct("51", id, 1, Map.of("education", "80")).then().statusCode(200);
        assertThat(csv(List.of(), worker, List.of()))
                .as("the same line undoes no correction")
                .isEqualTo("unchanged");

        inFull(id, 2).body("education", equalTo("80"));
        office("51").get("/api/v1/workers/" + id + "/history").then().body("items", hasSize(2));
    }

    @Test
    void protection_ends_by_nothing_but_a_word_that_says_so() {
        var worker = aWorker().with("underProtection", true);
        var id = register("51", worker);

        imported("51", "UPSERT", ndjson(worker.without("underProtection").with("education", "80")));
        read(id).body("education", equalTo("80")).body("underProtection", equalTo(true));

        imported("51", "UPSERT", ndjson(worker.with("underProtection", false)));
        read(id).body("version", equalTo(3)).body("underProtection", equalTo(false));
    }

    @Test
    void a_phone_that_a_station_was_told_stands_until_a_file_names_that_day_or_a_later_one() {
        var worker = aWorker();
        var former = worker.phone();
        var id = register("51", worker);
        told(Passports.st("51", "513431"), id, "+8613911112222");

        imported("51", "UPSERT", ndjson(worker.with("education", "80")));
        read(id).body("education", equalTo("80"))
                .body("phone", equalTo("+8613911112222"))
                .body("attestations.find { it.fact == 'phone' }.attestation", equalTo("STATION"));
        imported("51", "UPSERT", ndjson(worker.with("attestations", phoneOn(TODAY.minusDays(1)))));
        read(id).body("phone", equalTo("+8613911112222"));

        imported("51", "UPSERT", ndjson(worker.with("attestations", phoneOn(TODAY))));
        read(id).body("phone", equalTo(former))
                .body("attestations.find { it.fact == 'phone' }.attestation", equalTo("VILLAGE"));
    }

    @Test
    void what_workers_told_of_themselves_stands_too_but_not_what_a_file_said_they_told() {
        var worker = aWorker().with("attestations", List.of(Map.of("fact", "phone", "attestation", "SELF")));
        var id = register("51", worker);
        imported("51", "UPSERT", ndjson(worker.with("phone", "+8613911113333")));
        read(id).body("phone", equalTo("+8613911113333"));

        told(Passports.wk("51", WorkerId.of(id).value()), id, "+8613911114444");
        imported("51", "UPSERT", ndjson(worker.with("phone", "+8613911115555").with("education", "80")));

        read(id).body("phone", equalTo("+8613911114444"))
                .body("education", equalTo("80"))
                .body("attestations.find { it.fact == 'phone' }.attestation", equalTo("SELF"));
    }

    @Test
    void whoever_vouched_for_what_a_line_leaves_out_goes_on_to() {
        var worker = aWorker().with("address", "试验路1号");
        var id = register("51", worker);

        imported("51", "UPSERT", ndjson(worker.without("address").with("attestation", "SYSTEM")));

        read(id).body("attestation", equalTo("SYSTEM"))
                .body("attestations.find { it.fact == 'address' }.attestation", equalTo("COUNTY"))
                .body("attestations.findAll { it.fact == 'phone' }", empty());
    }

    @Test
    void a_county_that_vouches_for_who_waits_makes_the_registration_active() {
        var worker = aWorker().with("attestation", "SELF");
        var id = register("51", worker);
        read(id).body("state", equalTo("PENDING"));

        imported("51", "UPSERT", ndjson(worker.with("attestation", "COUNTY")));

        read(id).body("state", equalTo("ACTIVE")).body("version", equalTo(2));
        assertThat(Topics.await("lt.worker.v1", "lt.worker.verified.v1", id).sequence())
                .isEqualTo(2);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(id)
                        && event.json().get("state").asText().equals("ACTIVE"));
    }

    @Test
    void a_file_that_counts_somebody_a_student_ends_the_wish_and_one_that_takes_it_back_begins_anew() {
        var worker = aWorker();
        var id = register("51", worker);
        var wish = openIntent("51", id);

        imported("51", "UPSERT", ndjson(worker.with("student", true)));
        read(id).body("state", equalTo("PENDING_STUDENT"));
        Topics.await("lt.intent.v1", "lt.intent.withdrawn.v1", wish);

        imported("51", "UPSERT", ndjson(worker.without("student").with("education", "80")));
        read(id).body("state", equalTo("PENDING_STUDENT")).body("education", equalTo("80"));
        imported("51", "UPSERT", ndjson(worker.with("student", false)));
        read(id).body("state", equalTo("ACTIVE")).body("student", equalTo(false));
    }

    @Test
    void a_dry_run_foretells_the_same() {
        var worker = knownInFull();
        register("51", worker);
        var file = Chunks.open("51");
        file.put(1, ndjson(worker.without("skills").without("emergencyContact")));
        file.post("validate").statusCode(202);
        Files.reached("51", file.id(), "VALIDATED");
        assertThat(Files.job("51", file.id()).getInt("counts.unchanged")).isEqualTo(1);
        file.post("cancel");
    }

    private static WorkerJson knownInFull() {
        return aWorker()
                .with("phone", "+8613900001234")
                .with("address", "试验路1号")
                .with("laborCapacity", "WEAK_OR_SEMI")
                .with("capacityDetail", "SEMI")
                .with("cannotLeaveReasons", List.of("CARE"))
                .with("alternateContact", Map.of("name", "试验乙", "relation", "sister", "phone", "+8613900000002"))
                .with("emergencyContact", Map.of("name", "试验丙", "phone", "+8613900000003"))
                .with("newGrowth", true)
                .with("underProtection", true)
                .with("assistanceOwner", "试验干部")
                .with("attestations", List.of(Map.of("fact", "languages", "attestation", "VILLAGE")));
    }

    private static ValidatableResponse inFull(String id, int version) {
        return read(id).body("version", equalTo(version))
                .body("phone", equalTo("+8613900001234"))
                .body("address", equalTo("试验路1号"))
                .body("residenceDivision", equalTo("513431101"))
                .body("categories", hasSize(1))
                .body("capacityDetail", equalTo("SEMI"))
                .body("cannotLeaveReasons", contains("CARE"))
                .body("skills", hasSize(1))
                .body("languages", contains("ii", "zh"))
                .body("alternateContact.name", equalTo("试验乙"))
                .body("emergencyContact.name", equalTo("试验丙"))
                .body("newGrowth", equalTo(true))
                .body("underProtection", equalTo(true))
                .body("assistanceOwner", equalTo("试验干部"))
                .body("attestations.fact", contains("languages"));
    }

    private static ValidatableResponse read(String id) {
        return office("51").get("/api/v1/workers/" + id).then().statusCode(200);
    }

    private static void told(Passports by, String id, String phone) {
        as(by).body(Map.of("phone", phone))
                .post("/api/v1/workers/" + id + "/contact-updates")
                .then()
                .statusCode(201);
    }

    private static List<Map<String, String>> phoneOn(LocalDate day) {
        return List.of(Map.of("fact", "phone", "attestation", "VILLAGE", "attestedOn", day.toString()));
    }

    /** Sends one row that has the needed columns and these others; what became of it. */
    private static String csv(List<String> columns, WorkerJson worker, List<String> cells) {
        var header = new ArrayList<>(NEEDED);
        header.addAll(columns);
        var row = NEEDED.stream()
                .map(column -> (String) worker.json().get(column))
                .collect(Collectors.toCollection(ArrayList::new));
        row.addAll(cells);
        var file = String.join(",", header) + "\r\n" + String.join(",", row) + "\r\n";
        var id = upload("51")
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?mode=UPSERT&templateVersion=1")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        Files.ended("51", id);
        return results("51", id).getString("items[0].status");
    }
}
