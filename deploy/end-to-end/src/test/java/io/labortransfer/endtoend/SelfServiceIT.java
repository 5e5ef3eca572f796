package io.labortransfer.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.stack.Party;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a worker does and reads alone, signed in to the self-service, through the gateway; and that nobody does it for the worker. */
class SelfServiceIT {

    private static final String JSON = "application/json";
    private static final String COUNTY = "520521";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Suite suite = Suite.played();
    private final Client guizhou = suite.as("office-52");
    private final Client guangdong = suite.as("office-44");
    private final Newcomer person = Newcomer.next();
    private final String worker = registered(person);
    private final String neighbour = registered(Newcomer.next());
    private final String own = "/api/v1/workers/" + worker;
    private final String token = suite.stack().selfService().tokenOf(worker, "52");
    private final Client me = suite.withToken(token);

    /** A word given just now in the app, whose proof is the token that it comes with. */
    static String word() {
        return """
                {"by": "SELF_APP", "at": "%s"}""".formatted(OffsetDateTime.now().minusMinutes(1));
    }

    @Test
    void a_worker_reads_all_of_the_own_life_and_none_of_a_neighbours() {
        String household = made(guizhou, "/api/v1/households", """
                {"registrationDivision": "520521", "members": [{"workerId": "%s", "relation": "HEAD"}]}""".formatted(worker));
        made(guizhou, own + "/assistance-records", """
                {"kind": "COUNSEL", "measureRef": "talk-%s", "givenOn": "%s"}""".formatted(worker, TODAY));

        JsonNode record = read(me, own);
        assertThat(record.path("name").asText()).isEqualTo(person.name());
        assertThat(record.path("idNumber").asText()).isNotEqualTo(person.idNumber());
        assertThat(record.has("categories")).isTrue();
        assertThat(ids(me, "/api/v1/workers")).containsExactly(worker);
        assertThat(read(me, "/api/v1/households/" + household).toString()).contains(worker);
        assertThat(read(me, own + "/assistance-records").path("items")).hasSize(1);
        for (String part : List.of("/history", "/intents", "/consents", "/shares", "/access-records")) {
            read(me, own + part);
            assertThat(me.get("/api/v1/workers/" + neighbour + part).status())
                    .as(part)
                    .isEqualTo(404);
        }
        for (String list : List.of("/api/v1/matches", "/api/v1/transfers", "/api/v1/spells", "/api/v1/relocations")) {
            assertThat(ids(me, list)).as(list).isEmpty();
        }
        assertThat(me.get("/api/v1/workers/" + neighbour).status()).isEqualTo(404);
        assertThat(me.get("/api/v1/words/registry?workerId=" + neighbour).status())
                .isEqualTo(404);
        assertThat(me.get("/api/v1/duplicates").status()).isEqualTo(403);
        assertThat(me.call("POST", "/api/v1/workers/search", JSON, "{\"name\": \"%s\"}".formatted(person.name()))
                        .status())
                .isEqualTo(403);
        assertThat(me.call("POST", "/api/v1/workers", JSON, Newcomer.next().in(COUNTY))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_worker_wishes_allows_and_takes_both_back_on_the_own_word_which_the_token_proves() {
        String wish = made(me, own + "/intents", """
                {"workForms": ["EMPLOYED"], "destinations": ["44"], "workerWord": %s}""".formatted(word()));
        String consent = made(me, own + "/consents", """
                {"purpose": "SHARE_PROFILE_DEST", "scope": ["44"], "workerWord": %s}""".formatted(word()));
        done(me, "/api/v1/consents/" + consent + "/revoke", "{\"workerWord\": " + word() + "}");
        done(me, "/api/v1/intents/" + wish + "/withdraw", "{\"workerWord\": " + word() + "}");

        for (Client reader : List.of(me, guizhou)) {
            JsonNode words = read(reader, "/api/v1/words/registry?workerId=" + worker);
            assertThat(words.path("items")).hasSize(4).allSatisfy(said -> {
                JsonNode given = said.path("workerWord");
                assertThat(given.path("by").asText()).isEqualTo("SELF_APP");
                assertThat(given.path("recordedBy").asText()).isEqualTo("WK");
                assertThat(given.path("recordedOrg").asText()).startsWith("org_");
                assertThat(given.path("evidenceRef").asText()).isEqualTo("sha256:" + sha256(token));
            });
        }
        assertThat(read(guizhou, "/api/v1/intents/" + wish).path("state").asText())
                .isEqualTo("WITHDRAWN");
        assertThat(me.call("POST", "/api/v1/workers/" + neighbour + "/intents", JSON, """
                        {"workForms": ["EMPLOYED"], "destinations": ["44"], "workerWord": %s}""".formatted(word()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_else_speaks_as_the_app_or_for_a_worker() {
        Client.Answer clerk = guizhou.call(
                "POST", own + "/intents", JSON, """
                {"workForms": ["EMPLOYED"], "destinations": ["44"], "workerWord": %s}""".formatted(Seekers.word("SELF_APP", "sha256:" + sha256(token))));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.code()).isEqualTo("WORD_NOT_YOURS");

        for (String party : List.of("office-52", Party.COUNTY, Party.STATION, Party.PARTNER, Party.NATION)) {
            JsonNode caller = read(suite.as(party), "/api/v1/gateway/me");
            assertThat(caller.path("actors").toString()).as(party).doesNotContain("WK");
            assertThat(caller.path("worker").asText("")).as(party).isIn("", "null");
        }
        assertThat(suite.as(Party.SELF_SERVICE).get(own).code())
                .as("the app, without anybody who has signed in")
                .isEqualTo("WORKER_NOT_NAMED");
        JsonNode caller = read(me, "/api/v1/gateway/me");
        assertThat(caller.path("worker").asText()).isEqualTo(worker);
        assertThat(caller.path("reportingUnit").asText()).isEqualTo("52");
    }

    @Test
    void a_token_counts_in_the_unit_that_it_names_and_nowhere_else() {
        assertThat(suite.worker(worker, "51").get(own).status()).isEqualTo(404);
        for (String unit : List.of("00", "65", "")) {
            Client.Answer answer = suite.worker(worker, unit).get(own);
            assertThat(answer.status()).as(unit).isEqualTo(401);
            assertThat(answer.isProblem()).isTrue();
        }
        for (String name : List.of("", worker.substring(4), "emp" + worker.substring(3))) {
            assertThat(suite.worker(name, "52").get(own).code()).as(name).isEqualTo("WORKER_NOT_NAMED");
        }
        assertThat(suite.worker("wkr_01jd5t3v7x8h2k4m6n8p0q2r4s", "52").get(own).status())
                .as("somebody whom the register does not know")
                .isEqualTo(404);
    }

    @Test
    void a_worker_sees_which_law_shows_the_record_to_whom_and_every_look_by_it() {
        String agreement = agreementWithGuangdong();
        try {
            String cited = made(guizhou, own + "/consents", """
                    {"purpose": "SHARE_PROFILE_DEST", "scope": ["44"], "basis": "STATUTORY_DUTY", "dutyCode": "%s",
                     "workerWord": %s}""".formatted(Records.DUTY, Seekers.word()));
            made(me, own + "/intents", """
                    {"workForms": ["EMPLOYED"], "destinations": ["44"], "workerWord": %s}""".formatted(word()));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> guangdong.get(own).status() == 200);
            String looking =
                    read(guangdong, "/api/v1/gateway/me").path("organization").asText();

            JsonNode share = read(me, own + "/shares").path("items").path(0);
            assertThat(share.path("basis").asText()).isEqualTo("STATUTORY_DUTY");
            assertThat(share.path("dutyCode").asText()).isEqualTo(Records.DUTY);
            assertThat(share.path("granteeUnit").asText()).isEqualTo("44");
            assertThat(share.path("cause").asText()).isEqualTo(cited);
            assertThat(read(me, "/api/v1/sharing-duties").path("items").findValuesAsText("code"))
                    .contains(Records.DUTY);
            assertThat(read(me, own + "/access-records?limit=500").path("items"))
                    .anySatisfy(look -> {
                        assertThat(look.path("org").asText()).isEqualTo(looking);
                        assertThat(look.path("purpose").asText()).isEqualTo(Records.DUTY);
                        assertThat(look.path("reason").asText()).isEqualTo(cited);
                    });
        } finally {
            done(guizhou, "/api/v1/agreements/" + agreement + "/terminate", "{\"reasonCode\": \"BUDGET_STOP\"}");
        }
    }

    @Test
    void a_worker_keeps_the_contact_data_learns_and_restricts_the_use_of_the_data() {
        JsonNode told = made(me, own + "/contact-updates", "{\"phone\": \"+8613900007777\"}", 201);
        assertThat(told.path("attestation").asText()).isEqualTo("SELF");
        assertThat(read(guizhou, own).path("phone").asText()).isEqualTo("+8613900007777");

        String course = made(guizhou, "/api/v1/training/courses", """
                {"occupationCode": "6-05-01-03", "level": 3, "capacity": 2, "provider": "county school", "division": "52",
                 "startsOn": "%s", "endsOn": "%s", "shortageException": "for this test alone"}""".formatted(TODAY, TODAY.plusDays(60)));
        String enrollment =
                made(me, "/api/v1/training/courses/" + course + "/enrollments", """
                {"workerId": "%s", "workerWord": %s}""".formatted(worker, word()));
        assertThat(done(me, "/api/v1/training/enrollments/" + enrollment + "/drop", "{\"workerWord\": " + word() + "}")
                        .path("state")
                        .asText())
                .isEqualTo("DROPPED");

        String restriction = made(me, own + "/subject-requests", """
                {"type": "RESTRICT", "workerWord": %s}""".formatted(word()), 202)
                .path("id")
                .asText();
        String path = own + "/subject-requests/" + restriction;
        assertThat(suite.worker(neighbour, "52")
                        .call("POST", path + "/lift", JSON, "{\"workerWord\": " + word() + "}")
                        .status())
                .isEqualTo(404);
        Client.Answer whileRestricted = me.call("POST", own + "/consents", JSON, """
                {"purpose": "CONTACT", "scope": ["emp_01jd5t3v7x8h2k4m6n8p0q2r4s"], "workerWord": %s}""".formatted(word()));
        assertThat(whileRestricted.code()).isEqualTo("PROCESSING_RESTRICTED");
        done(me, path + "/lift", "{\"workerWord\": " + word() + "}");
        made(me, own + "/consents", """
                {"purpose": "CONTACT", "scope": ["emp_01jd5t3v7x8h2k4m6n8p0q2r4s"], "workerWord": %s}""".formatted(word()));
    }

    private String registered(Newcomer somebody) {
        return made(guizhou, "/api/v1/workers", somebody.in(COUNTY));
    }

    private String agreementWithGuangdong() {
        String agreement = made(guizhou, "/api/v1/agreements", """
                {"type": "BILATERAL", "validFrom": "%d-01-01", "validTo": "2099-01-01",
                 "parties": [{"side": "ORIGIN", "divisionPrefix": "52"}, {"side": "DESTINATION", "divisionPrefix": "44"}],
                 "lines": [{"year": %d, "group": "ALL", "targetPersons": 50, "committedPosts": 60, "fundedSeatCap": 30}]}""".formatted(TODAY.getYear(), TODAY.getYear()));
        done(guizhou, "/api/v1/agreements/" + agreement + "/propose", "");
        for (Client party : List.of(guizhou, guangdong)) {
            done(party, "/api/v1/agreements/" + agreement + "/sign", "{\"revision\": 1}");
        }
        return agreement;
    }

    private static JsonNode read(Client reader, String path) {
        Client.Answer answer = reader.get(path);
        assertThat(answer.status()).as(() -> path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> ids(Client reader, String path) {
        return read(reader, path).path("items").findValuesAsText("id");
    }

    private static String made(Client caller, String path, String body) {
        return made(caller, path, body, 201).path("id").asText();
    }

    private static JsonNode done(Client caller, String path, String body) {
        return made(caller, path, body, 200);
    }

    private static JsonNode made(Client caller, String path, String body, int status) {
        Client.Answer answer = caller.call("POST", path, JSON, body);
        assertThat(answer.status()).as(() -> path + " " + answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
