package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.SharingStory.agreement;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.revoke;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.SharingStory;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What offices of other units and employers list and follow of workers who are shown to them. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharedListsTest {
    /** Qinghai: no other test makes an agreement with it. */
    private static final String THERE = "63";

    private static final Passports OFFICE = Passports.dp(THERE);
    private static final String WORKERS = "/api/v1/workers";
    private static final String INTENTS = "/api/v1/intents";

    private final SharingStory agreement = agreement("51", THERE, THERE);
    private final List<String> consents = new ArrayList<>();
    private String first = "";
    private String second = "";
    private String silent = "";
    private String consent = "";
    private String intent = "";

    @BeforeEach
    void twoOfThreeWhoLookForWorkLetTheUnitSeeThem() {
        first = register("51", aWorker());
        second = register("51", aWorker().with("skills", List.of()));
        silent = register("51", aWorker());
        intent = openIntent("51", first);
        openIntent("51", second);
        openIntent("51", silent);
        consent = given(first);
        given(second);
        Topics.send(agreement.became("activated"));
        await().until(() -> as(OFFICE).get(WORKERS + "/" + first).statusCode() == 200);
    }

    private String given(String worker) {
        var given = consent("51", worker, THERE);
        consents.add(given);
        return given;
    }

    @AfterEach
    void whatOpenedTheListsEnds() {
        consents.forEach(given -> revoke("51", given));
        Topics.send(agreement.became("terminated"));
    }

    @Test
    void an_office_lists_whom_an_agreement_shows_it_page_by_page_and_by_the_profile() {
        var page = as(OFFICE)
                .get(WORKERS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("items[0].originProvince", equalTo("51"))
                .body("items[0]", not(hasKey("name")))
                .body("items[0]", not(hasKey("categories")))
                .body("nextCursor", notNullValue())
                .extract()
                .<String>path("nextCursor");
        as(OFFICE)
                .get(WORKERS + "?limit=1&cursor=" + page)
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("nextCursor", nullValue());
        listed("?occupation=6-05-01-03", first);
        listed("?division=513431", first, second);
        listed("?division=5117");
        listed("?state=ACTIVE&student=false&newGrowth=false", first, second);
        listed("?state=SUSPENDED");
        for (var hidden :
                List.of("category=LOP", "capacity=NORMAL", "mobility=ANYWHERE", "assisted=true", "intentState=OPEN")) {
            as(OFFICE).get(WORKERS + "?" + hidden).then().statusCode(403).body("code", equalTo("FILTER_NOT_SHOWN"));
        }
    }

    @Test
    void it_lists_nobody_any_more_whose_consent_or_agreement_ended_and_no_stranger_lists_anybody() {
        for (var stranger : List.of(Passports.dp("62"), Passports.em(THERE, "91630000MA5ABCDEF0", UUID.randomUUID()))) {
            as(stranger).get(WORKERS + "?limit=500").then().statusCode(200).body("items", empty());
            as(stranger).get(WORKERS + "?limit=500&shared=true").then().body("items", empty());
        }
        as(Passports.op("51"))
                .get(WORKERS + "?shared=true")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(Passports.office(THERE)).get(WORKERS + "?limit=500").then().body("items.id", not(hasItem(first)));
        as(Passports.office(THERE))
                .get(WORKERS + "?limit=500&shared=true")
                .then()
                .body("items.id", contains(first, second));

        revoke("51", consent);
        listed("?limit=500", second);
        Topics.send(agreement.became("suspended"));
        await().untilAsserted(() -> listed("?limit=500"));
        Topics.send(agreement.became("resumed"));
        await().untilAsserted(() -> listed("?limit=500", second));
    }

    @Test
    void it_lists_the_wishes_that_are_not_closed() {
        as(OFFICE)
                .get(INTENTS + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.workerId", contains(first, second))
                .body("items[0].id", equalTo(intent))
                .body("items[0]", not(hasKey("workerWord")));
        as(OFFICE)
                .get(INTENTS + "?destination=44&workForm=EMPLOYED&state=OPEN&division=51")
                .then()
                .body("items.workerId", contains(first, second));
        as(OFFICE).get(INTENTS + "?destination=11").then().statusCode(200).body("items", empty());
        as(OFFICE).get(INTENTS + "?division=52").then().statusCode(200).body("items", empty());
        var next = as(OFFICE).get(INTENTS + "?limit=1").<String>path("nextCursor");
        as(OFFICE).get(INTENTS + "?limit=1&cursor=" + next).then().body("items.workerId", contains(second));
        as(Passports.dp("62")).get(INTENTS).then().statusCode(200).body("items", empty());
        as(Passports.office(THERE))
                .get(INTENTS + "?shared=true")
                .then()
                .body("items.workerId", contains(first, second));
        revoke("51", consent);
        as(OFFICE).get(INTENTS).then().body("items.workerId", contains(second));
    }

    @Test
    void it_follows_the_changes_of_those_whom_it_is_shown() {
        var workers = new FeedReader(OFFICE, WORKERS + "/changes");
        var both = new FeedReader(Passports.office(THERE), WORKERS + "/changes?shared=true");
        var wishes = new FeedReader(OFFICE, INTENTS + "/changes");
        var permissions = new FeedReader(OFFICE, "/api/v1/consents/changes");
        correct("51", silent, 1, Map.of("education", "80")).then().statusCode(200);
        correct("51", first, 1, Map.of("education", "80")).then().statusCode(200);
        var third = register("51", aWorker());
        var wish = openIntent("51", third);
        var given = given(third);
        var elsewhere = consent("51", third, "62");

        assertThat(workers.versionsOf(first, 1)).containsExactly(2L);
        workers.hasNotSeen(silent);
        assertThat(both.versionsOf(first, 1)).containsExactly(2L);
        assertThat(wishes.versionsOf(wish, 1)).containsExactly(1L);
        assertThat(permissions.versionsOf(given, 1)).containsExactly(1L);
        permissions.hasNotSeen(elsewhere);
        as(Passports.wk("51", WorkerId.of(first).value()))
                .get(WORKERS + "/" + first + "/access-records?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.operation == 'listWorkerChanges' }.actors.flatten()", hasItem("DP"));
    }

    @Test
    void an_employer_and_the_office_of_the_site_list_whom_a_case_shows_them() {
        var employer = UUID.randomUUID();
        var site = Passports.dp("64");
        var firm = Passports.em("64", "91630000MA5ABCDEG0", employer);
        var way = transfer(silent, "64", "640104").at(employer);
        var feed = new FeedReader(firm, WORKERS + "/changes");
        Topics.send(way.became("opened"), way.became("contracted"));
        await().until(() -> as(firm).get(WORKERS + "/" + silent).statusCode() == 200);

        as(firm).get(WORKERS + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", contains(silent))
                .body("items[0]", not(hasKey("name")));
        as(site).get(WORKERS + "?limit=500").then().statusCode(200).body("items.id", contains(silent));
        as(Passports.dp("64").prefix("6405")).get(WORKERS + "?limit=500").then().body("items", empty());
        as(site).get(INTENTS).then().statusCode(200).body("items", empty());
        as(firm).get(INTENTS).then().statusCode(403);
        correct("51", silent, 1, Map.of("education", "80")).then().statusCode(200);
        assertThat(feed.versionsOf(silent, 1)).containsExactly(2L);
    }

    private static void listed(String question, String... who) {
        var found = as(OFFICE)
                .get(WORKERS + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.id");
        assertThat(found).as(question).containsExactly(who);
    }
}
