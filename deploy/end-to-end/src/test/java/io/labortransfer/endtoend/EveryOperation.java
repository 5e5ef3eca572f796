package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.stack.Party;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The operations of the merged document, each with somebody who may call it and a record of the journey to call it on. */
final class EveryOperation {

    private final Suite suite;
    private final JsonNode document;
    private final List<ApiOperation> operations;
    private final RequestBodies bodies;
    private final ProblemContract problems;

    EveryOperation(Suite suite) {
        this.suite = suite;
        this.document =
                suite.as("office-51").get("/api/v1/gateway/openapi.json").body();
        this.operations = ApiOperation.of(document);
        this.bodies = new RequestBodies(document);
        this.problems = new ProblemContract(suite);
    }

    JsonNode document() {
        return document;
    }

    List<ApiOperation> all() {
        return operations;
    }

    /** A lawful body for it; empty when it takes none. */
    String body(ApiOperation operation) {
        return bodies.of(operation);
    }

    /** Fails unless {@code answer} is a refusal with this status that keeps all that problem documents promise. */
    void refuses(Client.Answer answer, int status) {
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(status);
        assertThat(problems.complaints(answer))
                .as(() -> answer.body().toString())
                .isEmpty();
    }

    /** Calls it on the journey's record with {@code ifMatch} and a lawful body. */
    Client.Answer act(ApiOperation operation, String ifMatch) {
        Map<String, String> headers = new TreeMap<>(Map.of("If-Match", ifMatch));
        if (!operation.bodyType().isEmpty()) {
            headers.put("Content-Type", operation.bodyType());
        }
        if (operation.method().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        return ours(operation).send(operation.method(), operation.at(id(operation)), headers, body(operation));
    }

    /** What is asked of one operation. */
    interface Check {
        void of(ApiOperation operation) throws Exception;
    }

    /** One test for each operation that {@code which} chooses. */
    Stream<DynamicTest> each(Predicate<ApiOperation> which, Check check) {
        List<DynamicTest> tests = operations.stream()
                .filter(which)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.of(operation)))
                .toList();
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    /** Something that the operation must refuse, whatever the state of the record. */
    Client.Answer refused(ApiOperation operation, String language) {
        Map<String, String> headers = new TreeMap<>(Map.of("Accept-Language", language));
        String body = "";
        if (takesJson(operation)) {
            headers.put("Content-Type", operation.bodyType());
            headers.put("If-Match", "*");
            body = "{\"neverHeardOf\":1}";
        }
        if (operation.method().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        String path = operation.at(unknown(operation)) + (pages(operation) ? with(operation) + "limit=501" : "");
        return ours(operation).send(operation.method(), path, headers, body);
    }

    private String unknown(ApiOperation operation) {
        return operation.namesRecord() ? id(operation).replaceFirst("_.*", "_01jd5t3v7x8h2k4m6n8p0q2r4s") : "";
    }

    /** The id of a record that the operation can be called on; empty when its path names none. */
    String id(ApiOperation operation) {
        return operation.namesRecord() ? suite.records().idFor(operation) : "";
    }

    /** Somebody who may call the operation on the journey's records. */
    Client ours(ApiOperation operation) {
        return parties(operation)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody here may call " + operation));
    }

    /** Everybody who may. */
    Stream<Client> parties(ApiOperation operation) {
        Map<String, String> parties = Map.of(
                // The county alone takes up what was seen in its households.
                "OP", operation.accessKey().equals("referral.decide") ? Party.COUNTY_OF_SICHUAN : "office-51",
                "DP", "office-33",
                "EM", suite.records().employer(),
                "NO", "national-office",
                "PT", "partner-platform");
        return actors(operation.accessKey()).stream()
                .filter(operation.actors()::contains)
                .map(parties::get)
                .map(suite::as);
    }

    private static List<String> actors(String accessKey) {
        return switch (accessKey) {
            // The nation's lists, which paths without a unit name, are written by the national office alone.
            case "reference.write" -> List.of("NO");
            // An origin office writes for villages and decides on workshops of its place, and the journey has none.
            case "employer.read", "employer.write", "employer.decide" -> List.of("DP", "EM");
            // Of job orders an employer's files are seen by that employer alone.
            case "import" -> List.of("OP", "EM");
            // An origin office reads the orders of its lines, and the journey has no agreement.
            case "joborder.own", "candidate.read" -> List.of("DP", "EM");
            // The record is contested by its employer.
            case "employer.compliance" -> List.of("EM");
            // A destination office orders and invites for villages and workshops of its place only.
            case "joborder.write", "match.invite" -> List.of("EM");
            // A run over all units is the national office's alone, and the journey's run is one of a unit.
            case "match.propose" -> List.of("OP");
            default -> List.of("OP", "DP", "EM", "NO", "PT");
        };
    }

    /** Whether its body is JSON, of whatever kind. */
    boolean takesJson(ApiOperation operation) {
        return operation.bodyType().equals("application/json")
                || operation.bodyType().equals("application/merge-patch+json");
    }

    /** Whether it reads a list page by page. */
    boolean pages(ApiOperation operation) {
        return parameters(operation).containsAll(Set.of("limit", "cursor"));
    }

    private Set<String> parameters(ApiOperation operation) {
        Set<String> names = new TreeSet<>();
        node(operation)
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }

    /** The beginning of a query with what the operation needs. */
    String with(ApiOperation operation) {
        StringBuilder query = new StringBuilder("?");
        for (JsonNode parameter : node(operation).path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                String name = parameter.path("name").asText();
                query.append(name)
                        .append('=')
                        .append(
                                name.equals("workerId")
                                        ? workerFor(operation)
                                        : parameter.at("/schema/examples/0").asText("51"))
                        .append('&');
            }
        }
        return query.toString();
    }

    private String workerFor(ApiOperation operation) {
        Records records = suite.records();
        return operation.id().equals("listBestPosts") ? records.seeker() : records.of("workers");
    }

    /** What the document says of it. */
    JsonNode node(ApiOperation operation) {
        return document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    /** Whether the address that {@code one} is called at is also that of another path, which takes {@code method}. */
    boolean anotherPathTakes(ApiOperation one, String method) {
        String asked = one.at(id(one));
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .anyMatch(operation -> asked.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")));
    }

    /** Where the schema of a JSON answer stands in the document; empty when it stands nowhere. */
    String answer(ApiOperation operation, String status) {
        String reference = node(operation)
                .path("responses")
                .path(status)
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asText("");
        return reference.isEmpty() ? "" : reference.substring(1);
    }
}
