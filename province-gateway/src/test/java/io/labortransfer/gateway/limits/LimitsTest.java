package io.labortransfer.gateway.limits;

import static io.labortransfer.gateway.peers.Clients.setting;
import static io.labortransfer.gateway.peers.Clients.token;
import static io.labortransfer.gateway.peers.Clients.workerToken;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.github.bucket4j.TimeMeter;
import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class LimitsTest {

    @Inject
    LiveReplicas replicas;

    @Test
    void every_answer_to_a_known_caller_tells_its_limits() {
        read("office-44")
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"read\";q=4000;w=2"))
                .header("RateLimit", matchesPattern("\"read\";r=[0-9]+;t=[0-9]+"));
        given().auth()
                .oauth2(token("national-office"))
                .get("/api/v1/workers")
                .then()
                .statusCode(403)
                .header("RateLimit", startsWith("\"read\""));
        given().auth()
                .oauth2(token("office-44"))
                .delete("/api/v1/unknown")
                .then()
                .statusCode(404)
                .header("RateLimit", startsWith("\"write\""));
        given().auth()
                .oauth2(token("office-44"))
                .get("/api/v1/gateway/me")
                .then()
                .statusCode(200)
                .header("RateLimit", startsWith("\"read\""));
    }

    @Test
    void a_stranger_is_told_no_limits() {
        given().get("/api/v1/workers").then().statusCode(401).header("RateLimit", nullValue());
    }

    @Test
    void workers_of_one_self_service_are_counted_apart() {
        QuarkusMock.installMockForType(new HandMovedTime(), TimeMeter.class);
        String one = workerToken("self-service", "51", PublicId.format("wkr", UUID.randomUUID()));
        String other = workerToken("self-service", "51", PublicId.format("wkr", UUID.randomUUID()));

        left(one, "\"read\";r=3999;");
        left(one, "\"read\";r=3998;");
        left(other, "\"read\";r=3999;");
    }

    private static void left(String token, String remainder) {
        given().auth()
                .oauth2(token)
                .get("/api/v1/gateway/me")
                .then()
                .statusCode(200)
                .header("RateLimit", startsWith(remainder));
    }

    @Test
    void a_caller_that_is_too_fast_is_429_until_the_time_it_was_told() {
        HandMovedTime time = new HandMovedTime();
        QuarkusMock.installMockForType(time, TimeMeter.class);
        export("office-51").statusCode(200);
        export("office-51").statusCode(200).header("RateLimit", startsWith("\"export\";r=0;"));

        export("office-51")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .header("RateLimit", equalTo("\"export\";r=0;t=1"))
                .body("code", equalTo("RATE_LIMITED"))
                .body("title", equalTo("请求过多"));
        read("office-51").statusCode(200);
        export("office-44").statusCode(200);

        time.advance(Duration.ofSeconds(1));
        export("office-51").statusCode(200);
    }

    @Test
    void a_quota_of_the_day_ends_at_midnight_in_beijing() {
        Instant halfAMinuteBeforeMidnight =
                Times.endOf(Times.dateOf(Instant.now()).plusDays(1)).minusSeconds(30);
        MovableClock clock = MovableClock.at(halfAMinuteBeforeMidnight);
        QuarkusMock.installMockForType(clock, Clock.class);
        search("office-51").statusCode(200);
        search("office-51").statusCode(200);
        search("office-51")
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"search-by-id\";q=400;w=2, \"search-by-id-day\";q=3;w=86400"));

        search("office-51")
                .statusCode(429)
                .header("Retry-After", equalTo("30"))
                .header("RateLimit", matchesPattern("\"search-by-id\";r=.*, \"search-by-id-day\";r=0;t=30"))
                .body("code", equalTo("QUOTA_EXHAUSTED"));
        search("office-44").statusCode(200);

        clock.advance(Duration.ofSeconds(30));
        search("office-51").statusCode(200);
    }

    @Test
    void what_cannot_be_counted_does_not_pass_and_what_needs_no_count_does() throws SQLException {
        read("office-44").statusCode(200);
        asSuperuser(
                "ALTER ROLE gateway_engine NOLOGIN",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'gateway_engine'");
        try {
            search("office-44")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("2"))
                    .body("code", equalTo("QUOTA_UNKNOWN"));
            read("office-44").statusCode(200);
        } finally {
            asSuperuser("ALTER ROLE gateway_engine LOGIN");
        }
        // The pool finds its dead connections one by one.
        await().untilAsserted(() -> search("office-44").statusCode(200));
    }

    @Test
    void two_replicas_share_a_rate_and_one_that_is_gone_leaves_its_share() throws SQLException {
        asSuperuser("INSERT INTO gateway_replica VALUES ('another', clock_timestamp() + interval '25 s')");
        await().until(() -> countedAnew() == 2);
        read("office-44").header("RateLimit-Policy", equalTo("\"read\";q=2000;w=2"));

        asSuperuser("UPDATE gateway_replica SET until = clock_timestamp() - interval '1 ms' WHERE id = 'another'");
        await().until(() -> countedAnew() == 1);
        read("office-44").header("RateLimit-Policy", equalTo("\"read\";q=4000;w=2"));
    }

    private int countedAnew() {
        replicas.renew();
        return replicas.count();
    }

    private static ValidatableResponse read(String client) {
        return given().auth().oauth2(token(client)).get("/api/v1/workers").then();
    }

    private static ValidatableResponse search(String client) {
        return post(client, "/api/v1/workers/search");
    }

    private static ValidatableResponse export(String client) {
        return post(client, "/api/v1/workers:export");
    }

    private static ValidatableResponse post(String client, String path) {
        return given().auth()
                .oauth2(token(client))
                .header("Accept-Language", "zh-CN")
                .contentType("application/json")
                .body("{}")
                .post(path)
                .then();
    }

    private static void asSuperuser(String... commands) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(setting("suite.database.url"));
        database.setUser("postgres");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
