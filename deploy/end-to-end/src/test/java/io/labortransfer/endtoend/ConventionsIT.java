package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The conventions that hold for every operation, asked of each one of the merged document. A new operation is covered without a new
 * test.
 */
class ConventionsIT {

    private static final Set<String> PERSONAL =
            Set.of("name", "idnumber", "phone", "address", "birthdate", "bankaccount");

    /** Readings of records below a record: the journey erases nobody, and a line of a ledger has an id of its own. */
    private static final Set<String> UNPLAYED =
            Set.of("getSubjectRequest", "getSubjectRequestHistory", "getSubjectCopy", "getAssistance");

    private final Suite suite = Suite.played();
    private final EveryOperation every = new EveryOperation(suite);

    @TestFactory
    Stream<DynamicTest> a_record_is_tagged_and_not_sent_again_to_who_has_it() {
        return every.each(
                operation ->
                        operation.method().equals("GET") && operation.path().endsWith("/{id}"),
                operation -> {
                    String path = operation.at(every.id(operation));
                    Client.Answer first = every.ours(operation).get(path);
                    assertThat(first.status()).as(() -> first.body().toString()).isEqualTo(200);
                    assertThat(first.header("ETag")).matches("\"v\\d+(-[^\"]+)?\"");

                    Client.Answer again =
                            every.ours(operation).send("GET", path, Map.of("If-None-Match", first.header("ETag")), "");
                    assertThat(again.status()).isEqualTo(304);
                    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
                });
    }

    @TestFactory
    Stream<DynamicTest> every_answer_tells_its_limits_and_is_kept_by_nobody() {
        return every.each(
                operation -> operation.method().equals("GET") && !UNPLAYED.contains(operation.id()), operation -> {
                    String path = operation.at(every.id(operation)) + every.with(operation);
                    Client.Answer answer = every.ours(operation).get(path);
                    assertThat(answer.status())
                            .as(() -> answer.body().toString())
                            .isEqualTo(200);
                    isToldAndNotKept(operation, answer);
                    Client.Answer head = every.ours(operation).send("HEAD", path, Map.of(), "");
                    assertThat(head.status()).isEqualTo(200);
                    assertThat(head.header("Content-Type")).isEqualTo(answer.header("Content-Type"));
                });
    }

    @TestFactory
    Stream<DynamicTest> nor_is_an_answer_to_a_question_that_stands_in_a_body() {
        return every.each(operation -> every.node(operation).has("x-no-idempotency-key"), operation -> {
            Client.Answer answer = every.ours(operation)
                    .call("POST", operation.at(every.id(operation)), operation.bodyType(), question(operation));
            assertThat(answer.status()).as(() -> answer.body().toString()).isIn(200, 404);
            isToldAndNotKept(operation, answer);
        });
    }

    private String question(ApiOperation operation) {
        return switch (operation.id()) {
            case "searchWorkers" -> "{\"name\":\"无名之辈\"}";
            case "explainNonMatch" ->
                "{\"workerId\":\"%s\",\"jobOrderId\":\"%s\"}"
                        .formatted(
                                suite.records().of("workers"), suite.records().of("job-orders"));
            case "askWhatIf" ->
                "{\"workerId\":\"%s\",\"withDestination\":\"33\"}"
                        .formatted(suite.records().of("workers"));
            case "searchCandidates" -> "{\"scope\":\"IN_COUNTY\",\"siteDivision\":\"511702\"}";
            default -> every.body(operation);
        };
    }

    private static void isToldAndNotKept(ApiOperation operation, Client.Answer answer) {
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.header("RateLimit-Policy")).isNotEmpty();
        assertThat(answer.header("RateLimit")).isNotEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        if (!operation.accessKey().equals("self") && !operation.accessKey().equals("reference.read")) {
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void no_personal_value_is_ever_asked_for_in_a_url() {
        assertThat(every.document().path("paths")).isNotEmpty();
        for (JsonNode path : every.document().path("paths")) {
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
                "service-kit/importing",
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
}
