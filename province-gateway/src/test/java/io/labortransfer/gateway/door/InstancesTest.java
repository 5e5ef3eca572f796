package io.labortransfer.gateway.door;

import static io.labortransfer.gateway.peers.Clients.metric;
import static io.labortransfer.gateway.peers.Clients.service;
import static io.labortransfer.gateway.peers.Clients.setting;
import static io.labortransfer.gateway.peers.Clients.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.gateway.peers.TestService;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A service with several instances, or one that drops connections. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class InstancesTest {

    private static final String TRACKING = "transfer-tracking";

    @Test
    void a_read_whose_connection_broke_is_sent_once_more() {
        read("/api/v1/workers?behave=break-once&run=read").statusCode(200).body(equalTo("answered"));

        assertThat(service("behave=count&run=read")).isEqualTo("2");
    }

    @Test
    void a_write_is_never_sent_twice() {
        given().auth()
                .oauth2(token("office-51"))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/workers?behave=break-once&run=write")
                .then()
                .statusCode(503)
                .body("code", equalTo("SERVICE_UNAVAILABLE"));

        assertThat(service("behave=count&run=write")).isEqualTo("1");
    }

    @Test
    void a_read_with_a_body_is_not_sent_twice_because_its_body_is_gone() {
        given().auth()
                .oauth2(token("office-51"))
                .contentType("application/json")
                .body("{}")
                .get("/api/v1/workers?behave=break-once&run=body")
                .then()
                .statusCode(503);

        assertThat(service("behave=count&run=body")).isEqualTo("1");
    }

    @Test
    void an_instance_that_is_not_there_costs_nobody_an_answer_and_is_asked_again_when_it_is_back() {
        for (int i = 0; i < 60; i++) {
            progress("tell").statusCode(200);
        }
        assertThat(leftAlone(TRACKING)).isEqualTo(1);
        assertThat(leftAlone("worker-registry")).isZero();

        String missing = setting("suite.gateway.upstream." + TRACKING).split(",")[1];
        TestService back = TestService.startAt(URI.create(missing).getPort());
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                progress("tell").statusCode(200);
                return leftAlone(TRACKING) == 0;
            });
        } finally {
            back.stop();
        }
    }

    private static ValidatableResponse progress(String behave) {
        return given().auth()
                .oauth2(token("national-office"))
                .get("/api/v1/targets/2026/progress?behave=" + behave)
                .then();
    }

    private static ValidatableResponse read(String target) {
        return given().auth().oauth2(token("office-51")).get(target).then();
    }

    private static double leftAlone(String service) {
        return metric("lt_upstream_left_alone{service=\"" + service + "\"}");
    }
}
