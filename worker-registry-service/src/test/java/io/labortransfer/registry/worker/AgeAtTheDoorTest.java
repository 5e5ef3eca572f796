package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A number can be right and its person too young: whom the register takes, and whom nobody places, day by day. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AgeAtTheDoorTest {
    private static final LocalDate TODAY = LocalDate.now(Times.SHANGHAI);

    @Test
    void a_number_that_is_right_does_not_make_somebody_born_in_2012_old_enough() {
        var born = aWorker().born(LocalDate.of(2012, 12, 31));
        onTheDay("2026-12-30");
        registered(born).statusCode(422).body("errors.code", hasItem("TOO_YOUNG"));

        onTheDay("2026-12-31");
        var worker = registered(born)
                .statusCode(201)
                .body("state", equalTo("PENDING_STUDENT"))
                .extract()
                .<String>path("id");

        wished(worker).statusCode(409).body("code", equalTo("STUDENT_NOT_TRANSFERABLE"));
    }

    @Test
    void of_a_file_the_line_of_somebody_too_young_is_rejected_and_its_neighbour_is_not() {
        var file = ImportedFiles.sent(
                "51",
                "UPSERT",
                aWorker().born(TODAY.minusYears(14).plusDays(1)),
                aWorker().born(TODAY.minusYears(14).minusDays(1)));

        var lines = ImportedFiles.results("51", file);
        assertThat(lines.getString("items[0].status")).isEqualTo("rejected");
        assertThat(lines.getString("items[0].errors[0].code")).isEqualTo("TOO_YOUNG");
        assertThat(lines.getString("items[1].status")).isEqualTo("created");
    }

    @Test
    void who_was_born_on_a_leap_day_is_registered_from_the_first_of_march_and_not_a_day_early() {
        var born = aWorker().born(LocalDate.of(2016, 2, 29));
        onTheDay("2030-02-28");
        registered(born).statusCode(422).body("errors.code", hasItem("TOO_YOUNG"));

        onTheDay("2030-03-01");
        registered(born).statusCode(201).body("state", equalTo("PENDING_STUDENT"));
    }

    @Test
    void who_was_born_on_a_leap_day_wishes_for_work_from_the_leap_day_on_where_there_is_one() {
        onTheDay("2032-02-28");
        var early = registered(aWorker().born(LocalDate.of(2016, 2, 29)))
                .statusCode(201)
                .extract()
                .<String>path("id");
        wished(early).statusCode(409).body("code", equalTo("STUDENT_NOT_TRANSFERABLE"));

        onTheDay("2032-02-29");
        var inTime = registered(aWorker().born(LocalDate.of(2016, 2, 29)))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .extract()
                .<String>path("id");
        wished(inTime).statusCode(201);
    }

    @Test
    void somebody_of_15_is_on_the_register_and_matching_is_told_not_to_place_them() {
        var worker = registered(aWorker().born(TODAY.minusYears(15)))
                .statusCode(201)
                .extract()
                .<String>path("id");

        office("51").get("/api/v1/workers/" + worker).then().body("state", equalTo("PENDING_STUDENT"));
        Topics.await(
                "lt.candidate.v1",
                state -> state.subject().equals(worker)
                        && state.json().get("student").asBoolean());
        wished(worker).statusCode(409).body("code", equalTo("STUDENT_NOT_TRANSFERABLE"));
    }

    private static void onTheDay(String day) {
        QuarkusMock.installMockForType(MovableClock.at(day + "T12:00:00+08:00"), Clock.class);
    }

    private static ValidatableResponse registered(WorkerJson somebody) {
        return office("51").body(somebody.json()).post("/api/v1/workers").then();
    }

    private static ValidatableResponse wished(String worker) {
        return office("51")
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then();
    }
}
