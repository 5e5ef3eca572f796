package io.labortransfer.registry.household;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.erase;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.SharingStory.agreement;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.match;
import static io.labortransfer.registry.SharingStory.revoke;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.labortransfer.kit.web.Cursors;
import io.labortransfer.registry.SharingStory;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office of another unit learns of the household of a worker who is shared with it that there is one, and where it is registered. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HouseholdOfSharedTest {
    private static final String HOUSEHOLDS = "/api/v1/households";
    /** Shanxi: no other test makes an agreement with it. */
    private static final String THERE = "14";

    private static final Passports OFFICE = Passports.dp(THERE);

    @Inject
    Cursors cursors;

    private final SharingStory agreement = agreement("51", THERE, THERE);
    private String one = "";
    private String other = "";
    private String id = "";

    @BeforeEach
    void two_workers_of_a_household() {
        one = register("51", aWorker());
        other = register("51", aWorker());
        id = aHousehold().of(one).of(other).entered("51");
    }

    @AfterEach
    void the_agreement_ends() {
        Topics.send(agreement.became("terminated"));
    }

    @Test
    void by_an_agreement_it_reads_where_the_household_is_and_nothing_of_who_belongs_to_it_and_of_its_need() {
        status(OFFICE, 404);
        var consent = consent("51", one, THERE);
        openIntent("51", one);
        Topics.send(agreement.became("activated"));
        await().until(() -> as(OFFICE).get(HOUSEHOLDS + "/" + id).statusCode() == 200);

        as(OFFICE)
                .get(HOUSEHOLDS + "/" + id)
                .then()
                .body("id", equalTo(id))
                .body("originProvince", equalTo("51"))
                .body("registrationDivision", equalTo("513431"))
                .body("$", hasKey("version"))
                .body("$", not(hasKey("members")))
                .body("$", not(hasKey("monitoring")))
                .body("$", not(hasKey("risk")))
                .body("$", not(hasKey("relocated")))
                .body("$", not(hasKey("zeroEmployment")));
        as(OFFICE)
                .get(HOUSEHOLDS + "?workerId=" + one)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0]", not(hasKey("members")));
        listed(OFFICE, "workerId=" + one + "&division=5134", 1);
        listed(OFFICE, "workerId=" + one + "&division=5101", 0);
        as(OFFICE)
                .get(HOUSEHOLDS + "?workerId=somebody")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("workerId"))
                .body("errors[0].code", equalTo("ID_MALFORMED"));
        listed(OFFICE, "workerId=" + other, 0); // who is not shared
        listed(OFFICE, "limit=500", 0);
        for (var past : List.of("/history", "?asOf=2026-01-05", "?knownAt=2999-01-01T00:00:00Z")) {
            as(OFFICE).get(HOUSEHOLDS + "/" + id + past).then().statusCode(404);
        }
        for (var stranger : List.of(Passports.dp("33"), Passports.op(THERE), Passports.st(THERE, "14"))) {
            status(stranger, 404);
            listed(stranger, "workerId=" + one, 0);
        }
        revoke("51", consent);
        status(OFFICE, 404);
        listed(OFFICE, "workerId=" + one, 0);
    }

    @Test
    void by_a_case_it_reads_it_at_the_place_of_the_work_and_an_employer_never_does() {
        var employer = UUID.randomUUID();
        var asked = match(one, THERE, "140105").at(employer);
        Topics.send(asked.became("offer_accepted"));
        var site = Passports.dp(THERE).prefix("140105");
        await().until(() -> as(site).get(HOUSEHOLDS + "/" + id).statusCode() == 200);
        status(Passports.dp(THERE).prefix("140205"), 404);
        var firm = Passports.em(THERE, "91140000MA5ABCDEG0", employer);
        as(firm).get("/api/v1/workers/" + one).then().statusCode(200);
        status(firm, 403);
        as(firm).get(HOUSEHOLDS + "?workerId=" + one).then().statusCode(403);

        office("51")
                .header("If-Match", "*")
                .delete(HOUSEHOLDS + "/" + id + "/members/" + one)
                .then()
                .statusCode(200);
        status(site, 404);
        listed(site, "workerId=" + one, 0);
    }

    @Test
    void its_look_is_told_to_those_who_are_shared_and_to_nobody_else_and_by_whose_case_to_nobody_but_the_one() {
        Topics.send(transfer(one, THERE, "140105").became("opened"));
        await().until(() -> as(OFFICE)
                        .get(HOUSEHOLDS + "?workerId=" + one)
                        .<List<?>>path("items")
                        .size()
                == 1);
        status(OFFICE, 200);
        assertThat(looks(one, "getHousehold")).singleElement().satisfies(look -> {
            assertThat(look.get("relations")).isEqualTo(List.of("CASE"));
            assertThat(look.get("purpose")).isEqualTo("ACCEPTED_OFFER");
            assertThat(look.get("fieldGroups")).isEqualTo(List.of("F0", "F1"));
        });
        assertThat(looks(other, "getHousehold")).isEmpty();

        Topics.send(transfer(other, THERE, "140105").became("opened"));
        await().until(() -> as(OFFICE)
                        .get(HOUSEHOLDS + "?workerId=" + other)
                        .<List<?>>path("items")
                        .size()
                == 1);
        status(OFFICE, 200);
        assertThat(looks(other, "getHousehold"))
                .singleElement()
                .satisfies(look -> assertThat(look.get("reason")).isNull());
        assertThat(looks(other, "listHouseholds"))
                .isNotEmpty()
                .allSatisfy(look -> assertThat(look.get("reason")).isNotNull());
    }

    @Test
    void it_does_not_learn_by_a_filter_what_it_is_not_shown() {
        Topics.send(transfer(one, THERE, "140105").became("opened"));
        await().until(() -> as(OFFICE)
                        .get(HOUSEHOLDS + "?workerId=" + one)
                        .<List<?>>path("items")
                        .size()
                == 1);
        for (var filter : List.of("zeroEmployment=true", "monitoringType=SUDDEN", "riskState=AT_RISK")) {
            as(OFFICE)
                    .get(HOUSEHOLDS + "?workerId=" + one + "&" + filter)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FILTER_NOT_SHOWN"));
        }
        as(OFFICE).get(HOUSEHOLDS + "?workerId=nobody").then().statusCode(400);
    }

    @Test
    void an_office_that_is_both_asks_by_need_about_its_own_workers_and_not_about_those_who_are_shown_to_it() {
        Topics.send(transfer(one, THERE, "140105").became("opened"));
        var both = Passports.office(THERE);
        await().until(() -> as(both).get(HOUSEHOLDS + "?workerId=" + one)
                        .<List<?>>path("items")
                        .size()
                == 1);
        var own = register(THERE, aWorker().in("140105"));
        listed(both, "workerId=" + own + "&riskState=AT_RISK", 0);
        listed(both, "workerId=" + own + "&zeroEmployment=true", 0);
        as(both).get(HOUSEHOLDS + "?workerId=" + one + "&riskState=AT_RISK")
                .then()
                .statusCode(403)
                .body("code", equalTo("FILTER_NOT_SHOWN"));
    }

    @Test
    void an_office_that_is_both_finds_nothing_by_need_of_whoever_was_erased_or_is_not_shown_to_it_or_never_was() {
        var both = Passports.office(THERE);
        var gone = register(THERE, aWorker().in("140105"));
        erase(THERE, gone);
        for (var nobody : List.of(gone, other, "wkr_" + "0".repeat(26))) {
            listed(both, "workerId=" + nobody + "&riskState=AT_RISK", 0);
            listed(both, "workerId=" + nobody, 0);
            as(OFFICE)
                    .get(HOUSEHOLDS + "?workerId=" + nobody + "&riskState=AT_RISK")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FILTER_NOT_SHOWN"));
        }
    }

    @Test
    void two_workers_of_a_household_who_are_shared_are_one_household() {
        Topics.send(
                transfer(one, THERE, "140105").became("opened"),
                transfer(one, THERE, "140105").became("opened"),
                transfer(other, THERE, "140105").became("opened"));
        for (var each : List.of(one, other)) {
            await().until(() -> as(OFFICE)
                            .get(HOUSEHOLDS + "?workerId=" + each)
                            .<List<?>>path("items")
                            .size()
                    == 1);
        }
        as(OFFICE).get(HOUSEHOLDS + "/" + id).then().statusCode(200).body("id", equalTo(id));
        assertThat(looks(one, "getHousehold")).singleElement();
        assertThat(looks(other, "getHousehold")).singleElement();
    }

    @Test
    void a_list_that_was_begun_before_households_were_found_by_a_worker_goes_on() {
        var begun = cursors.seal(
                "51",
                "households|null|null|null|null",
                List.of(HouseholdId.of(id).value().toString()));
        office("51").get(HOUSEHOLDS + "?cursor=" + begun).then().statusCode(200).body("items.id", not(hasItem(id)));
        office("51")
                .get(HOUSEHOLDS + "?workerId=" + one + "&cursor=" + begun)
                .then()
                .statusCode(400);
    }

    @Test
    void whoever_else_reads_households_finds_that_of_a_worker_in_reach() {
        var hosted = register("51", aWorker().with("residenceDivision", "440305"));
        var home = register("51", aWorker());
        var household = aHousehold().of(hosted).of(home).entered("51");
        assertThat(found(Passports.op("51"), home)).containsExactly(household);
        assertThat(found(Passports.op("51").prefix("5101"), home)).isEmpty();
        assertThat(found(Passports.st("51", "4403"), hosted)).containsExactly(household);
        assertThat(found(Passports.st("51", "4403"), home))
                .as("who belongs to it")
                .isEmpty();
        assertThat(found(self(home), home)).containsExactly(household);
        assertThat(found(self(home), hosted)).isEmpty();
        assertThat(found(Passports.op("51"), register("51", aWorker()))).isEmpty();
    }

    private static Passports self(String worker) {
        return Passports.wk("51", WorkerId.of(worker).value());
    }

    private static List<String> found(Passports who, String worker) {
        return as(who).get(HOUSEHOLDS + "?workerId=" + worker)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<Map<String, Object>> looks(String worker, String operation) {
        return as(self(worker))
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.operation == '" + operation + "' && it.province == '" + THERE + "' }");
    }

    private void status(Passports who, int status) {
        as(who).get(HOUSEHOLDS + "/" + id).then().statusCode(status);
    }

    private static void listed(Passports who, String filter, int many) {
        as(who).get(HOUSEHOLDS + "?" + filter).then().statusCode(200).body("items", hasSize(many));
    }
}
