package io.labortransfer.tracking.spell;

import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.spell;
import static io.labortransfer.tracking.Door.today;
import static io.labortransfer.tracking.Door.word;
import static io.labortransfer.tracking.Offer.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SpellResourceTest {

    private final Offer worker = anOffer();

    @BeforeEach
    void the_worker_and_the_divisions_are_known() {
        Door.divisions();
        Topics.send(worker.candidate(1990));
        Map<String, Object> probe = spell(worker.workerId(), today().plusDays(30));
        await().until(() ->
                post(office(), "/spells", probe).extract().path("code").equals("SPELL_START_TOO_FAR"));
    }

    @Test
    void a_start_is_recorded_once_per_source_record() {
        Map<String, Object> told = spell(worker.workerId(), today().minusDays(10));

        String id = post(office(), "/spells", told)
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.startsWith("/api/v1/spells/spl_"))
                .body("state", equalTo("ACTIVE"))
                .body("scope", equalTo("CROSS_COUNTY"))
                .body("originProvince", equalTo("51"))
                .extract()
                .path("id");
        post(office(), "/spells", told).statusCode(200).body("id", equalTo(id)).body("version", equalTo(1));
        told.put("division", "441900");
        post(office(), "/spells", told).statusCode(409).body("code", equalTo("SOURCE_RECORD_DIFFERS"));
        get(office(), "/spells?workerId=" + worker.workerId()).body("items", hasSize(1));
        get(office(), "/spells?workerId=somebody").statusCode(400).body("errors[0].pointer", equalTo("workerId"));
        Topics.await("lt.spell.v1", "lt.spell.started.v1", id);
    }

    @Test
    void work_found_by_oneself_needs_the_workers_word() {
        Map<String, Object> told = spell(worker.workerId(), today());
        told.remove("workerWord");

        post(office(), "/spells", told).statusCode(422).body("code", equalTo("WORD_MISSING"));
    }

    @Test
    void a_new_full_time_start_on_the_word_ends_the_earlier_one_half_open() {
        String earlier = recorded(spell(worker.workerId(), today().minusDays(100)));

        String later = recorded(spell(worker.workerId(), today().minusDays(10)));

        get(office(), "/spells/" + earlier)
                .body("state", equalTo("ENDED"))
                .body("end", equalTo(today().minusDays(10).toString()))
                .body("endReason", equalTo("SUPERSEDED"))
                .body("version", equalTo(2));
        get(office(), "/spells/" + later).body("state", equalTo("ACTIVE"));
    }

    @Test
    void an_older_start_told_later_is_disputed_and_ends_nothing() {
        String later = recorded(spell(worker.workerId(), today().minusDays(10)));

        String older = recorded(spell(worker.workerId(), today().minusDays(100)));

        get(office(), "/spells/" + older).body("state", equalTo("DISPUTED"));
        get(office(), "/spells/" + later).body("state", equalTo("ACTIVE")).body("version", equalTo(1));
    }

    @Test
    void a_start_without_a_word_ends_nothing_either() {
        String earlier = recorded(spell(worker.workerId(), today().minusDays(100)));
        Map<String, Object> byTheVillage = spell(worker.workerId(), today().minusDays(5));
        byTheVillage.put("foundThrough", "REFERRAL");
        byTheVillage.remove("workerWord");

        String told = recorded(byTheVillage);

        get(office(), "/spells/" + told).body("state", equalTo("DISPUTED"));
        get(office(), "/spells/" + earlier).body("state", equalTo("ACTIVE"));
    }

    @Test
    void part_time_work_stands_beside_full_time_work() {
        recorded(spell(worker.workerId(), today().minusDays(100)));
        Map<String, Object> evenings = spell(worker.workerId(), today().minusDays(5));
        evenings.put("fullTime", false);

        get(office(), "/spells/" + recorded(evenings)).body("state", equalTo("ACTIVE"));
    }

    @Test
    void the_same_full_time_days_from_many_sides_end_with_one_spell_and_the_others_in_dispute() throws Exception {
        List<Integer> answers = atOnce(() -> spell(worker.workerId(), today().minusDays(3)));

        assertThat(answers).containsOnly(201);
        List<String> states =
                get(office(), "/spells?workerId=" + worker.workerId()).extract().path("items.state");
        assertThat(states).filteredOn("ACTIVE"::equals).hasSize(1);
        assertThat(states).filteredOn("DISPUTED"::equals).hasSize(15);
    }

    @Test
    void one_source_record_told_by_many_at_once_is_one_spell() throws Exception {
        Map<String, Object> told = spell(worker.workerId(), today().minusDays(3));

        List<Integer> answers = atOnce(() -> told);

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(15);
        get(office(), "/spells?workerId=" + worker.workerId()).body("items", hasSize(1));
    }

    private static List<Integer> atOnce(Supplier<Map<String, Object>> told) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = Collections.nCopies(
                    16, () -> post(office(), "/spells", told.get()).extract().statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    @Test
    void a_spell_ends_once_and_on_a_lawful_day() {
        String id = recorded(spell(worker.workerId(), today().minusDays(10)));
        Map<String, String> end = Map.of("reason", "QUIT", "at", today().toString());

        post(
                        office(),
                        "/spells/" + id + "/end",
                        Map.of("reason", "QUIT", "at", today().minusDays(11).toString()))
                .statusCode(422);
        post(office(), "/spells/" + id + "/end", end).statusCode(200).body("state", equalTo("ENDED"));
        post(office(), "/spells/" + id + "/end", end).statusCode(200).body("version", equalTo(2));
        post(
                        office(),
                        "/spells/" + id + "/end",
                        Map.of("reason", "QUIT", "at", today().minusDays(1).toString()))
                .statusCode(409)
                .body("code", equalTo("SPELL_STATE"));
    }

    @Test
    void foreign_people_answer_like_unknown_ones() {
        Offer foreign = anOffer().from("52");
        Topics.send(foreign.candidate(1990));

        post(office(), "/spells", spell(foreign.workerId(), today()))
                .statusCode(422)
                .body("code", equalTo("WORKER_UNKNOWN"));
        post(office(), "/spells", spell(anOffer().workerId(), today())).body("code", equalTo("WORKER_UNKNOWN"));
        post(office(), "/spells", spell("wkr_nonsense", today())).statusCode(422);
    }

    @Test
    void wrong_values_name_their_field() {
        Map<String, Object> nowhere = spell(worker.workerId(), today());
        nowhere.put("division", "999999");
        post(office(), "/spells", nowhere)
                .statusCode(422)
                .body("code", equalTo("DIVISION_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/division"));
        Map<String, Object> incomplete = spell(worker.workerId(), today());
        incomplete.remove("workForm");
        incomplete.remove("start");
        post(office(), "/spells", incomplete)
                .statusCode(422)
                .body("errors.pointer", hasItem("/workForm"))
                .body("errors.pointer", hasItem("/start"));
    }

    @Test
    void nobody_works_before_sixteen() {
        Offer child = anOffer();
        Topics.send(child.candidate(today().getYear() - 14));

        await().until(() -> post(office(), "/spells", spell(child.workerId(), today()))
                .extract()
                .path("code")
                .equals("TOO_YOUNG"));
    }

    @Test
    void a_spell_is_seen_by_its_origin_its_place_and_its_worker() {
        Map<String, Object> told = spell(worker.workerId(), today());
        told.put("division", "441900");
        String id = recorded(told);

        get(Passports.dp("44"), "/spells/" + id).statusCode(200);
        get(Passports.dp("44"), "/spells?limit=500").body("items.id", hasItem(id));
        get(Passports.wk("51", worker.worker()), "/spells").body("items", hasSize(1));
        get(Passports.wk("51", Offer.id()), "/spells/" + id).statusCode(404);
        get(Passports.op("52"), "/spells/" + id).statusCode(404);
        get(Passports.dp("33"), "/spells/" + id).statusCode(404);
        get(Passports.em("44", "91440000000000003X", Offer.id()), "/spells/" + id)
                .statusCode(404);
        post(Passports.op("52"), "/spells/" + id + "/end", Map.of("reason", "QUIT", "at", today().toString()))
                .statusCode(404);
        post(Passports.dp("44"), "/spells/" + id + "/end", Map.of("reason", "QUIT", "at", today().toString()))
                .statusCode(403);
        io.restassured.RestAssured.given().get("/api/v1/spells/" + id).then().statusCode(401);
    }

    @Test
    void one_evidence_serves_one_adult_here_too() {
        Map<String, Object> told = spell(worker.workerId(), today());
        told.put("workerWord", word(Offer.id()));
        Offer other = anOffer();
        Topics.send(other.candidate(1990));
        recorded(told);

        Map<String, Object> second = spell(other.workerId(), today());
        second.put("workerWord", told.get("workerWord"));
        await().until(() ->
                post(office(), "/spells", second).extract().path("code").equals("EVIDENCE_SHARED"));
    }

    @Test
    void what_a_worker_tells_alone_is_proven_by_the_assertion_of_the_call() {
        post(Passports.wk("51", worker.worker()), "/spells", spell(worker.workerId(), today()))
                .statusCode(201);
        Offer other = anOffer();
        Topics.send(other.candidate(1990));

        Map<String, Object> borrowed = new HashMap<>(word(Offer.id()));
        borrowed.put("evidenceRef", Passports.assertionOf(worker.worker()));
        Map<String, Object> second = spell(other.workerId(), today());
        second.put("workerWord", borrowed);
        await().until(() ->
                post(office(), "/spells", second).extract().path("code").equals("EVIDENCE_SHARED"));
    }

    private static String recorded(Map<String, Object> told) {
        return post(office(), "/spells", told).statusCode(201).extract().path("id");
    }
}
