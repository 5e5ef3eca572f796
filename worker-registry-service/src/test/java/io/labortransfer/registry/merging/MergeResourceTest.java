package io.labortransfer.registry.merging;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.erase;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.probable.Comparison;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.RowLevelSecurity;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records of one person in one unit, from the comparison to the merge and back. In Guangdong (44). */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MergeResourceTest {
    private static final String UNIT = "44";

    @Inject
    Comparison comparison;

    private final WorkerJson person = aWorker().in("440103");
    private String worker = "";
    private String twin = "";

    @BeforeEach
    void somebody_stands_there_twice() {
        worker = register(UNIT, person);
        twin = register(
                UNIT,
                aWorker()
                        .in("440103")
                        .with("name", person.name())
                        .with("phone", person.phone())
                        .with("sourceRecordId", "twin-" + worker));
    }

    @Test
    void records_that_look_alike_wait_for_a_person_and_nothing_merges_by_itself() {
        var household = register(UNIT, aWorker().in("440103").with("phone", person.phone()));
        var duplicate = compared();

        office(UNIT)
                .get("/api/v1/duplicates/" + duplicate)
                .then()
                .body("kind", equalTo("PROBABLE"))
                .body("side", equalTo("BOTH"))
                .body("workerIds", hasItems(worker, twin))
                .body("grounds", equalTo(List.of("SAME_NAME_AND_PHONE")));
        office(UNIT)
                .get("/api/v1/duplicates?limit=500")
                .then()
                .body("items.workerIds.flatten()", not(hasItem(household)));
        office("51").get("/api/v1/duplicates/" + duplicate).then().statusCode(404);
        as(Passports.op(UNIT).prefix("4406"))
                .get("/api/v1/duplicates/" + duplicate)
                .then()
                .statusCode(404);
        reached(UNIT, twin, "ACTIVE");
        Topics.await("lt.duplicate.v1", "lt.duplicate.opened.v1", duplicate);

        decide(duplicate, "HOLDER_KEEPS").statusCode(403);
        decide(duplicate, "DIFFERENT_PERSONS").statusCode(200).body("state", equalTo("RESOLVED"));
        comparison.now(UNIT);
        office(UNIT)
                .get("/api/v1/duplicates?state=OPEN&limit=500")
                .then()
                .body("items.workerIds.flatten()", not(hasItem(twin)));
        merge(twin, worker).statusCode(409).body("code", equalTo("MERGE_NOT_REVIEWED"));
    }

    @Test
    void a_merge_takes_wishes_and_consents_along_and_its_undoing_brings_them_back() {
        var wish = openIntent(UNIT, twin);
        var consent = office(UNIT)
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()))
                .post("/api/v1/workers/" + twin + "/consents")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        decide(compared(), "SAME_PERSON").statusCode(200);

        merge(twin, worker).statusCode(200).body("mergedInto", equalTo(worker));

        office(UNIT)
                .get("/api/v1/workers/" + twin)
                .then()
                .statusCode(200)
                .body("state", equalTo("MERGED"))
                .body("mergedInto", equalTo(worker));
        office(UNIT).get("/api/v1/workers/" + worker + "/intents").then().body("items.id", hasItem(wish));
        office(UNIT).get("/api/v1/workers/" + worker + "/consents").then().body("items.id", hasItem(consent));
        office(UNIT)
                .body(io.labortransfer.registry.Doors.wish(word()))
                .post("/api/v1/workers/" + twin + "/intents")
                .then()
                .statusCode(409);
        merge(twin, worker).statusCode(409);
        var told = Topics.await("lt.worker.v1", "lt.worker.merged.v1", twin).json();
        assertThat(told.get("intoWorkerId").asText()).isEqualTo(worker);

        unmerge(twin).statusCode(200).body("state", equalTo("ACTIVE")).body("mergedInto", nullValue());

        office(UNIT).get("/api/v1/workers/" + twin + "/intents").then().body("items.id", hasItem(wish));
        office(UNIT).get("/api/v1/workers/" + twin + "/consents").then().body("items.id", hasItem(consent));
        office(UNIT).get("/api/v1/workers/" + worker + "/intents").then().body("items.id", not(hasItem(wish)));
        unmerge(twin).statusCode(409).body("code", equalTo("MERGE_NONE"));
        Topics.await("lt.worker.v1", "lt.worker.unmerged.v1", twin);
    }

    @Test
    void whoever_was_merged_first_in_a_row_of_merges_gets_back_the_own_from_the_last_and_the_next_keeps_only_its_own() {
        var wish = openIntent(UNIT, twin);
        var third = merged(twin, worker);

        unmerge(twin).statusCode(200).body("state", equalTo("ACTIVE"));

        wishes(twin).body("items.id", hasItem(wish));
        wishes(third).body("items.id", not(hasItem(wish)));
        merge(twin, third).statusCode(200);
        unmerge(worker).statusCode(200);
        wishes(third).body("items.id", hasItem(wish));
        unmerge(twin).statusCode(200);
        wishes(twin).body("items.id", hasItem(wish));
    }

    @Test
    void whoever_was_merged_last_in_a_row_of_merges_may_be_parted_first() {
        var wish = openIntent(UNIT, twin);
        var third = merged(twin, worker);

        unmerge(worker).statusCode(200);

        wishes(worker).body("items.id", hasItem(wish));
        wishes(third).body("items.id", not(hasItem(wish)));
        unmerge(twin).statusCode(200);
        wishes(twin).body("items.id", hasItem(wish));
        wishes(worker).body("items.id", not(hasItem(wish)));
    }

    @Test
    void a_wish_that_is_open_on_both_stays_where_it_is() {
        var ofTwin = openIntent(UNIT, twin);
        openIntent(UNIT, worker);
        decide(compared(), "SAME_PERSON").statusCode(200);

        merge(twin, worker).statusCode(200);

        office(UNIT).get("/api/v1/workers/" + worker + "/intents").then().body("items.id", not(hasItem(ofTwin)));
        unmerge(twin).statusCode(200);
        office(UNIT).get("/api/v1/workers/" + twin + "/intents").then().body("items.id", hasItem(ofTwin));
    }

    @Test
    void a_merge_is_for_the_own_office_that_saw_the_present_record_and_can_be_undone_for_the_units_term()
            throws SQLException {
        decide(compared(), "SAME_PERSON").statusCode(200);
        office(UNIT)
                .header("If-Match", "\"v99-x-en\"")
                .body(Map.of("intoWorkerId", worker, "reason", "one person"))
                .post("/api/v1/workers/" + twin + "/merge")
                .then()
                .statusCode(412);
        office("51")
                .body(Map.of("intoWorkerId", worker, "reason", "one person"))
                .post("/api/v1/workers/" + twin + "/merge")
                .then()
                .statusCode(404);
        merge(twin, twin).statusCode(422);
        merge(twin, worker).statusCode(200);

        mergedNinetyOneDaysAgo();
        unmerge(twin).statusCode(409).body("code", equalTo("MERGE_TOO_OLD"));
        policy(
                "INSERT INTO policy_revision (policy, unit, revision, version, state, days, valid_from, source, author, written_at,"
                        + " approved_by, approved_at) VALUES (?, ?, 1, 1, 'APPROVED', 92, '2000-01-01', 'notice 1', 'first', now(),"
                        + " 'second', now())");
        try {
            unmerge(twin).statusCode(200);
        } finally {
            policy("DELETE FROM policy_revision WHERE policy = ? AND unit = ?");
        }
    }

    /** Sets the unit's term as if that had been done long ago, or takes it back. */
    private static void policy(String change) throws SQLException {
        try (var off = RowLevelSecurity.off();
                var owner = owner();
                var term = owner.prepareStatement(change)) {
            term.setString(1, Policy.UNMERGE_TERM.name());
            term.setString(2, UNIT);
            assertThat(term.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void a_worker_who_moves_takes_the_merged_record_along_and_one_who_is_erased_leaves_none() {
        decide(compared(), "SAME_PERSON").statusCode(200);
        merge(twin, worker).statusCode(200);
        var relocation = office(UNIT)
                .body(Map.of("workerId", worker, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .<String>path("id");
        office("52")
                .post("/api/v1/relocations/" + relocation + "/accept")
                .then()
                .statusCode(200);
        reached("52", worker, "ACTIVE");

        office(UNIT).get("/api/v1/workers/" + twin).then().statusCode(404);
        office("52").get("/api/v1/workers/" + twin).then().body("mergedInto", equalTo(worker));

        office("52")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("52").get("/api/v1/workers/" + twin).statusCode() == 404);
    }

    @Test
    void of_a_row_of_merges_all_records_move_and_all_are_erased() {
        var third = merged(twin, worker);

        moves(third, UNIT, "52", "520521");

        for (var one : List.of(twin, worker, third)) {
            office(UNIT).get("/api/v1/workers/" + one).then().statusCode(404);
        }
        office("52").get("/api/v1/workers/" + twin).then().statusCode(200).body("mergedInto", equalTo(worker));
        office("52").get("/api/v1/workers/" + worker).then().statusCode(200).body("mergedInto", equalTo(third));

        erase("52", third);

        for (var one : List.of(twin, worker, third)) {
            office("52").get("/api/v1/workers/" + one).then().statusCode(404);
        }
    }

    @Test
    void a_record_of_which_another_unit_is_asked_is_not_merged_nor_merged_into() {
        decide(compared(), "SAME_PERSON").statusCode(200);
        var relocation = office(UNIT)
                .body(Map.of("workerId", twin, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        merge(twin, worker).statusCode(409).body("code", equalTo("RELOCATION_UNDER_WAY"));
        merge(worker, twin).statusCode(409).body("code", equalTo("RELOCATION_UNDER_WAY"));

        office(UNIT)
                .post("/api/v1/relocations/" + relocation + "/cancel")
                .then()
                .statusCode(200);
        reached(UNIT, twin, "ACTIVE");
        merge(twin, worker).statusCode(200);
    }

    /** Merges the first into the second, and that one into a third, whose id it answers. */
    private String merged(String first, String second) {
        var third = register(
                UNIT,
                aWorker()
                        .in("440103")
                        .with("name", person.name())
                        .with("phone", person.phone())
                        .with("sourceRecordId", "third-" + worker));
        comparison.now(UNIT);
        for (var pair : List.of(List.of(first, second), List.of(second, third), List.of(first, third))) {
            decide(open(pair.get(0), pair.get(1)), "SAME_PERSON").statusCode(200);
        }
        merge(first, second).statusCode(200);
        merge(second, third).statusCode(200);
        return third;
    }

    private static ValidatableResponse wishes(String one) {
        return office(UNIT).get("/api/v1/workers/" + one + "/intents").then().statusCode(200);
    }

    private void mergedNinetyOneDaysAgo() throws SQLException {
        try (var off = RowLevelSecurity.off();
                var owner = owner();
                var age = owner.prepareStatement(
                        "UPDATE worker_merge SET merged_at = merged_at - interval '91 days' WHERE worker_id = ?")) {
            age.setObject(1, WorkerId.of(twin).value());
            assertThat(age.executeUpdate()).isEqualTo(1);
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("suite.database.url", String.class),
                "registry_owner",
                config.getValue("suite.database.password", String.class));
    }

    private String compared() {
        comparison.now(UNIT);
        return open(twin, worker);
    }

    private static String open(String one, String other) {
        return office(UNIT)
                .get("/api/v1/duplicates?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.workerIds.contains('" + one + "') && it.workerIds.contains('" + other
                        + "') }.id");
    }

    private static ValidatableResponse decide(String duplicate, String how) {
        return office(UNIT)
                .body(Map.of("decision", how, "reason", "both cards were seen"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then();
    }

    private static ValidatableResponse merge(String one, String into) {
        return office(UNIT)
                .body(Map.of("intoWorkerId", into, "reason", "one person"))
                .post("/api/v1/workers/" + one + "/merge")
                .then();
    }

    private static ValidatableResponse unmerge(String one) {
        return office(UNIT)
                .body(Map.of("reason", "twins"))
                .post("/api/v1/workers/" + one + "/unmerge")
                .then();
    }
}
