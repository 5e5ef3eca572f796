package io.labortransfer.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.stack.Party;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * For every operation of the merged document: without a token 401, for an actor without a row 403, for a record of somebody else 404.
 * Generated from the document, so that a new operation is covered, or fails for want of a body, without a new test.
 */
class IsolationIT {

    /** Rows that let everybody with a token read the record: domain rule, not a gap. */
    private static final Set<String> OPEN_ROWS = Set.of("joborder.read", "reference.read", "self", "course.read");

    /** What offices of every unit may know of a record, though not all of it: name and state of a firm. */
    private static final Pattern OFFICES = Pattern.compile("(office|county|station)-");

    private static final Set<String> KNOWN_TO_OFFICES = Set.of("getEmployer");

    private static final Map<String, Set<String>> ROLES = Map.of(
            "office-52",
            Set.of("OP", "DP"),
            "office-44",
            Set.of("OP", "DP"),
            Party.COUNTY,
            Set.of("OP"),
            Party.STATION,
            Set.of("ST"),
            Party.SELF_SERVICE,
            Set.of("WK"),
            "national-office",
            Set.of("NO"),
            "partner-platform",
            Set.of("PT"));

    private final Suite suite = Suite.played();
    private final JsonNode document =
            suite.as("office-51").get("/api/v1/gateway/openapi.json").body();
    private final RequestBodies bodies = new RequestBodies(document);
    private final Client worker = suite.worker(new Seekers(suite.as("office-52"), "520521").register("NORMAL"), "52");

    /** A party as it calls; through the self-service a worker of Guizhou. */
    private Client as(String party) {
        return party.equals(Party.SELF_SERVICE) ? worker : suite.as(party);
    }

    private List<ApiOperation> operations() {
        return ApiOperation.of(document);
    }

    @Test
    void the_document_names_row_and_actors_of_every_operation() {
        assertThat(operations()).hasSizeGreaterThan(50).allSatisfy(operation -> {
            assertThat(operation.accessKey()).isNotEmpty();
            assertThat(operation.actors()).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> without_a_good_token_every_operation_is_401() {
        String unknown = "wkr_01jd5t3v7x8h2k4m6n8p0q2r4s";
        Map<String, Client> strangers = Map.of(
                "no token", suite.withoutToken(),
                "a token that is none", suite.withToken("not-a-token"),
                "a changed token",
                        suite.withToken(changed(suite.stack().tokens().of("office-51"))),
                "a token of an unknown issuer", suite.withToken(selfMade()),
                "the self-service without a worker", suite.as(Party.SELF_SERVICE));
        return strangers.entrySet().stream()
                .flatMap(stranger -> operations().stream()
                        .map(operation -> DynamicTest.dynamicTest(stranger.getKey() + " " + operation, () -> {
                            var answer = stranger.getValue()
                                    .call(
                                            operation.method(),
                                            operation.at(unknown),
                                            operation.bodyType(),
                                            bodies.of(operation));
                            assertThat(answer.status()).isEqualTo(401);
                            assertThat(answer.isProblem()).isTrue();
                        })));
    }

    private static String changed(String token) {
        return token.substring(0, token.length() - 8) + "AAAAAAAA";
    }

    /** Says everything that a good token says, but nobody who is trusted says it. */
    private static String selfMade() {
        return Stream.of(
                        "{\"alg\":\"RS256\",\"kid\":\"own\",\"typ\":\"JWT\"}",
                        "{\"iss\":\"https://issuer.invalid\",\"aud\":\"labor-transfer\",\"azp\":\"office-51\",\"exp\":4102444800}",
                        "signature")
                .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8)))
                .collect(Collectors.joining("."));
    }

    @TestFactory
    Stream<DynamicTest> an_actor_without_a_row_is_403() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ApiOperation operation : operations()) {
            for (var party : parties().entrySet()) {
                if (party.getValue().stream().noneMatch(operation.actors()::contains)) {
                    tests.add(DynamicTest.dynamicTest(party.getKey() + " " + operation, () -> {
                        var answer = as(party.getKey())
                                .call(
                                        operation.method(),
                                        operation.at(foreign(operation)),
                                        operation.bodyType(),
                                        bodies.of(operation));
                        assertThat(answer.status()).isEqualTo(403);
                        assertThat(answer.isProblem()).isTrue();
                    }));
                }
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> a_foreign_record_is_404_like_one_that_does_not_exist() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ApiOperation operation : operations()) {
            if (!operation.namesRecord() || OPEN_ROWS.contains(operation.accessKey())) {
                continue;
            }
            for (var party : parties().entrySet()) {
                if (party.getValue().stream().anyMatch(operation.actors()::contains)
                        && !party.getKey().equals("national-office")
                        && !(KNOWN_TO_OFFICES.contains(operation.id())
                                && OFFICES.matcher(party.getKey()).lookingAt())) {
                    tests.add(DynamicTest.dynamicTest(
                            party.getKey() + " " + operation, () -> foreignIsUnknown(operation, party.getKey())));
                }
            }
        }
        return tests.stream();
    }

    private void foreignIsUnknown(ApiOperation operation, String party) {
        String foreign = foreign(operation);
        String unknown = foreign.substring(0, 4) + "01jd5t3v7x8h2k4m6n8p0q2r4s";
        var toForeign =
                as(party).call(operation.method(), operation.at(foreign), operation.bodyType(), bodies.of(operation));
        var toUnknown =
                as(party).call(operation.method(), operation.at(unknown), operation.bodyType(), bodies.of(operation));

        assertThat(toForeign.status()).as(() -> toForeign.body().toString()).isEqualTo(404);
        assertThat(toForeign.isProblem()).isTrue();
        assertThat(toForeign.code()).isEqualTo(toUnknown.code());
        assertThat(toForeign.body().path("detail")).isEqualTo(toUnknown.body().path("detail"));
    }

    /** The id of a record between Sichuan and Zhejiang, which is foreign to every party of this test. */
    private String foreign(ApiOperation operation) {
        return suite.records().idFor(operation);
    }

    private Map<String, Set<String>> parties() {
        Map<String, Set<String>> parties = new java.util.TreeMap<>(ROLES);
        parties.put(suite.records().employerOf("44"), Set.of("EM"));
        return parties;
    }
}
