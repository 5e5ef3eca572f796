package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The conventions that hold for every operation, asked of each one of the merged document. A new operation is covered without a new
 * test.
 */
class ConventionsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> PERSONAL =
            Set.of("name", "idnumber", "phone", "address", "birthdate", "bankaccount");

    /** Readings of records that the journey does not make: it erases nobody. */
    private static final Set<String> UNPLAYED = Set.of("getSubjectRequest");

    private final Suite suite = Suite.played();
    private final JsonNode document =
            suite.as("office-51").get("/api/v1/gateway/openapi.json").body();
    private final RequestBodies bodies = new RequestBodies(document);
    private final List<ApiOperation> operations = ApiOperation.of(document);

    @TestFactory
    Stream<DynamicTest> a_refusal_is_told_in_the_callers_language_under_the_same_code() {
        return each(operation -> takesJson(operation) || pages(operation) || operation.namesRecord(), operation -> {
            Client.Answer english = refused(operation, "en");
            Client.Answer chinese = refused(operation, "zh-CN,en;q=0.1");

            for (Client.Answer answer : List.of(english, chinese)) {
                assertThat(answer.status()).as(() -> answer.body().toString()).isBetween(400, 499);
                assertThat(answer.isProblem()).isTrue();
                assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Language");
            }
            assertThat(english.header("Content-Language")).isEqualTo("en");
            assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
            assertThat(chinese.code()).isNotEmpty().isEqualTo(english.code());
            assertThat(chinese.body().path("title")).isNotEqualTo(english.body().path("title"));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_property_that_there_is_not_is_refused_by_its_place() {
        return each(this::takesJson, operation -> {
            var body = (com.fasterxml.jackson.databind.node.ObjectNode) JSON.readTree(bodies.of(operation));
            body.put("neverHeardOf", 1);

            Client.Answer answer = ours(operation)
                    .call(operation.method(), operation.at(id(operation)), operation.bodyType(), body.toString());

            assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(400);
            assertThat(answer.body().path("errors").findValuesAsText("pointer")).contains("/neverHeardOf");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_query_parameter_of_another_type_is_refused_by_its_name() {
        return each(operation -> !typedParameters(operation).isEmpty(), operation -> {
            for (String name : typedParameters(operation)) {
                Client.Answer answer =
                        ours(operation).get(operation.at(id(operation)) + with(operation) + name + "=no-such-value");
                assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(400);
                assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                        .contains(name);
            }
        });
    }

    /** Those of a reading that take only a number, or a word of an enumeration. */
    private List<String> typedParameters(ApiOperation operation) {
        return node(operation)
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter -> parameter.at("/schema/type").asText().equals("integer")
                        || parameter.path("schema").has("$ref"))
                .filter(parameter -> operation.method().equals("GET"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_bounded_and_its_cursor_is_good_for_nothing_else() {
        return each(this::pages, operation -> {
            String path = operation.at(id(operation));
            Client.Answer tooMany = ours(operation).get(path + with(operation) + "limit=501");
            Client.Answer none = ours(operation).get(path + with(operation) + "limit=0");
            Client.Answer forged = ours(operation).get(path + with(operation) + "cursor=" + "A".repeat(64));

            for (Client.Answer answer : List.of(tooMany, none, forged)) {
                assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(400);
                assertThat(answer.isProblem()).isTrue();
            }
            Client.Answer first = ours(operation).get(path + with(operation) + "limit=1");
            assertThat(first.status()).as(() -> first.body().toString()).isEqualTo(200);
            assertThat(first.body().path("items").size()).isLessThanOrEqualTo(1);
            String cursor = first.body().path("nextCursor").asText("");
            if (!cursor.isEmpty()) {
                assertThat(first.header("Link")).contains("rel=\"next\"").contains(cursor);
                for (ApiOperation other : operations) {
                    if (pages(other) && !other.id().equals(operation.id())) {
                        Client.Answer mixedUp =
                                ours(other).get(other.at(id(other)) + with(other) + "limit=1&cursor=" + cursor);
                        assertThat(mixedUp.status()).as(other.id()).isEqualTo(400);
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_record_is_tagged_and_not_sent_again_to_who_has_it() {
        return each(
                operation ->
                        operation.method().equals("GET") && operation.path().endsWith("/{id}"),
                operation -> {
                    String path = operation.at(id(operation));
                    Client.Answer first = ours(operation).get(path);
                    assertThat(first.status()).as(() -> first.body().toString()).isEqualTo(200);
                    assertThat(first.header("ETag")).matches("\"v\\d+(-[^\"]+)?\"");

                    Client.Answer again =
                            ours(operation).send("GET", path, Map.of("If-None-Match", first.header("ETag")), "");
                    assertThat(again.status()).isEqualTo(304);
                    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
                });
    }

    @TestFactory
    Stream<DynamicTest> work_that_lasts_is_a_job_that_can_be_looked_at_and_cancelled() {
        Map<String, String> looks = operations.stream()
                .filter(operation -> operation.method().equals("GET") && operation.namesRecord())
                .filter(operation -> !answer(operation, "200").isEmpty())
                .collect(Collectors.toMap(
                        operation -> answer(operation, "200"), ApiOperation::path, (one, other) -> one));
        return each(this::isJob, operation -> {
            String job = looks.get(answer(operation, "202"));
            assertThat(job).as("where the job is looked at").isNotNull();
            assertThat(operations)
                    .anyMatch(other ->
                            other.method().equals("POST") && other.path().equals(job + "/cancel"));
            JsonNode properties = document.at(answer(operation, "202")).path("properties");
            assertThat(properties.path("counts").isMissingNode()).isFalse();
            assertThat(properties.path("percent").path("maximum").asInt()).isEqualTo(100);
            JsonNode headers = node(operation).path("responses").path("202").path("headers");
            assertThat(headers.has("Location") && headers.has("Retry-After")).isTrue();
        });
    }

    /** Answers 202 and shows how far it is. */
    private boolean isJob(ApiOperation operation) {
        String answer = answer(operation, "202");
        return !answer.isEmpty() && document.at(answer).path("properties").has("percent");
    }

    /** Where the schema of an answer stands in the document. */
    private String answer(ApiOperation operation, String status) {
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

    @TestFactory
    Stream<DynamicTest> a_method_that_there_is_not_is_405_and_the_others_are_named() {
        Map<String, Set<String>> byPath = operations.stream()
                .collect(Collectors.groupingBy(
                        ApiOperation::path, Collectors.mapping(ApiOperation::method, Collectors.toSet())));
        return byPath.entrySet().stream()
                .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> {
                    ApiOperation one = operations.stream()
                            .filter(operation -> operation.path().equals(path.getKey()))
                            .findFirst()
                            .orElseThrow();
                    for (String method : METHODS) {
                        // An {id} may also be the last word of another path: /workers/search is a POST of its own.
                        if (!path.getValue().contains(method) && !anotherPathTakes(one, method)) {
                            Client.Answer answer = ours(one).call(method, one.at(id(one)), "application/json", "");
                            assertThat(answer.status()).as(method).isEqualTo(405);
                            assertThat(answer.isProblem()).isTrue();
                            assertThat(Set.of(answer.header("Allow").split(", ")))
                                    .containsAll(path.getValue());
                        }
                    }
                    Client.Answer options = ours(one).call("OPTIONS", one.at(id(one)), "application/json", "");
                    assertThat(options.status()).isBetween(200, 204);
                    assertThat(Set.of(options.header("Allow").split(", "))).containsAll(path.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_media_type_that_an_operation_does_not_take_is_415() {
        return each(operation -> !operation.bodyType().isEmpty(), operation -> {
            Client.Answer answer =
                    ours(operation).call(operation.method(), operation.at(id(operation)), "application/x-nothing", "x");
            assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(415);
            assertThat(answer.isProblem()).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> a_media_type_that_an_operation_does_not_give_is_406() {
        return each(operation -> operation.method().equals("GET"), operation -> {
            Client.Answer answer =
                    ours(operation).send("GET", operation.at(id(operation)), Map.of("Accept", "image/png"), "");
            assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(406);
            assertThat(answer.isProblem()).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> every_answer_tells_its_limits_and_is_kept_by_nobody() {
        return each(operation -> operation.method().equals("GET") && !UNPLAYED.contains(operation.id()), operation -> {
            String path = operation.at(id(operation));
            Client.Answer answer = ours(operation).get(path);
            assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            assertThat(answer.header("RateLimit-Policy")).isNotEmpty();
            assertThat(answer.header("RateLimit")).isNotEmpty();
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            if (!operation.accessKey().equals("self") && !operation.accessKey().equals("reference.read")) {
                assertThat(answer.header("Cache-Control")).contains("no-store");
            }
            Client.Answer head = ours(operation).send("HEAD", path, Map.of(), "");
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).isEqualTo(answer.header("Content-Type"));
        });
    }

    @Test
    void no_personal_value_is_ever_asked_for_in_a_url() {
        assertThat(document.path("paths")).isNotEmpty();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                for (JsonNode parameter : operation.path("parameters")) {
                    if (Set.of("query", "path").contains(parameter.path("in").asText())) {
                        assertThat(parameter.path("name").asText().toLowerCase(Locale.ROOT))
                                .as(operation.path("operationId").asText())
                                .isNotIn(PERSONAL);
                    }
                }
            }
        }
    }

    @Test
    void every_code_that_the_suite_can_answer_has_a_page_in_both_languages() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(100);
        for (String code : codes) {
            String page = "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
            for (String language : List.of("en", "zh-CN")) {
                Client.Answer answer = suite.withoutToken().send("GET", page, Map.of("Accept-Language", language), "");
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.header("Content-Language")).as(page).isEqualTo(language);
            }
        }
    }

    private Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of(
                "service-kit/kit",
                "worker-registry-service",
                "job-matching-service",
                "transfer-tracking-service",
                "province-gateway")) {
            Properties texts = new Properties();
            try (var file = Files.newBufferedReader(Path.of("..", "..")
                    .resolve(module)
                    .resolve("src/main/resources/META-INF/problems/en.properties"))) {
                texts.load(file);
            }
            texts.stringPropertyNames().stream()
                    .filter(name -> name.endsWith(".title"))
                    .map(name -> name.substring(0, name.length() - ".title".length()))
                    .forEach(codes::add);
        }
        return codes;
    }

    private interface Check {
        void of(ApiOperation operation) throws Exception;
    }

    private Stream<DynamicTest> each(Predicate<ApiOperation> which, Check check) {
        List<DynamicTest> tests = operations.stream()
                .filter(which)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.of(operation)))
                .toList();
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    /** Something that the operation must refuse, whatever the state of the record. */
    private Client.Answer refused(ApiOperation operation, String language) {
        Map<String, String> headers = new java.util.TreeMap<>(Map.of("Accept-Language", language));
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

    private String id(ApiOperation operation) {
        return operation.namesRecord() ? suite.records().idFor(operation) : "";
    }

    /** Somebody who may call the operation on the journey's records. */
    private Client ours(ApiOperation operation) {
        Map<String, String> parties = Map.of(
                "OP", "office-51",
                "DP", "office-33",
                "EM", suite.records().employer(),
                "NO", "national-office",
                "PT", "partner-platform");
        return suite.as(Stream.of("OP", "DP", "EM", "NO", "PT")
                .filter(operation.actors()::contains)
                .map(parties::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody here may call " + operation)));
    }

    private boolean takesJson(ApiOperation operation) {
        return operation.bodyType().equals("application/json")
                || operation.bodyType().equals("application/merge-patch+json");
    }

    private boolean pages(ApiOperation operation) {
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
    private String with(ApiOperation operation) {
        StringBuilder query = new StringBuilder("?");
        for (JsonNode parameter : node(operation).path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.append(parameter.path("name").asText())
                        .append('=')
                        .append(parameter.at("/schema/examples/0").asText("51"))
                        .append('&');
            }
        }
        return query.toString();
    }

    private JsonNode node(ApiOperation operation) {
        return document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    private boolean anotherPathTakes(ApiOperation one, String method) {
        String asked = one.at(id(one));
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .anyMatch(operation -> asked.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")));
    }
}
