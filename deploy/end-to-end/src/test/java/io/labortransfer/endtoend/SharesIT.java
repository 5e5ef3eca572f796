package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A destination office sees a worker of another unit through the gateway: while an agreement, a consent and a wish stand, and no longer. */
class SharesIT {

    private final Suite suite = Suite.played();
    private final Client guizhou = suite.as("office-52");
    private final Client guangdong = suite.as("office-44");
    private final Client zhejiang = suite.as("office-33");
    private final Newcomer person = Newcomer.next();
    private final String worker = post(guizhou, "/api/v1/workers", person.in("520521"), 201)
            .path("id")
            .asText();
    private String agreement = "";

    @BeforeEach
    void both_units_agree() {
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        agreement = post(guizhou, "/api/v1/agreements", """
                        {"type": "BILATERAL", "validFrom": "%d-01-01", "validTo": "2099-01-01",
                         "parties": [{"side": "ORIGIN", "divisionPrefix": "52"}, {"side": "DESTINATION", "divisionPrefix": "44"}],
                         "lines": [{"year": %d, "group": "ALL", "targetPersons": 50, "committedPosts": 60, "fundedSeatCap": 30}]}""".formatted(year, year), 201)
                .path("id")
                .asText();
        post(guizhou, "/api/v1/agreements/" + agreement + "/propose", "", 200);
        for (Client party : new Client[] {guizhou, guangdong}) {
            post(party, "/api/v1/agreements/" + agreement + "/sign", "{\"revision\": 1}", 200);
        }
    }

    @AfterEach
    void the_agreement_ends() {
        post(guizhou, "/api/v1/agreements/" + agreement + "/terminate", "{\"reasonCode\": \"BUDGET_STOP\"}", 200);
    }

    @Test
    void a_destination_office_reads_the_profile_without_a_name_until_the_worker_says_no() {
        String consent = post(guizhou, "/api/v1/workers/" + worker + "/consents", """
                        {"purpose": "SHARE_PROFILE_DEST", "scope": ["44"], "workerWord": %s}""".formatted(word("consent")), 201)
                .path("id")
                .asText();
        assertThat(guangdong.get("/api/v1/workers/" + worker).status()).isEqualTo(404);
        String intent = post(guizhou, "/api/v1/workers/" + worker + "/intents", """
                        {"workForms": ["EMPLOYED"], "occupations": ["6-05-01-03"], "destinations": ["44"], "wageMinFen": 400000,
                         "workerWord": %s}""".formatted(word("intent")), 201)
                .path("id")
                .asText();

        JsonNode seen = seen();
        assertThat(seen.path("originProvince").asText()).isEqualTo("52");
        assertThat(seen.has("education")).isTrue();
        assertThat(seen.toString()).doesNotContain(person.name(), person.idNumber(), "birthDate", "categories");
        assertThat(items(guangdong, "/api/v1/workers/" + worker + "/intents").findValuesAsText("id"))
                .contains(intent);
        assertThat(zhejiang.get("/api/v1/workers/" + worker).status()).isEqualTo(404);
        JsonNode share = items(guizhou, "/api/v1/workers/" + worker + "/shares").path(0);
        assertThat(share.path("open").asBoolean()).isTrue();
        assertThat(share.path("granteeUnit").asText()).isEqualTo("44");
        assertThat(share.path("cause").asText()).isEqualTo(consent);
        assertThat(share.path("agreementIds").path(0).asText()).isEqualTo(agreement);
        assertThat(items(guizhou, "/api/v1/workers/" + worker + "/access-records?limit=500")
                        .findValuesAsText("purpose"))
                .contains("CONSENT");

        post(guizhou, "/api/v1/consents/" + consent + "/revoke", "{\"workerWord\": " + word("revoke") + "}", 200);

        assertThat(guangdong.get("/api/v1/workers/" + worker).status()).isEqualTo(404);
        assertThat(guangdong.get("/api/v1/workers/" + worker + "/intents").status())
                .isEqualTo(404);
        assertThat(items(guizhou, "/api/v1/workers/" + worker + "/shares")
                        .path(0)
                        .path("open")
                        .asBoolean())
                .isFalse();
        assertThat(items(guizhou, "/api/v1/words/registry?workerId=" + worker)).hasSize(3);
    }

    /** The agreement is told by events, so granting may take a moment. */
    private JsonNode seen() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> guangdong.get("/api/v1/workers/" + worker).status() == 200);
        return guangdong.get("/api/v1/workers/" + worker).body();
    }

    private String word(String act) {
        return """
                {"by": "SELF_IN_PERSON", "at": "2026-01-05T10:00:00+08:00", "evidenceRef": "%s-%s"}""".formatted(act, worker);
    }

    private static JsonNode items(Client office, String path) {
        return office.get(path).body().path("items");
    }

    private static JsonNode post(Client office, String path, String body, int status) {
        Client.Answer answer = office.call("POST", path, "application/json", body);
        assertThat(answer.status()).as(() -> path + " " + answer.body()).isEqualTo(status);
        return answer.body();
    }
}
