package io.labortransfer.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample uses codes of the registry's bundled reference data and no others. */
class ReferenceTest {
    private static final Path BUNDLED =
            Path.of("..", "..", "worker-registry-service", "src", "main", "resources", "reference");

    @Test
    void every_county_of_the_sample_is_one_of_the_registrys_divisions_in_force() throws IOException {
        Set<String> inForce = new HashSet<>();
        for (JsonNode division : items("divisions-00-r2.json")) {
            if (!division.has("validTo")) {
                inForce.add(division.path("code").asText());
            }
        }

        Places places = Places.load();
        for (String unit : List.of("51", "52", "44", "33")) {
            assertThat(places.in(unit)).isNotEmpty().allMatch(place -> inForce.contains(place.code()));
        }
    }

    @Test
    void every_trade_of_the_sample_is_one_of_the_registrys_occupations() throws IOException {
        List<String> known = items("occupations-00-r2.json").findValuesAsText("code");

        Stream.of("33", "44")
                .flatMap(unit -> Stream.concat(Trade.crowded(unit).stream(), Trade.roomy(unit).stream()))
                .forEach(trade -> assertThat(known).contains(trade.occupation()));
    }

    private static JsonNode items(String file) throws IOException {
        return new ObjectMapper().readTree(BUNDLED.resolve(file).toFile()).path("items");
    }
}
