package io.labortransfer.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BreakingChangesTest {
    private static final String ASKED = Things.REQUEST + "/properties";
    private static final String TOLD = Things.VIEW + "/properties";
    private static final String TEXT = "{\"type\":\"string\",\"maxLength\":9,\"pattern\":\"^x*$\"}";
    private static final String PARAMETER = "{\"name\":\"after\",\"in\":\"query\",\"schema\":" + TEXT + "}";

    @Test
    void the_same_document_breaks_nothing() {
        assertThat(BreakingChanges.between(Things.api().document(), Things.api().document()))
                .isEmpty();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                // operations
                of("path removed", api -> api.without("/paths/~1api~1v1~1things~1search")),
                of("method removed", api -> api.without(Things.REMOVE)),
                of("operation renamed", api -> api.with(Things.GET + "/operationId", "\"readThing\"")),
                of("another scope", api -> api.with(Things.GET + "/security", "[{\"token\":[\"thing.see\"]}]")),
                of("another access key", api -> api.with(Things.GET + "/x-access-key", "\"thing.see\"")),
                of("an actor shut out", api -> api.without(Things.GET + "/x-actors/0")),
                // parameters
                of("parameter removed", api -> api.without(Things.LIST + "/parameters/0")),
                of("parameter renamed", api -> api.with(Things.LIST + "/parameters/0/name", "\"size\"")),
                of("parameter moved to a header", api -> api.with(Things.LIST + "/parameters/0/in", "\"header\"")),
                of("parameter made required", api -> api.with(Things.LIST + "/parameters/0/required", "true")),
                of(
                        "new required parameter",
                        api -> api.with(
                                Things.LIST + "/parameters/-",
                                PARAMETER.replace("\"in\"", "\"required\":true,\"in\""))),
                of(
                        "parameter's greatest lowered",
                        api -> api.with(Things.LIST + "/parameters/0/schema/maximum", "100")),
                of("parameter's least raised", api -> api.with(Things.LIST + "/parameters/0/schema/minimum", "2")),
                of(
                        "parameter's type changed",
                        api -> api.with(Things.LIST + "/parameters/0/schema/type", "\"string\"")),
                of("another default", api -> api.with(Things.LIST + "/parameters/0/schema/default", "10")),
                // requests
                of("request body gone", api -> api.without(Things.MAKE + "/requestBody")),
                of(
                        "request body required",
                        api -> api.with(
                                Things.SEND + "/requestBody",
                                api.at(Things.MAKE + "/requestBody").toString())),
                of(
                        "request type changed",
                        api -> api.with(Things.MAKE + "/requestBody/content/text~1csv", "{}")
                                .without(Things.MAKE + "/requestBody/content/application~1json")),
                of("property's type changed", api -> api.with(ASKED + "/name/type", "\"integer\"")),
                of("property's null taken", api -> api.without(ASKED + "/note/anyOf/1")),
                of("property's alternative taken", api -> api.without(ASKED + "/note/anyOf/0")),
                of("property removed", api -> api.without(ASKED + "/count")),
                of("property renamed", api -> api.with(ASKED + "/label", TEXT).without(ASKED + "/name")),
                of("property made required", api -> api.with(Things.REQUEST + "/required/-", "\"until\"")),
                of(
                        "new required property",
                        api -> api.with(ASKED + "/label", TEXT).with(Things.REQUEST + "/required/-", "\"label\"")),
                of("greatest length lowered", api -> api.with(ASKED + "/name/maxLength", "50")),
                of("least length new", api -> api.with(ASKED + "/name/minLength", "3")),
                of("pattern changed", api -> api.with(ASKED + "/name/pattern", "\"^[a-z]+$\"")),
                of("pattern new", api -> api.with(ASKED + "/until/pattern", "\"^2.*$\"")),
                of("format changed", api -> api.with(ASKED + "/until/format", "\"date-time\"")),
                of("value of an enumeration removed", api -> api.without("/components/schemas/ThingKind/enum/1")),
                of("enumeration new", api -> api.with(ASKED + "/name/enum", "[\"lamp\"]")),
                of("constant new", api -> api.with(ASKED + "/count/const", "1")),
                of("greatest number lowered", api -> api.with(ASKED + "/count/maximum", "98")),
                of("least number raised", api -> api.with(ASKED + "/count/minimum", "2")),
                of("multiple of", api -> api.with(ASKED + "/count/multipleOf", "2")),
                of("list shortened", api -> api.with(ASKED + "/tags/maxItems", "4")),
                of("list lengthened", api -> api.with(ASKED + "/tags/minItems", "2")),
                of("list of unique items", api -> api.with(ASKED + "/tags/uniqueItems", "true")),
                of("item narrowed", api -> api.with(ASKED + "/tags/items/maxLength", "10")),
                of("list became a text", api -> api.with(ASKED + "/tags", TEXT)),
                of("map narrowed", api -> api.with(ASKED + "/marks/maxProperties", "2")),
                of("value of a map narrowed", api -> api.with(ASKED + "/marks/additionalProperties/maximum", "8")),
                of("names of a map narrowed", api -> api.with(ASKED + "/marks/propertyNames", "{\"pattern\":\"^a$\"}")),
                // answers
                of("status removed", api -> api.without(Things.MAKE + "/responses/201")),
                of(
                        "status changed",
                        api -> api.with(
                                        Things.MAKE + "/responses/200",
                                        api.at(Things.MAKE + "/responses/201").toString())
                                .without(Things.MAKE + "/responses/201")),
                of(
                        "a second way to go well",
                        api -> api.with(
                                Things.MAKE + "/responses/202",
                                api.at(Things.MAKE + "/responses/201").toString())),
                of("problem removed", api -> api.without(Things.GET + "/responses/404")),
                of("header removed", api -> api.without(Things.MAKE + "/responses/201/headers/Location")),
                of(
                        "answer in another type",
                        api -> api.with(Things.GET + "/responses/200/content/text~1csv", "{}")
                                .without(Things.GET + "/responses/200/content/application~1json")),
                of("told no more", api -> api.without(TOLD + "/name")),
                of(
                        "told under another name",
                        api -> api.with(TOLD + "/label", TEXT).without(TOLD + "/name")),
                of("no longer always told", api -> api.without(Things.VIEW + "/required/0")),
                of("told in another type", api -> api.with(TOLD + "/version/type", "\"string\"")),
                of("null may be told", api -> api.with(TOLD + "/name/type", "[\"string\",\"null\"]")),
                of("longer text may be told", api -> api.with(TOLD + "/name/maxLength", "200")),
                of("endless text may be told", api -> api.without(TOLD + "/name/maxLength")),
                of("another pattern told", api -> api.with(TOLD + "/id/pattern", "\"^.*$\"")),
                of("greater number may be told", api -> api.without(TOLD + "/version/maximum")),
                of(
                        "longer list may be told",
                        api -> api.with("/components/schemas/PageThingView/properties/items/maxItems", "1000")),
                of(
                        "items of another kind told",
                        api -> api.with("/components/schemas/PageThingView/properties/items/items", TEXT)),
                of(
                        "problem of another form",
                        api -> api.with("/components/schemas/Problem/properties/code/type", "\"integer\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void what_breaks_a_client_is_caught(String what, Consumer<Things> change) {
        assertThat(BreakingChanges.between(Things.api().document(), changed(change)))
                .isNotEmpty();
    }

    static Stream<Arguments> growths() {
        return Stream.of(
                of(
                        "new path",
                        api -> api.with(
                                "/paths/~1api~1v1~1lamps",
                                api.at("/paths/~1api~1v1~1things").toString())),
                of("new optional parameter", api -> api.with(Things.LIST + "/parameters/-", PARAMETER)),
                of("parameter no longer required", api -> api.with(Things.MAKE + "/parameters/0/required", "false")),
                of("parameter widened", api -> api.with(Things.LIST + "/parameters/0/schema/maximum", "1000")),
                of("another actor", api -> api.with(Things.GET + "/x-actors/-", "\"WK\"")),
                of("new optional property", api -> api.with(ASKED + "/label", TEXT)),
                of("property no longer required", api -> api.without(Things.REQUEST + "/required/0")),
                of("longer text taken", api -> api.with(ASKED + "/name/maxLength", "200")),
                of("pattern lifted", api -> api.without(ASKED + "/name/pattern")),
                of(
                        "value of an enumeration taken",
                        api -> api.with("/components/schemas/ThingKind/enum/-", "\"CHAIR\"")),
                of("null taken", api -> api.with(ASKED + "/name/type", "[\"string\",\"null\"]")),
                of(
                        "request in one more type",
                        api -> api.with(
                                Things.MAKE + "/requestBody/content/text~1csv", "{\"schema\":{\"type\":\"string\"}}")),
                of("body optional", api -> api.with(Things.MAKE + "/requestBody/required", "false")),
                of("one more property told", api -> api.with(TOLD + "/label", TEXT)),
                of("one more always told", api -> api.with(Things.VIEW + "/required/-", "\"name\"")),
                of("shorter text told", api -> api.with(TOLD + "/name/maxLength", "50")),
                of(
                        "one more value of an open enumeration",
                        api -> api.with(TOLD + "/state/x-extensible-enum/-", "\"LOST\"")),
                of(
                        "one more problem",
                        api -> api.with(
                                Things.GET + "/responses/410", "{\"$ref\":\"#/components/responses/NotFound\"}")),
                of(
                        "one more header",
                        api -> api.with(
                                Things.MAKE + "/responses/201/headers/ETag", "{\"schema\":{\"type\":\"string\"}}")),
                of(
                        "other words and examples",
                        api -> api.with(Things.GET + "/summary", "\"A thing\"")
                                .with("/components/examples/ThingView/value/name", "\"table\"")),
                of("schema under another name", BreakingChangesTest::renamed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("growths")
    void what_only_grows_passes(String what, Consumer<Things> change) {
        assertThat(BreakingChanges.between(Things.api().document(), changed(change)))
                .isEmpty();
    }

    @Test
    void a_break_says_where_it_is_and_how_it_was() {
        var now = Things.api().with(ASKED + "/name/maxLength", "50").document();

        assertThat(BreakingChanges.between(Things.api().document(), now))
                .extracting(Break::toString)
                .contains("POST /api/v1/things (makeThing): request /name maxLength: 100 → 50");
    }

    private static void renamed(Things api) {
        api.with("/components/schemas/OtherView", api.at(Things.VIEW).toString());
        api.with(
                "/components/schemas/PageThingView/properties/items/items",
                "{\"$ref\":\"#/components/schemas/OtherView\"}");
    }

    private static JsonNode changed(Consumer<Things> change) {
        var api = Things.api();
        change.accept(api);
        return api.document();
    }

    private static Arguments of(String what, Consumer<Things> change) {
        return Arguments.of(what, change);
    }
}
