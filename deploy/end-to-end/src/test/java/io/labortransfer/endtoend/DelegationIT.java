package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** One service asks another for its caller, through the gateway's exchange of passports. */
class DelegationIT {
    private final Suite suite = Suite.played();
    private final Client office = suite.as("office-51");

    @Test
    void the_riders_of_a_trip_have_names_for_the_office_that_registered_them() {
        var trip = suite.records().of("trips");
        var riders = office.get("/api/v1/trips/" + trip + "/riders");
        assertThat(riders.status()).isEqualTo(200);
        JsonNode items = riders.body().path("items");
        assertThat(items).isNotEmpty();
        assertThat(items.findValuesAsText("phone")).isNotEmpty().allMatch(phone -> phone.startsWith("+86"));
        assertThat(items).allSatisfy(rider -> {
            assertThat(rider.path("name").asText()).isNotBlank();
            assertThat(rider.path("idNumber").asText()).contains("****");
        });
        var worker = items.path(0).path("workerId").asText();
        var known = office.get("/api/v1/workers/" + worker).body();
        assertThat(items.path(0).path("name")).isEqualTo(known.path("name"));
        assertThat(items.path(0).path("phone")).isEqualTo(known.path("phone"));
        var record = resolved(worker);
        assertThat(record.path("purpose").asText()).isEqualTo("MANIFEST");
        assertThat(record.path("reason").asText()).isEqualTo("transfer-tracking for " + trip);
    }

    private JsonNode resolved(String worker) {
        var records = office.get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .body();
        return StreamSupport.stream(records.path("items").spliterator(), false)
                .filter(record -> record.path("operation").asText().equals("resolvePersons"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_outside_reaches_the_door_of_services() {
        for (var path : new String[] {
            "/internal/persons:resolve",
            "/internal/persons:identify",
            "/internal/token-exchange",
            "/internal/service-key"
        }) {
            assertThat(office.call("POST", path, "application/json", "{}").status())
                    .isEqualTo(404);
            assertThat(office.get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void the_office_where_they_arrive_is_shown_who_rides_and_others_are_not_shown_that_there_is_a_trip() {
        var riders = "/api/v1/trips/" + suite.records().of("trips") + "/riders";
        var arriving = suite.as("office-33").get(riders);
        assertThat(arriving.status()).isEqualTo(200);
        assertThat(arriving.body().path("items"))
                .isNotEmpty()
                .allSatisfy(rider -> assertThat(rider.path("workerId").asText()).startsWith("wkr_"))
                .anySatisfy(rider -> {
                    assertThat(rider.path("name").asText()).isNotEmpty();
                    assertThat(rider.path("idNumber").asText()).contains("****");
                });
        assertThat(suite.as("office-52").get(riders).status()).isEqualTo(404);
        assertThat(suite.as("national-office").get(riders).status()).isEqualTo(403);
    }
}
