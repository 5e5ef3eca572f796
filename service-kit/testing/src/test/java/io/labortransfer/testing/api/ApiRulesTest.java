package io.labortransfer.testing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApiRulesTest {

    @Test
    void a_document_that_keeps_all_rules_has_no_findings() {
        assertThat(ApiRules.findings(Things.api().document())).isEmpty();
    }

    @Test
    void a_list_may_come_in_one_piece_when_it_says_what_bounds_it() {
        var api = Things.api()
                .without(Things.LIST + "/parameters/1")
                .with(Things.LIST + "/x-whole-list", "\"there are twelve months\"");

        assertThat(ApiRules.findings(api.document())).isEmpty();
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                of(ApiRule.OPERATION_ID, "no id", api -> api.without(Things.GET + "/operationId")),
                of(ApiRule.OPERATION_ID, "kebab id", api -> api.with(Things.GET + "/operationId", "\"get-thing\"")),
                of(ApiRule.OPERATION_ID, "id twice", api -> api.with(Things.GET + "/operationId", "\"listThings\"")),
                of(ApiRule.TOLD, "no summary", api -> api.without(Things.GET + "/summary")),
                of(ApiRule.TOLD, "no tag", api -> api.without(Things.GET + "/tags")),
                of(ApiRule.TOLD, "mute parameter", api -> api.without(Things.LIST + "/parameters/0/description")),
                of(ApiRule.SCOPES, "no security", api -> api.without(Things.GET + "/security")),
                of(ApiRule.SCOPES, "no scope", api -> api.with(Things.GET + "/security", "[{\"token\":[]}]")),
                of(
                        ApiRule.SCOPES,
                        "other scope",
                        api -> api.with(Things.GET + "/security", "[{\"token\":[\"other\"]}]")),
                of(ApiRule.SCOPES, "unknown scheme", api -> api.without("/components/securitySchemes/token")),
                of(ApiRule.SCOPES, "no key", api -> api.without(Things.GET + "/x-access-key")),
                of(ApiRule.PROBLEMS, "no 401", api -> api.without(Things.GET + "/responses/401")),
                of(ApiRule.PROBLEMS, "no 404", api -> api.without(Things.GET + "/responses/404")),
                of(ApiRule.PROBLEMS, "no 409", api -> api.without(Things.SEND + "/responses/409")),
                of(ApiRule.PROBLEMS, "no 412", api -> api.without(Things.CHANGE + "/responses/412")),
                of(ApiRule.PROBLEMS, "no 422", api -> api.without(Things.MAKE + "/responses/422")),
                of(ApiRule.PROBLEMS, "no 428", api -> api.without(Things.REMOVE + "/responses/428")),
                of(
                        ApiRule.PROBLEMS,
                        "plain error",
                        api -> api.with(
                                "/components/responses/NotFound/content",
                                "{\"text/plain\":{\"schema\":{\"type\":\"string\"}}}")),
                of(
                        ApiRule.PROBLEMS,
                        "no example",
                        api -> api.without("/components/responses/NotFound/content/application~1problem+json/example")),
                of(
                        ApiRule.PROBLEMS,
                        "429 without Retry-After",
                        api -> api.without("/components/responses/TooManyRequests/headers/Retry-After")),
                of(ApiRule.SUCCESS, "nothing goes well", api -> api.without(Things.GET + "/responses/200")),
                of(
                        ApiRule.SUCCESS,
                        "made with 200",
                        api -> api.with(
                                        Things.MAKE + "/responses/200",
                                        api.at(Things.MAKE + "/responses/201").toString())
                                .without(Things.MAKE + "/responses/201")),
                of(
                        ApiRule.SUCCESS,
                        "made nowhere",
                        api -> api.without(Things.MAKE + "/responses/201/headers/Location")),
                of(
                        ApiRule.SUCCESS,
                        "later, but when",
                        api -> api.without(Things.SEND + "/responses/202/headers/Retry-After")),
                of(ApiRule.SUCCESS, "list in one piece", api -> api.without(Things.LIST + "/parameters/1")),
                of(
                        ApiRule.SUCCESS,
                        "list in pages and in one piece",
                        api -> api.with(Things.LIST + "/x-whole-list", "\"there are few\"")),
                of(ApiRule.SUCCESS, "200 without body", api -> api.without(Things.GET + "/responses/200/content")),
                of(ApiRule.SAFE_TO_REPEAT, "POST without key", api -> api.without(Things.SEND + "/parameters/1")),
                of(ApiRule.SAFE_TO_REPEAT, "no reason", api -> api.without(Things.SEARCH + "/x-no-idempotency-key")),
                of(
                        ApiRule.SAFE_TO_REPEAT,
                        "blind PATCH",
                        api -> api.with(Things.CHANGE + "/parameters/1/required", "false")),
                of(
                        ApiRule.NAMES,
                        "camel path",
                        api -> api.with(
                                "/paths/~1api~1v1~1oldThings",
                                api.at("/paths/~1api~1v1~1things~1{id}").toString())),
                of(
                        ApiRule.NAMES,
                        "snake property",
                        api -> api.with(
                                Things.VIEW + "/properties/made_at",
                                "{\"type\":\"string\",\"format\":\"date\",\"maxLength\":10}")),
                of(
                        ApiRule.NAMES,
                        "snake parameter",
                        api -> api.with(Things.LIST + "/parameters/0/name", "\"row_limit\"")),
                of(ApiRule.NAMES, "lower code", api -> api.with("/components/schemas/ThingKind/enum/-", "\"chair\"")),
                of(ApiRule.BOUNDS, "endless text", api -> api.without(Things.REQUEST + "/properties/name/maxLength")),
                of(ApiRule.BOUNDS, "any text", api -> api.without(Things.VIEW + "/properties/id/pattern")),
                of(ApiRule.BOUNDS, "endless list", api -> api.without(Things.REQUEST + "/properties/tags/maxItems")),
                of(
                        ApiRule.BOUNDS,
                        "endless item",
                        api -> api.without(Things.REQUEST + "/properties/tags/items/maxLength")),
                of(ApiRule.BOUNDS, "endless number", api -> api.without(Things.REQUEST + "/properties/count/maximum")),
                of(
                        ApiRule.BOUNDS,
                        "number from anywhere",
                        api -> api.without(Things.LIST + "/parameters/0/schema/minimum")),
                of(
                        ApiRule.BOUNDS,
                        "endless map",
                        api -> api.without(Things.REQUEST + "/properties/marks/maxProperties")),
                of(
                        ApiRule.BOUNDS,
                        "in anyOf",
                        api -> api.without(Things.REQUEST + "/properties/note/anyOf/0/maxLength")),
                of(ApiRule.BOUNDS, "anything", api -> api.with(Things.VIEW + "/properties/more", "{}")),
                of(
                        ApiRule.OPEN_AND_CLOSED,
                        "open request",
                        api -> api.without(Things.REQUEST + "/additionalProperties")),
                of(
                        ApiRule.OPEN_AND_CLOSED,
                        "closed answer",
                        api -> api.with(Things.VIEW + "/additionalProperties", "false")),
                of(
                        ApiRule.OPEN_AND_CLOSED,
                        "enum in an answer",
                        api -> api.with(Things.VIEW + "/properties/state", "{\"type\":\"string\",\"enum\":[\"NEW\"]}")),
                of(
                        ApiRule.OPEN_AND_CLOSED,
                        "one for both",
                        api -> api.with(
                                Things.GET + "/responses/200/content/application~1json/schema",
                                "{\"$ref\":\"#/components/schemas/ThingRequest\"}")),
                of(
                        ApiRule.EXAMPLES,
                        "no example",
                        api -> api.without(Things.GET + "/responses/200/content/application~1json/examples")),
                of(
                        ApiRule.EXAMPLES,
                        "too long",
                        api -> api.with("/components/examples/ThingView/value/id", "\"" + "x".repeat(31) + "\"")),
                of(
                        ApiRule.EXAMPLES,
                        "lacks a member",
                        api -> api.without("/components/examples/ThingView/value/state")),
                of(
                        ApiRule.EXAMPLES,
                        "unknown member",
                        api -> api.with(
                                Things.MAKE + "/requestBody/content/application~1json/examples/thing/value/colour",
                                "\"red\"")),
                of(
                        ApiRule.EXAMPLES,
                        "no day",
                        api -> api.with(
                                Things.MAKE + "/requestBody/content/application~1json/examples/thing/value/until",
                                "\"soon\"")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("spoilt")
    void a_spoilt_document_is_caught_by_its_rule(ApiRule rule, String what, Consumer<Things> spoil) {
        var api = Things.api();
        spoil.accept(api);

        assertThat(ApiRules.findings(api.document())).as(what).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.remedy()).isNotBlank();
            assertThat(finding.pointer()).startsWith("/");
        });
    }

    @Test
    void every_rule_has_a_document_that_breaks_it() {
        assertThat(spoilt().map(arguments -> arguments.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(Arrays.asList(ApiRule.values())));
    }

    @Test
    void a_finding_says_where_and_how_to_mend_it() {
        var api = Things.api().without(Things.REQUEST + "/properties/name/maxLength");

        assertThatThrownBy(() -> ApiRules.hold(api.document()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 findings")
                .hasMessageContaining("BOUNDS")
                .hasMessageContaining("#/components/schemas/ThingRequest/properties/name")
                .hasMessageContaining("the word \"name\" in META-INF/openapi/vocabulary.json");
    }

    private static Arguments of(ApiRule rule, String what, Consumer<Things> spoil) {
        return Arguments.of(rule, what, spoil);
    }
}
