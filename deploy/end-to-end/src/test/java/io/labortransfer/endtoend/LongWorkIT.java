package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Work that lasts longer than a request. */
class LongWorkIT {

    private static final String ROWS =
            "It tells the rows that are written; how many there will be nobody knows before. What nobody fetches goes by"
                    + " itself.";

    /** What is answered 202 and yet neither counted nor cancelled, with the reason. */
    private static final Map<String, String> WITHOUT_COUNTS = Map.of(
            "requestSubjectRight",
            "It is about one person: half of an erasure is nothing to be told, and what is gone already is not given"
                    + " back by cancelling the rest.",
            "orderRegistryReport",
            ROWS,
            "orderMatchingReport",
            ROWS);

    private final EveryOperation every = new EveryOperation(Suite.played());

    @TestFactory
    Stream<DynamicTest> is_a_job_that_can_be_looked_at_counted_and_cancelled() {
        Map<String, String> looks = every.all().stream()
                .filter(operation -> operation.method().equals("GET") && operation.namesRecord())
                .filter(operation -> !every.answer(operation, "200").isEmpty())
                .collect(Collectors.toMap(
                        operation -> every.answer(operation, "200"), ApiOperation::path, (one, other) -> one));
        return every.each(this::isJob, operation -> {
            assertThat(headers(operation).has("Retry-After")).isTrue();
            String job = looks.get(every.answer(operation, "202"));
            assertThat(job).as("where the job is looked at").isNotNull();
            JsonNode properties =
                    every.document().at(every.answer(operation, "202")).path("properties");
            assertThat(properties.has("state")).isTrue();
            if (!WITHOUT_COUNTS.containsKey(operation.id())) {
                assertThat(every.all())
                        .anyMatch(other ->
                                other.method().equals("POST") && other.path().equals(job + "/cancel"));
                assertThat(properties.has("counts")).isTrue();
                assertThat(properties.path("percent").path("maximum").asInt()).isEqualTo(100);
            }
        });
    }

    @Test
    void is_exempt_only_while_it_is_such_work() {
        assertThat(every.all().stream().filter(this::isJob).map(ApiOperation::id))
                .containsAll(WITHOUT_COUNTS.keySet())
                .hasSizeGreaterThan(3);
    }

    /** Answers 202 and says where to look. */
    private boolean isJob(ApiOperation operation) {
        return headers(operation).has("Location");
    }

    private JsonNode headers(ApiOperation operation) {
        return every.node(operation).path("responses").path("202").path("headers");
    }
}
