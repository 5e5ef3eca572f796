package io.labortransfer.kit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.labortransfer.testing.Outages;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ready asks PostgreSQL and Kafka, and names who does not answer; live asks nobody, so that no outage restarts a service. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HealthTest {

    private static final String KAFKA = "Kafka";
    private static final String POSTGRESQL = "Database connections health check";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @BeforeEach
    @AfterEach
    void both_answer() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> health("ready").statusCode(200).body("checks.name", hasItems(KAFKA, POSTGRESQL)));
    }

    @Test
    void without_kafka_it_is_not_ready_and_says_so_and_lives() {
        Outages.withoutKafka(() -> itIsDown(KAFKA, POSTGRESQL));
    }

    @Test
    void without_postgresql_it_is_not_ready_and_says_so_and_lives() {
        Outages.withoutPostgres(() -> itIsDown(POSTGRESQL, KAFKA));
    }

    private void itIsDown(String missing, String there) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> health("ready")
                        .statusCode(503)
                        .body("checks.findAll { it.status == 'DOWN' }.name", hasItem(missing))
                        .body("checks.findAll { it.status == 'DOWN' }.name", not(hasItem(there))));
        health("live").statusCode(200).body("status", equalTo("UP")).body("checks.name", not(hasItem(missing)));
    }

    private ValidatableResponse health(String page) {
        return given().port(management).get("/q/health/" + page).then();
    }
}
