package io.labortransfer.matching.employer;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Agencies place people only with a licence that holds. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AgencyTest {

    @Inject
    EmployerClock clockwork;

    private final World world = new World();

    @Test
    void without_a_licence_that_holds_it_is_not_verified() {
        registered(Map.of());
        world.office("verify", Map.of()).statusCode(422).body("code", equalTo("LICENSE_MISSING"));

        World past = new World();
        as(past.em())
                .body(agency(
                        past,
                        Map.of(
                                "licenseNo",
                                "HR-1",
                                "licenseValidTo",
                                World.today().toString())))
                .post("/api/v1/employers")
                .then()
                .statusCode(201)
                .body("licenseNo", equalTo("HR-1"));
        as(world.em())
                .body(agency(new World(), Map.of("licenseNo", "HR-1")))
                .post("/api/v1/employers")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/licenseValidTo"));
    }

    @Test
    void its_orders_stand_still_from_the_day_on_which_the_licence_ends_until_the_office_has_seen_the_next() {
        String agency = registered(licensedFor(5));
        world.office("verify", Map.of()).statusCode(200);
        World firm = new World();
        String order = firm.published(1, posting -> {
            posting.put("employmentForm", "OUTSOURCED");
            posting.put("legalEmployerId", agency);
            posting.put("userEmployerId", firm.employer());
        });
        MovableClock clock = MovableClock.at(Instant.now());
        QuarkusMock.installMockForType(clock, Clock.class);

        clock.advance(Duration.ofDays(4));
        clockwork.tick();
        clock.moveTo(Instant.now());
        assertThat(firm.order(order).getString("state")).isEqualTo("PUBLISHED");
        clock.advance(Duration.ofDays(5));
        clockwork.tick();
        clockwork.tick();
        clock.moveTo(Instant.now());

        assertThat(firm.order(order).getString("state")).isEqualTo("PAUSED");
        Event expired = Topics.await("lt.employer.v1", "lt.employer.license_expired.v1", agency);
        assertThat(expired.json().at("/ordersHeld").asBoolean()).isTrue();
        assertThat(expired.json().at("/state").asText()).isEqualTo("VERIFIED");
        assertThat(World.number(
                        "SELECT count(*) FROM outbox WHERE type = 'lt.employer.license_expired.v1' AND subject = ?",
                        agency))
                .isOne();

        patch(licensedFor(900))
                .statusCode(200)
                .body("ordersHeld", equalTo(true))
                .body("warnings", contains("CHANGED_SINCE_VERIFIED", "LICENSE_EXPIRED"));
        assertThat(firm.order(order).getString("state")).isEqualTo("PAUSED");
        world.office("verify", Map.of()).statusCode(200).body("ordersHeld", equalTo(false));
        assertThat(firm.order(order).getString("state")).isEqualTo("PUBLISHED");
    }

    @Test
    void its_declaration_to_take_no_fees_is_not_taken_back() {
        registered(licensedFor(50));
        world.office("verify", Map.of()).statusCode(200);

        patch(Map.of("noWorkerFees", false))
                .statusCode(422)
                .body("code", equalTo("FEES_DECLARATION_MISSING"))
                .body("detail", containsString("noWorkerFees"));
    }

    private String registered(Map<String, Object> license) {
        return world.registered(told -> {
            told.put("type", "AGENCY");
            told.putAll(license);
        });
    }

    private static Map<String, Object> agency(World world, Map<String, Object> license) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "uscc", world.uscc, "name", "Agency", "type", "AGENCY", "division", world.site, "noWorkerFees", true));
        told.putAll(license);
        return told;
    }

    private static Map<String, Object> licensedFor(int days) {
        return Map.of(
                "licenseNo",
                "HR-" + days,
                "licenseValidTo",
                World.today().plusDays(days).toString());
    }

    private ValidatableResponse patch(Map<String, Object> change) {
        String path = "/api/v1/employers/" + world.employer();
        return as(world.em())
                .contentType("application/merge-patch+json")
                .header("If-Match", as(world.em()).get(path).header("ETag"))
                .body(change)
                .patch(path)
                .then();
    }
}
