package io.labortransfer.registry.assistance;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.TwoUnits;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AssistanceResourceTest {
    @Inject
    AgroalDataSource database;

    private String worker = "";
    private String path = "";

    @BeforeEach
    void somebody_is_registered() {
        worker = register("51", aWorker());
        path = "/api/v1/workers/" + worker + "/assistance-records";
    }

    @Test
    void every_measure_stands_once_and_counts_as_the_service_that_it_is() {
        var counsel = added("COUNSEL", "c-1");
        assertThat(added("COUNSEL", "c-1")).isEqualTo(counsel); // once more
        var proposals = List.of(added("PLACEMENT", "p-1"), added("PLACEMENT", "p-2"));
        var another = measure("COUNSEL", "c-1");
        another.put("givenOn", "2026-01-02");
        office("51").body(another).post(path).then().statusCode(409).body("code", equalTo("MEASURE_DIFFERS"));

        var page = office("51")
                .get(path + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(counsel, proposals.getFirst()))
                .body("services.service", contains("COUNSELING", "PROPOSALS", "TRAINING"))
                .body("services.given", contains(1, 2, 0))
                .body("services.due", contains(1, 3, 1))
                .header("Link", containsString("rel=\"next\""));
        office("51")
                .get(path + "?limit=2&cursor=" + page.extract().<String>path("nextCursor"))
                .then()
                .body("items.id", contains(proposals.getLast()))
                .body("nextCursor", nullValue());
        office("51").get(path + "/" + counsel).then().statusCode(200).body("office", equalTo("office-51"));
    }

    @Test
    void every_post_that_matching_proposes_counts_once_whatever_the_worker_says_to_it() {
        var matches = Stream.generate(() -> PublicId.format("mat", UUID.randomUUID()))
                .limit(3)
                .toList();
        var proposed =
                matches.stream().map(match -> match("proposed", match, 1)).toArray(Event[]::new);

        Topics.send(found("SELF", PublicId.format("mat", UUID.randomUUID()))); // nobody's measure
        Topics.send(proposed);
        Topics.send(proposed[0]); // delivered twice
        Topics.send(match("declined", matches.getFirst(), 2), match("proposed", matches.getLast(), 3));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office("51")
                        .get(path)
                        .then()
                        .body("items.measureRef", containsInAnyOrder(matches.toArray()))
                        .body("services.given", contains(0, 3, 0)));
        office("51")
                .get(path)
                .then()
                .body("items.kind", everyItem(equalTo("PLACEMENT")))
                .body("items.office", everyItem(equalTo("job-matching")));
        assertThat(added("PLACEMENT", "by-phone")).isNotNull();
        office("51").get(path).then().body("services.given", contains(0, 4, 0));
    }

    @Test
    void a_proposal_to_somebody_who_has_moved_stands_in_the_ledger_of_the_new_unit() {
        TwoUnits.moves(worker);
        var match = PublicId.format("mat", UUID.randomUUID());

        Topics.send(match("proposed", match, 1));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> office("52").get(path).then().body("items.measureRef", contains(match)));
    }

    private Event match(String what, String match, long version) {
        return match(what, match, version, "OFFICE");
    }

    private Event found(String through, String match) {
        return match("proposed", match, 1, through);
    }

    private Event match(String what, String match, long version, String foundThrough) {
        return Event.on("lt.match.v1")
                .type("lt.match." + what + ".v1")
                .key(worker)
                .subject(match)
                .sequence(version)
                .from("51")
                .to("44")
                .carrying(Map.of(
                        "matchId", match, "workerId", worker, "originProvince", "51", "foundThrough", foundThrough));
    }

    @Test
    void a_line_is_never_changed_or_taken_away_not_even_by_mistake_of_ours() throws SQLException {
        added("SUBSIDY", "s-1");
        try (var application = database.getConnection();
                var ask = application.createStatement();
                var may = ask.executeQuery(
                        "SELECT has_table_privilege('assistance_record', 'UPDATE, DELETE, TRUNCATE')")) {
            may.next();
            assertThat(may.getBoolean(1)).isFalse(); // a merge alone puts a line into another ledger
        }
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(office("51").request(method, path).statusCode())
                    .as(method)
                    .isIn(404, 405);
        }
    }

    @Test
    void malformed_measures_are_refused_with_all_that_is_wrong() {
        office("51")
                .body(Map.of("measureRef", "a b", "givenOn", "2099-01-01"))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/kind", "/measureRef", "/givenOn"));
        office("51")
                .body(measure("COUNSEL", aWorker().idNumber()))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/measureRef"));
        office("51").body(Map.of("kind", "GIFT")).post(path).then().statusCode(400);
    }

    @Test
    void strangers_meet_404_and_a_worker_reads_and_does_not_write() {
        var line = added("TRANSPORT", "t-1");
        for (var stranger : List.of(Passports.op("52"), Passports.op("51").prefix("5101"))) {
            as(stranger).get(path).then().statusCode(404);
            as(stranger).get(path + "/" + line).then().statusCode(404);
            as(stranger).body(measure("COUNSEL", "x-1")).post(path).then().statusCode(404);
        }
        var self = Passports.wk("51", WorkerId.of(worker).value());
        as(self).get(path).then().statusCode(200).body("items.kind", contains("TRANSPORT"));
        as(self).body(measure("COUNSEL", "x-1")).post(path).then().statusCode(403);
        as(Passports.dp("51")).get(path).then().statusCode(403);
    }

    private String added(String kind, String reference) {
        return office("51")
                .body(measure(kind, reference))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> measure(String kind, String reference) {
        var measure = new HashMap<String, Object>();
        measure.put("kind", kind);
        measure.put("measureRef", reference);
        measure.put("givenOn", "2026-01-01");
        return measure;
    }
}
