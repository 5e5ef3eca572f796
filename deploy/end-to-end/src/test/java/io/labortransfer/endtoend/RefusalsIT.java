package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Refusals of every operation: in which form, for which reason, in which language. */
class RefusalsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** What the journey's records have behind them. */
    private static final Set<String> TOO_LATE = Set.of(
            "cancelWorkerImport",
            "commitWorkerImport",
            "validateWorkerImport",
            "cancelConsentImport",
            "commitConsentImport",
            "validateConsentImport",
            "cancelHouseholdImport",
            "commitHouseholdImport",
            "validateHouseholdImport",
            "cancelIntentImport",
            "commitIntentImport",
            "validateIntentImport",
            "cancelStudentImport",
            "commitStudentImport",
            "validateStudentImport",
            "cancelJobOrderImport",
            "commitJobOrderImport",
            "validateJobOrderImport",
            "reconfirmIntent",
            "verifyWorker",
            "reinstateWorker",
            "unmergeWorker",
            "cancelMatchingRun",
            "submitJobOrder",
            "approveJobOrder",
            "offerMatch",
            "shortlistMatch",
            "confirmTrip",
            "openBoarding",
            "uploadContract",
            "proposeAgreement",
            "resumeAgreement",
            "putReferenceRevision",
            "approveReferenceRevision",
            "attendEnrollment",
            "completeEnrollment",
            "certifyEnrollment",
            "failEnrollment");

    private final EveryOperation every = new EveryOperation(Suite.played());

    @TestFactory
    Stream<DynamicTest> a_refusal_is_told_in_the_callers_language_under_the_same_code() {
        return every.each(
                operation -> every.takesJson(operation) || every.pages(operation) || operation.namesRecord(),
                operation -> {
                    Client.Answer english = every.refused(operation, "en");
                    Client.Answer chinese = every.refused(operation, "zh-CN,en;q=0.1");

                    for (Client.Answer answer : List.of(english, chinese)) {
                        assertThat(answer.status())
                                .as(() -> answer.body().toString())
                                .isBetween(400, 499);
                        every.refuses(answer, english.status());
                        assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Language");
                    }
                    assertThat(english.header("Content-Language")).isEqualTo("en");
                    assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
                    assertThat(chinese.code()).isNotEmpty().isEqualTo(english.code());
                    assertThat(chinese.body().path("title"))
                            .isNotEqualTo(english.body().path("title"));
                });
    }

    @TestFactory
    Stream<DynamicTest> a_property_that_there_is_not_is_refused_by_its_place() {
        return every.each(every::takesJson, operation -> {
            var body = (ObjectNode) JSON.readTree(every.body(operation));
            body.put("neverHeardOf", 1);

            Client.Answer answer = every.ours(operation)
                    .call(operation.method(), operation.at(every.id(operation)), operation.bodyType(), body.toString());

            if (operation.method().equals("PATCH") && answer.status() == 409) {
                every.refuses(answer, 409); // no draft any more: nothing in it can be changed, whatever it is called
                return;
            }
            every.refuses(answer, 400);
            assertThat(answer.body().path("errors").findValuesAsText("pointer")).contains("/neverHeardOf");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_query_parameter_of_another_type_is_refused_by_its_name() {
        return every.each(operation -> !typedParameters(operation).isEmpty(), operation -> {
            for (String name : typedParameters(operation)) {
                Client.Answer answer = every.ours(operation)
                        .get(operation.at(every.id(operation)) + every.with(operation) + name + "=no-such-value");
                every.refuses(answer, 400);
                assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                        .contains(name);
            }
        });
    }

    /** Those of a reading that take only a number, or a word of an enumeration. */
    private List<String> typedParameters(ApiOperation operation) {
        return every.node(operation)
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
    Stream<DynamicTest> a_method_that_there_is_not_is_405_and_the_others_are_named() {
        Map<String, Set<String>> byPath = every.all().stream()
                .collect(Collectors.groupingBy(
                        ApiOperation::path, Collectors.mapping(ApiOperation::method, Collectors.toSet())));
        return byPath.entrySet().stream()
                .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> {
                    ApiOperation one = every.all().stream()
                            .filter(operation -> operation.path().equals(path.getKey()))
                            .findFirst()
                            .orElseThrow();
                    for (String method : METHODS) {
                        // An {id} may also be the last word of another path: /workers/search is a POST of its own.
                        if (!path.getValue().contains(method) && !every.anotherPathTakes(one, method)) {
                            Client.Answer answer =
                                    every.ours(one).call(method, one.at(every.id(one)), "application/json", "");
                            every.refuses(answer, 405);
                            assertThat(Set.of(answer.header("Allow").split(", ")))
                                    .containsAll(path.getValue());
                        }
                    }
                    Client.Answer options =
                            every.ours(one).call("OPTIONS", one.at(every.id(one)), "application/json", "");
                    assertThat(options.status()).isBetween(200, 204);
                    assertThat(Set.of(options.header("Allow").split(", "))).containsAll(path.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_media_type_that_an_operation_does_not_take_is_415() {
        return every.each(operation -> !operation.bodyType().isEmpty(), operation -> {
            Client.Answer answer = every.ours(operation)
                    .call(operation.method(), operation.at(every.id(operation)), "application/x-nothing", "x");
            every.refuses(answer, 415);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_media_type_that_an_operation_does_not_give_is_406() {
        return every.each(operation -> operation.method().equals("GET"), operation -> {
            Client.Answer answer = every.ours(operation)
                    .send("GET", operation.at(every.id(operation)), Map.of("Accept", "image/png"), "");
            every.refuses(answer, 406);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_state_that_does_not_allow_it_says_what_it_allows() {
        assertThat(every.all().stream().map(ApiOperation::id)).containsAll(TOO_LATE);
        return every.each(operation -> TOO_LATE.contains(operation.id()), operation -> {
            Client.Answer answer = every.act(operation, "*");
            every.refuses(answer, 409);
            assertThat(answer.body().path("allowedActions").isArray())
                    .as(() -> answer.body().toString())
                    .isTrue();
        });
    }
}
