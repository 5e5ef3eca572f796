package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Requests that rest on what is no longer so. */
class StaleRequestsIT {

    private static final String NEVER_SEEN = "\"v999999\"";
    private static final Pattern VERSION = Pattern.compile("\"v(\\d+)-[^\"]*\"");

    private final EveryOperation every = new EveryOperation(Suite.played());

    @TestFactory
    Stream<DynamicTest> are_refused_with_the_present_tag_and_change_nothing() {
        return every.each(this::compares, operation -> {
            Client client = every.ours(operation);
            String address = operation.at(every.id(operation), record(operation.path()));
            Client.Answer before = client.get(address);
            assertThat(before.status()).as(() -> before.body().toString()).isEqualTo(200);

            Client.Answer answer = every.act(operation, NEVER_SEEN);

            every.refuses(answer, 412);
            assertThat(answer.code()).isEqualTo("STALE");
            Client.Answer after = client.get(address);
            assertThat(version(answer)).isEqualTo(version(before)).isEqualTo(version(after));
            assertThat(after.body().path("state")).isEqualTo(before.body().path("state"));
        });
    }

    @TestFactory
    Stream<DynamicTest> are_told_from_others_below_every_record_or_it_is_said_why_not() {
        return every.each(this::movesOneRecord, operation -> {
            JsonNode told = every.node(operation);
            String reason = told.path("x-no-if-match").asText("");
            assertThat(compares(operation)).isEqualTo(reason.isBlank());
            assertThat(told.path("responses").has("412")).isEqualTo(reason.isBlank());
        });
    }

    /** The record that is moved: the one with an id, or else the revision that is known by its number. */
    private static String record(String path) {
        int id = path.indexOf("/{id}");
        return id < 0 ? path.substring(0, path.lastIndexOf('}') + 1) : path.substring(0, id + "/{id}".length());
    }

    private boolean compares(ApiOperation operation) {
        return every.node(operation).path("parameters").findValuesAsText("name").contains("If-Match");
    }

    private boolean movesOneRecord(ApiOperation operation) {
        return (Set.of("POST", "PUT").contains(operation.method())
                        && operation.path().contains("/{id}/"))
                || Set.of("PATCH", "DELETE").contains(operation.method());
    }

    private static long version(Client.Answer answer) {
        Matcher tag = VERSION.matcher(answer.header("ETag"));
        assertThat(tag.matches()).as(answer.header("ETag")).isTrue();
        return Long.parseLong(tag.group(1));
    }
}
