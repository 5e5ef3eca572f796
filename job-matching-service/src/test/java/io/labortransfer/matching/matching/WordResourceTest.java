package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words on which a worker's matches went on or ended, for those who may read them. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WordResourceTest {

    private final World world = new World();
    private final Person person = world.person().with("residenceDivision", world.site);
    private final Passports station = Passports.st("51", world.site);

    /** The station records the yes, the office the withdrawal. */
    private String decidedAndLeft() {
        world.published(1);
        world.arrive(person);
        world.run();
        String match = world.matchOf(person);
        as(station)
                .body(Map.of("step", "PROPOSAL", "decision", "ACCEPT", "workerWord", World.word(person)))
                .post("/api/v1/matches/" + match + "/worker-decision")
                .then()
                .statusCode(200);
        as(world.op())
                .body(Map.of("workerWord", World.word(person)))
                .post("/api/v1/matches/" + match + "/withdraw")
                .then()
                .statusCode(200);
        return match;
    }

    private ValidatableResponse words(Passports reader, String further) {
        return as(reader)
                .get("/api/v1/words/matching?workerId=" + person.wire() + further)
                .then();
    }

    @Test
    void the_worker_and_the_office_read_what_was_decided_by_which_word_the_newest_first() {
        String match = decidedAndLeft();

        for (Passports reader : List.of(world.op(), Passports.wk("51", person.id))) {
            words(reader, "")
                    .statusCode(200)
                    .body("items.step", contains("WITHDRAWAL", "PROPOSAL"))
                    .body("items.decision", contains("DECLINE", "ACCEPT"))
                    .body("items.matchId", contains(match, match))
                    .body("items.workerWord.recordedBy", contains("OP", "ST"))
                    .body("items[0].workerWord.evidenceRef", equalTo("ev-" + person.id));
        }
    }

    @Test
    void page_by_page_they_are_the_same() {
        decidedAndLeft();
        List<String> steps = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = words(world.op(), "&limit=1" + next)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            steps.addAll(page.getList("items.step"));
            String cursor = page.getString("nextCursor");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        assertThat(steps).containsExactly("WITHDRAWAL", "PROPOSAL");
        words(world.op(), "&cursor=anything").statusCode(400).body("code", equalTo("MALFORMED"));
    }

    @Test
    void a_station_reads_what_it_recorded_itself() {
        decidedAndLeft();

        words(station, "").statusCode(200).body("items.step", contains("PROPOSAL"));
    }

    @Test
    void whoever_speaks_for_others_is_told_that_there_is_nobody() {
        decidedAndLeft();

        for (Passports stranger :
                List.of(Passports.op("52"), Passports.st("51", "519999"), Passports.wk("51", world.person().id))) {
            words(stranger, "").statusCode(404);
        }
        for (Passports other : List.of(world.dp(), world.em())) {
            words(other, "").statusCode(403);
        }
    }

    @Test
    void who_has_said_nothing_has_no_words_and_a_question_about_nobody_is_refused() {
        world.arrive(person);

        words(world.op(), "").statusCode(200).body("items", empty());
        as(world.op())
                .get("/api/v1/words/matching")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", endsWith("workerId"));
        as(world.op()).get("/api/v1/words/matching?workerId=wkr_1").then().statusCode(400);
    }
}
