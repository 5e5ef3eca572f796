package io.labortransfer.registry.household;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.SpellStory.aSpellOf;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a household is one of zero employment, and who hears of it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HouseholdFlagsTest {

    @Inject
    HouseholdClock clock;

    @Inject
    EntityManager records;

    @Inject
    Scopes scopes;

    private String head = "";
    private String spouse = "";

    @BeforeEach
    void two() {
        head = register("51", aWorker());
        spouse = register("51", aWorker());
    }

    @Test
    void a_wish_flags_the_house_at_once_and_work_of_anybody_in_it_ends_that() {
        var id = aHousehold().of(head).of(spouse).entered("51");
        assertThat(flag(id)).isFalse();
        openIntent("51", head);
        assertThat(flag(id)).as("in the transaction of the wish").isTrue();
        toldOf(spouse, true);

        var spell = aSpellOf(spouse);
        var active = spell.is("ACTIVE");
        Topics.send(active, active); // delivered twice
        becomes(id, false);
        Topics.send(spell.is("STALE"));
        Topics.send(spell.is("ENDED"));
        becomes(id, true);
        toldOf(head, true);
        assertThat(told(id)).hasSize(3);
    }

    @Test
    void a_wish_withdrawn_ends_it() {
        var id = aHousehold().of(head).entered("51");
        var intent = openIntent("51", head);
        assertThat(flag(id)).isTrue();
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(flag(id)).isFalse();
    }

    @Test
    void who_comes_and_who_goes_changes_it() {
        openIntent("51", head);
        Topics.send(aSpellOf(spouse).is("ACTIVE"));
        var witness = register("51", aWorker());
        var seen = aHousehold().of(witness).entered("51");
        openIntent("51", witness);
        Topics.send(aSpellOf(witness).is("ACTIVE"));
        becomes(seen, false); // so the spell of the spouse is known as well

        var id = aHousehold().of(head).entered("51");
        assertThat(flag(id)).as("who wishes is entered").isTrue();
        put(id, spouse);
        assertThat(flag(id)).as("who works has come").isFalse();
        remove(id, spouse);
        assertThat(flag(id)).as("who works has gone").isTrue();
        toldOf(spouse, false);
        put(id, spouse);
        remove(id, head);
        assertThat(flag(id)).isFalse();
    }

    @Test
    void a_house_of_pensioners_is_never_flagged() {
        var grandfather = register("51", aWorker().born(LocalDate.of(1950, 3, 1)));
        var grandmother = register("51", aWorker().with("sex", "2").born(LocalDate.of(1955, 3, 1)));
        var id = aHousehold().of(grandfather).of(grandmother).entered("51");
        openIntent("51", grandfather);
        openIntent("51", grandmother);
        office("51")
                .get("/api/v1/households/" + id)
                .then()
                .body("members.ageBand", contains("RETIRED", "RETIRED"))
                .body("zeroEmployment", equalTo(false));
        assertThat(told(id)).isEmpty();
    }

    @Test
    void the_flag_goes_on_the_day_on_which_who_wished_retires() {
        var id = aHousehold().of(head).of(spouse).entered("51");
        var other = aHousehold().of(register("51", aWorker())).entered("51");
        openIntent("51", head);
        assertThat(flag(id)).isTrue();
        clock.tick();
        assertThat(flag(id)).as("not yet").isTrue();
        scopes.run(
                ProvinceScope.ofProvince("51"),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> records.createNativeQuery(
                                        "UPDATE worker SET birth_date = '1950-01-01' WHERE id = ?1")
                                .setParameter(1, WorkerId.of(head).value())
                                .executeUpdate()));
        clock.tick();
        assertThat(flag(id)).isFalse();
        assertThat(flag(other)).isFalse();
        toldOf(spouse, false);
    }

    @Test
    void who_can_work_no_more_flags_no_house() {
        var lost = register("51", aWorker().with("laborCapacity", "LOST"));
        var id = aHousehold().of(lost).entered("51");
        openIntent("51", lost);
        assertThat(flag(id)).isFalse();
    }

    @Test
    void whoever_is_erased_leaves_the_house_and_its_past_and_the_others_are_told() {
        var id = aHousehold().of(head).of(spouse).entered("51");
        openIntent("51", head);
        toldOf(spouse, true);
        office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + head + "/subject-requests")
                .then()
                .statusCode(202);
        becomes(id, false);
        office("51").get("/api/v1/households/" + id).then().body("members.workerId", contains(spouse));
        assertThat(office("51").get("/api/v1/households/" + id + "/history").asString())
                .doesNotContain(head);
        toldOf(spouse, false);
    }

    private static boolean flag(String id) {
        return office("51").get("/api/v1/households/" + id).path("zeroEmployment");
    }

    private static void becomes(String id, boolean flag) {
        await().atMost(Duration.ofSeconds(60)).until(() -> flag(id) == flag);
    }

    /** The last state of the worker that others know says so. */
    private static void toldOf(String worker, boolean flag) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Topics.read("lt.candidate.v1").stream()
                        .filter(event -> event.subject().equals(worker) && !event.tombstone())
                        .reduce((one, next) -> next)
                        .filter(event -> event.json().get("zeroEmployment").asBoolean() == flag)
                        .isPresent());
    }

    private static List<Event> told(String id) {
        return Topics.read("lt.household.v1").stream()
                .filter(event ->
                        event.subject().equals(id) && event.type().equals("lt.household.zero_employment_changed.v1"))
                .toList();
    }

    private static void put(String id, String worker) {
        office("51")
                .body(Map.of("relation", "SPOUSE"))
                .put("/api/v1/households/" + id + "/members/" + worker)
                .then()
                .statusCode(200);
    }

    private static void remove(String id, String worker) {
        office("51")
                .header("If-Match", "*")
                .delete("/api/v1/households/" + id + "/members/" + worker)
                .then()
                .statusCode(200);
    }
}
