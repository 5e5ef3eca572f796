package io.labortransfer.registry.household;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.wish;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.SpellStory.aSpellOf;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A household of Yuexi county (513434) with a spouse who is registered in Butuo county (513429) of the same unit. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HouseholdAcrossCountiesTest {
    private static final String COUNTY = "513434";
    private static final String OTHER_COUNTY = "513429";
    private static final Passports HERE = Passports.op("51").prefix(COUNTY);
    private static final Passports THERE = Passports.op("51").prefix(OTHER_COUNTY);
    private static final String HOUSEHOLDS = "/api/v1/households/";

    private String head = "";
    private String spouse = "";
    private String household = "";

    @BeforeEach
    void the_office_of_the_unit_enters_both() {
        head = register("51", aWorker().in(COUNTY));
        spouse = register("51", aWorker().in(OTHER_COUNTY));
        household = aHousehold().in(COUNTY).of(head).of(spouse).entered("51");
    }

    @Test
    void the_county_of_the_household_reads_who_is_in_it_and_of_the_other_countys_worker_no_more() {
        as(HERE).get(HOUSEHOLDS + household)
                .then()
                .statusCode(200)
                .body("members.workerId", contains(head, spouse))
                .body("members.ageBand", contains("WORKING", null))
                .body("members.capacity", contains("NORMAL", null));
        as(HERE).get("/api/v1/workers/" + spouse).then().statusCode(404);
        as(THERE).get(HOUSEHOLDS + household).then().statusCode(404);
        office("51").get(HOUSEHOLDS + household).then().body("members.ageBand", contains("WORKING", "WORKING"));
    }

    @Test
    void whether_it_has_work_follows_from_all_of_them_whichever_county_writes() {
        wishes(HERE, head);
        Topics.send(aSpellOf(spouse).is("ACTIVE"));
        await().atMost(Duration.ofSeconds(60)).until(() -> !hasNoWork());

        as(HERE).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"laborCapacity\": \"SKILLED\"}")
                .patch("/api/v1/workers/" + head)
                .then()
                .statusCode(200);

        assertThat(hasNoWork()).isFalse();
    }

    private boolean hasNoWork() {
        return office("51").get(HOUSEHOLDS + household).then().extract().path("zeroEmployment");
    }

    @Test
    void those_of_another_county_are_told_anew_when_somebody_of_it_wishes_to_work() {
        wishes(HERE, head);
        bothAreToldThatNobodyWorks();
    }

    @Test
    void so_they_are_when_the_wish_is_written_in_the_other_county() {
        wishes(THERE, spouse);
        bothAreToldThatNobodyWorks();
    }

    private static void wishes(Passports office, String worker) {
        as(office)
                .body(wish(word()))
                .post("/api/v1/workers/" + worker + "/intents")
                .then()
                .statusCode(201);
    }

    private void bothAreToldThatNobodyWorks() {
        assertThat(hasNoWork()).isTrue();
        for (var member : List.of(head, spouse)) {
            Topics.await(
                    "lt.candidate.v1",
                    event -> event.subject().equals(member)
                            && event.payload() != null
                            && event.json().path("zeroEmployment").asBoolean());
        }
    }

    @Test
    void the_county_corrects_the_household_with_everybody_in_it_and_brings_in_nobody_whom_it_does_not_reach() {
        as(HERE).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"relocated\": true}")
                .patch(HOUSEHOLDS + household)
                .then()
                .statusCode(200)
                .body("members.workerId", contains(head, spouse));
        var stranger = register("51", aWorker().in(OTHER_COUNTY));
        as(HERE).body(Map.of("relation", "SIBLING"))
                .put(HOUSEHOLDS + household + "/members/" + stranger)
                .then()
                .statusCode(404);
        as(HERE).body(aHousehold().in(COUNTY).of(stranger).json())
                .post("/api/v1/households")
                .then()
                .statusCode(422)
                .body("errors.code", contains("MEMBER_UNKNOWN"));
        as(HERE).header("If-Match", "*")
                .delete(HOUSEHOLDS + household + "/members/" + spouse)
                .then()
                .statusCode(200)
                .body("members.workerId", contains(head));
    }
}
