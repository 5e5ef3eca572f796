package io.labortransfer.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.sample.Notes;
import io.labortransfer.testing.ApiDocument;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PreconditionsTest {

    @Inject
    Notes notes;

    @Inject
    Scopes scopes;

    private final String ledger = "ledger " + UUID.randomUUID();

    @Test
    void a_caller_that_saw_an_older_version_is_refused_with_the_present_tag() {
        balance("\"v2-OP\"").statusCode(412).body("code", equalTo("STALE")).header("ETag", equalTo("\"v3-OP\""));
        assertThat(written()).doesNotContain(ledger);

        balance("\"v2-OP\", \"v3-OP\"").statusCode(200);
        assertThat(written()).contains(ledger);
    }

    @Test
    void what_is_no_list_of_tags_is_malformed() {
        balance("v3").statusCode(400).body("errors.pointer", contains("If-Match"));
    }

    @Test
    void an_operation_that_forgets_to_ask_fails_and_leaves_nothing() {
        act("forget", "\"v3-OP\"").statusCode(500);

        assertThat(written()).doesNotContain(ledger);
        act("forget", "*").statusCode(200);
    }

    @Test
    void an_operation_that_says_why_does_not_even_read_the_header() {
        act("close", "\"v2-OP\"").statusCode(200);
        act("close", "v2").statusCode(200);
    }

    @Test
    void the_document_says_which_operations_compare_and_why_the_others_do_not() {
        var paths = ApiDocument.paths();
        var balance = paths.path("/api/v1/ledgers/{id}/balance").path("post");
        var close = paths.path("/api/v1/ledgers/{id}/close").path("post");

        assertThat(balance.path("parameters").findValuesAsText("name")).contains("If-Match");
        assertThat(balance.path("responses").has("412")).isTrue();
        assertThat(balance.has("x-no-if-match")).isFalse();
        assertThat(close.path("parameters").findValuesAsText("name")).doesNotContain("If-Match");
        assertThat(close.path("responses").has("412")).isFalse();
        assertThat(close.path("x-no-if-match").asText()).isEqualTo("closing is open in every state");
    }

    private ValidatableResponse balance(String ifMatch) {
        return act("balance", ifMatch);
    }

    private ValidatableResponse act(String act, String ifMatch) {
        return given().auth()
                .oauth2(Passports.op("51").token())
                .header("If-Match", ifMatch)
                .pathParam("id", ledger)
                .post("/api/v1/ledgers/{id}/" + act)
                .then();
    }

    private List<Object> written() {
        return scopes.call(ProvinceScope.ofProvince("51"), () -> List.copyOf(notes.bodies()));
    }
}
