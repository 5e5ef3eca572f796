package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A registration moves, and what the other services keep of the worker goes with it. */
class RelocationAcrossServicesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Client sichuan = Suite.played().as("office-51");
    private final Client guizhou = Suite.played().as("office-52");

    @Test
    void somebody_at_work_moves_and_the_new_unit_reads_the_work_and_counts_the_person_from_that_day() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String worker = done(guizhou, "/api/v1/workers", new Newcomer(811).in("520102"))
                .path("id")
                .asText();
        String spell = working(guizhou, worker, today.minusDays(1));
        long oldToday = inWork(guizhou, today);
        long newToday = inWork(sichuan, today);
        long oldYesterday = inWork(guizhou, today.minusDays(1));
        long newYesterday = inWork(sichuan, today.minusDays(1));

        moves(worker, guizhou, sichuan, "510105");

        await().atMost(PATIENCE)
                .until(() -> sichuan.get("/api/v1/spells/" + spell).status() == 200);
        assertThat(sichuan.get("/api/v1/spells?workerId=" + worker)
                        .body()
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(spell);
        assertThat(guizhou.get("/api/v1/spells/" + spell).status()).isEqualTo(404);
        assertThat(guizhou.get("/api/v1/spells?workerId=" + worker).body().path("items"))
                .isEmpty();
        assertThat(inWork(guizhou, today)).isEqualTo(oldToday - 1);
        assertThat(inWork(sichuan, today)).isEqualTo(newToday + 1);
        assertThat(inWork(guizhou, today.minusDays(1))).isEqualTo(oldYesterday);
        assertThat(inWork(sichuan, today.minusDays(1))).isEqualTo(newYesterday);
    }

    @Test
    void a_case_and_its_match_go_with_the_worker_and_the_place_of_work_keeps_both() {
        JsonNode transfer = onPost();
        String id = transfer.path("id").asText();
        String match = transfer.path("matchId").asText();

        moves(transfer.path("workerId").asText(), sichuan, guizhou, "520102");

        await().atMost(PATIENCE)
                .until(() -> guizhou.get("/api/v1/transfers/" + id).status() == 200
                        && guizhou.get("/api/v1/matches/" + match).status() == 200);
        assertThat(guizhou.get("/api/v1/transfers/" + id).body().path("state").asText())
                .isEqualTo("ON_POST");
        assertThat(guizhou.get("/api/v1/matches/" + match).body().path("state").asText())
                .isEqualTo("PLACED");
        assertThat(sichuan.get("/api/v1/transfers/" + id).status()).isEqualTo(404);
        assertThat(sichuan.get("/api/v1/matches/" + match).status()).isEqualTo(404);
    }

    /** One whose registration nobody has closed: other tests send what is allowed, in any order. */
    private JsonNode onPost() {
        JsonNode cases =
                sichuan.get("/api/v1/transfers?state=ON_POST&limit=500").body().path("items");
        return StreamSupport.stream(cases.spliterator(), false)
                .filter(each -> mayMove(each.path("workerId").asText()))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private boolean mayMove(String worker) {
        return sichuan.get("/api/v1/workers/" + worker)
                        .body()
                        .path("state")
                        .asText()
                        .equals("ACTIVE")
                && !sichuan.get("/api/v1/relocations?state=REQUESTED&limit=500")
                        .body()
                        .path("items")
                        .findValuesAsText("workerId")
                        .contains(worker);
    }

    private static void moves(String worker, Client from, Client to, String division) {
        String relocation = done(
                        from,
                        "/api/v1/relocations",
                        "{\"workerId\": \"" + worker + "\", \"toDivision\": \"" + division + "\"}")
                .path("id")
                .asText();
        done(to, "/api/v1/relocations/" + relocation + "/accept", "");
        await().atMost(PATIENCE).until(() -> to.get("/api/v1/workers/" + worker).status() == 200);
    }

    private static String working(Client office, String worker, LocalDate since) {
        String work = """
                {"workerId": "%1$s", "workForm": "EMPLOYED", "foundThrough": "SELF", "travel": "SELF", "fullTime": true,
                 "division": "440305", "start": "%2$s", "sourceSystem": "village-ledger", "sourceRecordId": "moves-%1$s",
                 "evidenceLevel": "VILLAGE", "workerWord": {"by": "THUMBPRINT", "at": "2026-11-20T09:00:00.000+08:00",
                 "evidenceRef": "moves-%1$s"}}""".formatted(worker, since);
        await().atMost(PATIENCE)
                .until(() -> office.call("POST", "/api/v1/spells", "application/json", work)
                                        .status()
                                / 100
                        == 2);
        return done(office, "/api/v1/spells", work).path("id").asText();
    }

    private static long inWork(Client office, LocalDate day) {
        return office.get("/api/v1/targets/" + day.getYear() + "/progress?by=province&asOf=" + day)
                .body()
                .at("/rows/0/persons")
                .asLong();
    }

    private static JsonNode done(Client office, String path, String body) {
        Client.Answer answer = office.call("POST", path, "application/json", body);
        assertThat(answer.status()).as(() -> path + " " + answer.body()).isBetween(200, 202);
        return answer.body();
    }
}
