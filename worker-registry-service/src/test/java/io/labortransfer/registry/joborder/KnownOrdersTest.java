package io.labortransfer.registry.joborder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Job orders of Guangdong (44), as job-matching tells of them. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class KnownOrdersTest {
    private static final String THERE = "44";

    @Inject
    KnownOrders orders;

    @Inject
    Scopes scopes;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private final UUID order = UUID.randomUUID();

    @Test
    void an_order_is_open_for_everybody_while_it_is_published_or_paused() {
        for (var state : List.of("PUBLISHED", "PAUSED")) {
            Topics.send(told(order, state, state.equals("PUBLISHED") ? 2 : 3));
            await().atMost(Duration.ofSeconds(60)).until(() -> isOpen("51", order));
        }
        var other = UUID.randomUUID();
        Topics.send(
                told(order, "FILLED", 4),
                told(order, "PUBLISHED", 2),
                told(other, "PUBLISHED", 1)); // the second is old news
        await().atMost(Duration.ofSeconds(60)).until(() -> isOpen("51", other));

        assertThat(isOpen("51", order)).isFalse();
        Topics.send(forgotten(other));
        await().atMost(Duration.ofSeconds(60)).until(() -> !isOpen("51", other));
    }

    @Test
    void the_copy_is_built_anew_from_the_topic() {
        var made = UUID.randomUUID();
        Topics.send(told(order, "PUBLISHED", 1));
        await().atMost(Duration.ofSeconds(60)).until(() -> isOpen(THERE, order));
        in(THERE, scope -> {
            orders.restore(scope, List.of(new KnownOrder(order, 99, "WRONG"), new KnownOrder(made, 1, "PUBLISHED")));
            return true;
        });

        given().port(management)
                .baseUri("http://127.0.0.1")
                .post("/internal/views/job-orders/rebuild")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().port(management)
                        .baseUri("http://127.0.0.1")
                        .get("/internal/views/job-orders")
                        .path("rebuild.phase")
                        .equals("DONE"));
        assertThat(isOpen(THERE, order)).isTrue();
        assertThat(isOpen(THERE, made)).isFalse();
    }

    private boolean isOpen(String unit, UUID id) {
        return in(unit, scope -> orders.isOpen(scope, id));
    }

    private <T> T in(String unit, Function<ProvinceScope, T> step) {
        var scope = ProvinceScope.ofProvince(unit);
        return scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(() -> step.apply(scope)));
    }

    private static Event told(UUID id, String state, long version) {
        var wire = PublicId.format("job", id);
        return event(id, version).carrying(Map.of("jobOrderId", wire, "version", version, "state", state));
    }

    private static Event forgotten(UUID id) {
        return event(id, 9);
    }

    private static Event event(UUID id, long version) {
        var wire = PublicId.format("job", id);
        return Event.on("lt.joborder-state.v1")
                .type("lt.joborder.changed.v1")
                .key(wire)
                .subject(wire)
                .sequence(version)
                .to(THERE);
    }
}
