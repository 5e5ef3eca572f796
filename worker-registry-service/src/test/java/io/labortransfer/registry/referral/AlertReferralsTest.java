package io.labortransfer.registry.referral;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.AlertStory;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.probable.Comparison;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an alert of job loss that is handed to the county. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AlertReferralsTest {
    private static final String REFERRALS = "/api/v1/risk-referrals";
    /** A unit whose records the tests compare. */
    private static final String COMPARED = "44";

    @Inject
    Ids ids;

    @Inject
    EntityManager records;

    @Inject
    Scopes scopes;

    @Inject
    Comparison comparison;

    private final WorkerJson person = aWorker().in("440103");
    private String worker = "";
    private String alert = "";

    @BeforeEach
    void somebody_who_lost_work() {
        worker = register("51", aWorker());
        alert = PublicId.format("alt", ids.next());
    }

    @Test
    void an_escalated_alert_opens_one_referral_for_ever_and_learns_the_decision() {
        var household = aHousehold().of(worker).entered("51");
        var escalated = new AlertStory(alert, worker).told("escalated");
        Topics.send(escalated, escalated); // delivered twice

        var referral = told("sent", alert).json().get("referralId").asText();
        office("51")
                .get(REFERRALS + "/" + referral)
                .then()
                .statusCode(200)
                .body("householdId", equalTo(household))
                .body("state", equalTo("SENT"))
                .body("raisedBy", equalTo("ALERT"))
                .body("reason", equalTo("JOB_LOSS"))
                .body("evidenceRef", equalTo(alert))
                .body("alertIds", contains(alert));
        var shown = office("51").get(REFERRALS + "/" + referral).jsonPath();
        assertThat(Duration.between(
                        OffsetDateTime.parse(shown.getString("sentAt")),
                        OffsetDateTime.parse(shown.getString("dueAt"))))
                .isEqualTo(Duration.ofDays(office("51")
                        .get("/api/v1/policies/registry/referral-term")
                        .jsonPath()
                        .getInt("value")));

        act(referral, "receive", Map.of());
        act(referral, "outcome", Map.of("outcome", "NOT_IDENTIFIED"));
        told("received", alert);
        assertThat(told("decided", alert).json().get("outcome").asText()).isEqualTo("NOT_IDENTIFIED");

        Topics.send(new AlertStory(alert, worker).told("escalated")); // played again, long after
        anotherIsTakenUp();
        assertThat(tellings("sent", alert)).hasSize(1);
    }

    @Test
    void alerts_join_the_referral_that_is_not_decided_and_each_learns_the_decision() {
        var spouse = register("51", aWorker());
        var household = aHousehold().of(worker).of(spouse).entered("51");
        var sent = office("51")
                .body(Map.of("reason", "ILLNESS", "evidenceRef", "visit-1", "observedOn", "2026-01-05"))
                .post("/api/v1/households/" + household + "/risk-referrals")
                .then()
                .statusCode(201)
                .body("alertIds", empty())
                .extract()
                .<String>path("id");
        Topics.send(new AlertStory(alert, worker).told("escalated"));
        assertThat(told("sent", alert).json().get("referralId").asText()).isEqualTo(sent);
        act(sent, "receive", Map.of());
        var second = PublicId.format("alt", ids.next());
        Topics.send(new AlertStory(second, spouse).told("escalated"));
        assertThat(told("received", second).json().get("referralId").asText()).isEqualTo(sent);
        office("51")
                .get(REFERRALS + "/" + sent)
                .then()
                .body("raisedBy", equalTo("OP"))
                .body("reason", equalTo("ILLNESS"))
                .body("alertIds", containsInAnyOrder(alert, second));
        office("51")
                .get(REFERRALS + "?limit=500&state=UNDER_REVIEW")
                .then()
                .body("items.find { it.id == '" + sent + "' }.alertIds", containsInAnyOrder(alert, second));

        act(sent, "outcome", Map.of("outcome", "IDENTIFIED"));
        for (var one : List.of(alert, second)) {
            assertThat(told("decided", one).json().get("outcome").asText()).isEqualTo("IDENTIFIED");
        }
        assertThat(tellings("decided", alert)).hasSize(1);
    }

    @Test
    void an_alert_about_somebody_in_no_household_waits_until_there_is_one() {
        var unknown = PublicId.format("hhd", ids.next());
        Topics.send(new AlertStory(alert, worker).with("householdId", unknown).told("escalated"));
        waits("51");
        assertThat(tellings("sent", alert)).isEmpty();

        var household = aHousehold().of(worker).entered("51");
        assertThat(told("sent", alert).subject()).isEqualTo(household);
    }

    @Test
    void an_alert_that_waits_goes_with_its_worker_and_one_that_comes_late_follows() {
        Topics.send(new AlertStory(alert, worker).told("escalated"));
        waits("51");
        moves("51", "52", "520521");
        waits("52");
        var late = PublicId.format("alt", ids.next());
        Topics.send(new AlertStory(late, worker).in("51").told("escalated"));
        var household = aHousehold().in("520521").of(worker).entered("52");

        for (var one : List.of(alert, late)) {
            var told = told("sent", one);
            assertThat(told.subject()).isEqualTo(household);
            assertThat(told.json().get("originProvince").asText()).isEqualTo("52");
        }
        var referral = told("sent", alert).json().get("referralId").asText();
        assertThat(told("sent", late).json().get("referralId").asText()).isEqualTo(referral);
        assertThat(office("51").get(REFERRALS + "/" + referral).statusCode()).isEqualTo(404);
        office("52").get(REFERRALS + "/" + referral).then().body("alertIds", containsInAnyOrder(alert, late));
    }

    @Test
    void an_alert_about_a_merged_record_goes_to_the_county_of_the_record_that_speaks_for_it() {
        var merged = register(COMPARED, person);
        Topics.send(new AlertStory(alert, merged).in(COMPARED).told("escalated"));
        waits(COMPARED, alert);
        var speaker = alike(merged);
        merge(merged, speaker);
        var late = PublicId.format("alt", ids.next());
        Topics.send(new AlertStory(late, merged).in(COMPARED).told("escalated"));
        waits(COMPARED, late);
        assertThat(tellings("sent", alert)).isEmpty();

        var household = aHousehold().in("440103").of(speaker).entered(COMPARED);
        assertThat(told("sent", alert).subject()).isEqualTo(household);
        assertThat(told("sent", late).subject()).isEqualTo(household);

        var latest = PublicId.format("alt", ids.next());
        Topics.send(new AlertStory(latest, merged).in(COMPARED).told("escalated")); // the household is there already
        assertThat(told("sent", latest).subject()).isEqualTo(household);
    }

    @Test
    void a_merge_into_somebody_who_is_in_a_household_answers_what_waited() {
        var merged = register(COMPARED, person);
        Topics.send(new AlertStory(alert, merged).in(COMPARED).told("escalated"));
        waits(COMPARED, alert);
        var speaker = alike(merged);
        var household = aHousehold().in("440103").of(speaker).entered(COMPARED);
        merge(merged, speaker);

        assertThat(told("sent", alert).subject()).isEqualTo(household);
    }

    @Test
    void nothing_else_opens_a_referral() {
        aHousehold().of(worker).entered("51");
        var raised = new AlertStory(alert, worker);
        var incomeDrop = PublicId.format("alt", ids.next());
        var elsewhere = PublicId.format("alt", ids.next());
        var nobody = PublicId.format("alt", ids.next());
        Topics.send(
                raised.told("raised"),
                raised.told("assisting"),
                new AlertStory(incomeDrop, worker).with("type", "INCOME_DROP").told("escalated"),
                new AlertStory(elsewhere, worker).in("52").told("escalated"),
                new AlertStory(nobody, PublicId.format("wkr", ids.next())).told("escalated"));
        anotherIsTakenUp();
        for (var one : List.of(alert, incomeDrop, elsewhere, nobody)) {
            assertThat(tellings("sent", one)).isEmpty();
        }
    }

    /** What was sent before with the key of the worker has been taken up when this one has. */
    private void anotherIsTakenUp() {
        var marker = PublicId.format("alt", ids.next());
        Topics.send(new AlertStory(marker, worker).told("escalated"));
        told("sent", marker);
    }

    /** Another record that seems to be of the same person. */
    private String alike(String record) {
        return register(
                COMPARED,
                aWorker()
                        .in("440103")
                        .with("name", person.name())
                        .with("phone", person.phone())
                        .with("sourceRecordId", "twin-" + record));
    }

    private void merge(String record, String into) {
        comparison.now(COMPARED);
        var duplicate = office(COMPARED)
                .get("/api/v1/duplicates?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.find { it.workerIds.contains('" + record + "') && it.workerIds.contains('" + into
                        + "') }.id");
        office(COMPARED)
                .body(Map.of("decision", "SAME_PERSON", "reason", "both cards were seen"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
        office(COMPARED)
                .body(Map.of("intoWorkerId", into, "reason", "one person"))
                .post("/api/v1/workers/" + record + "/merge")
                .then()
                .statusCode(200);
    }

    private void waits(String unit) {
        waits(unit, alert);
    }

    private void waits(String unit, String one) {
        var id = PublicId.require("alt", one);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> scopes.call(
                        ProvinceScope.ofProvince(unit),
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> records.createNativeQuery(
                                                "SELECT count(*) FROM referral_alert WHERE alert_id = ?1 AND worker_id IS NOT NULL",
                                                Long.class)
                                        .setParameter(1, id)
                                        .getSingleResult()
                                        .equals(1L))));
    }

    private static Event told(String what, String alert) {
        return Topics.await(
                "lt.household.v1",
                event -> event.type().equals("lt.household.referral_" + what + ".v1")
                        && alert.equals(event.json().path("alertId").asText()));
    }

    private static List<Event> tellings(String what, String alert) {
        return Topics.read("lt.household.v1").stream()
                .filter(event -> event.type().equals("lt.household.referral_" + what + ".v1")
                        && alert.equals(event.json().path("alertId").asText()))
                .toList();
    }

    private static void act(String id, String act, Map<String, Object> body) {
        as(Passports.op("51").prefix("513431"))
                .body(body)
                .post(REFERRALS + "/" + id + "/" + act)
                .then()
                .statusCode(200);
    }

    private void moves(String from, String to, String division) {
        String relocation = office(from)
                .body(Map.of("workerId", worker, "toDivision", division))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        office(to).post("/api/v1/relocations/" + relocation + "/accept").then().statusCode(200);
        reached(to, worker, "ACTIVE");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office(from).get("/api/v1/workers/" + worker).statusCode() == 404);
    }
}
