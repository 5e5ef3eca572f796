package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The flag of a household follows the wishes that the registry keeps and the spells that tracking tells of. */
class HouseholdIT {
    private static final String JSON = "application/json";

    private final Client office = Suite.played().as("office-51");

    @Test
    void work_ends_and_the_household_of_somebody_who_wishes_is_flagged_until_the_wish_is_withdrawn() {
        var spell = aSpellThatGoesOn();
        var worker = spell.path("workerId").asText();
        var household = householdOf(worker);
        var intent = done("/api/v1/workers/" + worker + "/intents", """
                        {"workForms": ["EMPLOYED"], "occupations": [], "destinations": ["33"], "wageMinFen": 400000,
                         "lodgingNeeded": false, "workerWord": %s}""".formatted(word("wish")))
                .path("id")
                .asText();
        becomes(household, false);

        done(
                "/api/v1/spells/" + spell.path("id").asText() + "/end",
                "{\"reason\": \"OWN_REQUEST\", \"at\": \"" + LocalDate.now(ZoneId.of("Asia/Shanghai")) + "\"}");
        becomes(household, true);

        done("/api/v1/intents/" + intent + "/withdraw", "{\"workerWord\": " + word("withdrawal") + "}");
        assertThat(read(household).path("zeroEmployment").asBoolean()).isFalse();
    }

    /** Of the last of them, whom no other test asks about. */
    private JsonNode aSpellThatGoesOn() {
        var spells = office.get("/api/v1/spells?limit=500").body().path("items");
        return StreamSupport.stream(spells.spliterator(), false)
                .filter(spell -> spell.path("state").asText().equals("ACTIVE"))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private String householdOf(String worker) {
        var county = office.get("/api/v1/workers/" + worker)
                .body()
                .path("registrationDivision")
                .asText();
        return done("/api/v1/households", """
                        {"registrationDivision": "%s", "members": [{"workerId": "%s", "relation": "HEAD"}]}""".formatted(county, worker))
                .path("id")
                .asText();
    }

    private JsonNode done(String path, String body) {
        var answer = office.call("POST", path, JSON, body);
        assertThat(answer.status()).as(() -> path + " " + answer.body()).isBetween(200, 201);
        return answer.body();
    }

    private JsonNode read(String household) {
        return office.get("/api/v1/households/" + household).body();
    }

    private void becomes(String household, boolean flag) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> read(household).path("zeroEmployment").asBoolean(!flag) == flag);
    }

    private static String word(String of) {
        return """
                {"by": "SELF_IN_PERSON", "at": "%s", "evidenceRef": "household-%s"}""".formatted(OffsetDateTime.now().minusSeconds(1), of);
    }
}
