package io.labortransfer.gateway.door;

import static io.labortransfer.gateway.peers.Clients.setting;
import static io.labortransfer.gateway.peers.Clients.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.gateway.access.Operation;
import io.labortransfer.gateway.access.OperationPolicy;
import io.labortransfer.gateway.organization.OrganizationRegister;
import io.labortransfer.gateway.peers.CommittedDocuments;
import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.gateway.routing.Service;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the committed documents: asked with every token that is not good, none reaches a service; asked by every kind of
 * caller, exactly those reach it whom its row of the policy table names. What is expected is read from the documents by this test. It
 * calls thousands of times, so it does without RestAssured.
 */
@QuarkusTest
@TestProfile(EveryOperationTest.CommittedPolicy.class)
class EveryOperationTest {

    /** The gateway as it is shipped, with somebody at home behind every operation. */
    public static final class CommittedPolicy implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(SuiteServers.class),
                    new TestResourceEntry(TestPeers.class, Map.of(TestPeers.DOCUMENTS, TestPeers.COMMITTED)));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static final UUID KNOWN = UUID.fromString("01931b2a-0000-7000-8000-000000000033");
    private static final Map<String, Set<String>> ROLES = Map.of(
            "office-44", Set.of("OP", "DP"),
            "office-5134", Set.of("OP"),
            "site-office-33", Set.of("DP"),
            "station-51", Set.of("ST"),
            "employer-known", Set.of("EM"),
            "national-office", Set.of("NO"),
            "partner-platform", Set.of("PT"),
            "self-service", Set.of("WK"));
    private static final Map<String, String> ISSUERS = Map.of("office-5134", "western");
    private static final String A_WORKER = "province=51&worker=wkr_01jd5t3v7x8h2k4m6n8p0q2r4s";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    OperationPolicy policy;

    @Inject
    OrganizationRegister register;

    @Inject
    Scopes scopes;

    @BeforeEach
    void the_matching_service_knows_one_of_the_employers() {
        ProvinceScope scope = ProvinceScope.ofProvince("33");
        scopes.run(
                scope,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> register.employerKnown(scope, "91330100MA5KNWEM02", KNOWN)));
    }

    private static Map<String, String> badTokens() {
        return Map.of(
                "none", "",
                "no token at all", "not-a-token",
                "expired", token("national", "office-51", "life=-60"),
                "for another audience", token("national", "office-51", "aud=account"),
                "of an unknown issuer", token("national", "office-51", "iss=http://127.0.0.1:1/realms/unknown"),
                "of an issuer that signs for another", token("western", "office-44", "iss=" + national()),
                "that claims a foreign province", token("national", "office-51", "province=44"),
                "of a client that nobody knows", token("office-99"),
                "of a self-service that names nobody", token("national", "self-service", "province=51"),
                "of a worker without a unit",
                        token("national", "self-service", "worker=wkr_01jd5t3v7x8h2k4m6n8p0q2r4s"));
    }

    private static String national() {
        return setting("suite.gateway.issuers.national.url");
    }

    @Test
    void a_token_that_is_not_good_opens_no_operation() throws Exception {
        var tokens = badTokens();
        assertThat(policy.all()).isNotEmpty();
        for (Operation operation : policy.all()) {
            for (var token : tokens.entrySet()) {
                Answer answer = call(operation, token.getValue());
                assertThat(answer.status())
                        .as(operation.id() + " with a token " + token.getKey())
                        .isEqualTo(401);
                assertThat(answer.type()).startsWith("application/problem+json");
            }
        }
    }

    @Test
    void exactly_the_actors_of_its_row_reach_an_operation() throws Exception {
        Map<String, Set<String>> rows = rows();
        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        policy.all().stream().map(Operation::id).toList());
        for (var role : ROLES.entrySet()) {
            String client = role.getKey();
            String token = token(
                    ISSUERS.getOrDefault(client, "national"),
                    client,
                    role.getValue().contains("WK") ? A_WORKER : "");
            for (Operation operation : policy.all()) {
                boolean mayCall = !Collections.disjoint(role.getValue(), rows.get(operation.id()));
                Answer answer = call(operation, token);
                assertThat(answer.status() == 403)
                        .as("%s by %s answers %s", operation.id(), client, answer.text())
                        .isEqualTo(!mayCall);
                if (!mayCall) {
                    assertThat(answer.type()).startsWith("application/problem+json");
                    assertThat(answer.field("code")).isEqualTo("ACTOR_NOT_ALLOWED");
                } else if (operation.service() != Service.PROVINCE_GATEWAY) {
                    assertThat(answer.status()).as(operation.id()).isEqualTo(200);
                    assertThat(answer.field("method")).isEqualTo(operation.method());
                }
            }
        }
    }

    @Test
    void an_employer_that_nobody_has_registered_reaches_what_it_needs_to_register() throws Exception {
        String token = token("employer-new");
        Set<String> reached = new TreeSet<>();
        for (Operation operation : policy.all()) {
            if (call(operation, token).status() != 403) {
                reached.add(operation.accessKey());
            }
        }

        assertThat(reached).containsExactlyInAnyOrder("employer.write", "employer.read", "self");
    }

    /** Whom the committed documents name, by operation id. */
    private static Map<String, Set<String>> rows() {
        Map<String, Set<String>> rows = new HashMap<>();
        CommittedDocuments.read().values().stream()
                .flatMap(document -> document.findParents("operationId").stream())
                .forEach(operation -> rows.put(
                        operation.path("operationId").asText(),
                        operation
                                .path("x-actors")
                                .valueStream()
                                .map(JsonNode::asText)
                                .collect(toSet())));
        return rows;
    }

    /** What came back. */
    private record Answer(int status, String type, byte[] body) {
        String field(String name) throws IOException {
            return JSON.readTree(body).path(name).asText();
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    private Answer call(Operation operation, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve(operation.path().replaceAll("\\{[^}]+}", "1")));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (operation.method().equals("GET")) {
            request.GET();
        } else {
            request.method(operation.method(), BodyPublishers.ofString("{}"))
                    .header("Content-Type", bodyType(operation))
                    .header("Idempotency-Key", "any");
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    private static String bodyType(Operation operation) {
        return operation.accepts("application/json")
                ? "application/json"
                : operation.mediaTypes().iterator().next();
    }
}
