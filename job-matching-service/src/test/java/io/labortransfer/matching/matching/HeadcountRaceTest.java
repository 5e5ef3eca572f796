package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Race;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HeadcountRaceTest {

    private static final int RIVALS = 64;

    private final World world = new World();

    @Test
    void the_last_post_is_offered_once_and_each_of_the_others_is_told_why_not() throws Exception {
        String order = world.published(RIVALS);
        List<String> matches = new ArrayList<>();
        Person[] people = world.people(RIVALS);
        world.run();
        for (Person person : people) {
            matches.add(world.mutual(person));
        }
        World.update("44", "UPDATE job_order SET headcount = 1 WHERE id = ?", World.uuid("job", order));

        List<Response> answers = Race.run(RIVALS, rival -> offer(matches.get(rival), "race-" + matches.get(rival)));

        List<Response> losers =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertThat(losers).hasSize(RIVALS - 1).allSatisfy(HeadcountRaceTest::isToldWhy);
        assertThat(world.order(order).getInt("reserved")).isOne();
        assertThat(matches.stream()
                        .filter(match -> world.match(match).getString("state").equals("OFFERED")))
                .hasSize(1);
    }

    @Test
    void the_same_offer_sent_many_times_at_once_reserves_one_post() throws Exception {
        String order = world.published(RIVALS);
        Person person = world.person();
        world.arrive(person);
        world.run();
        String match = world.mutual(person);
        String key = UUID.randomUUID().toString();

        List<Response> answers = Race.run(RIVALS, again -> offer(match, key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(world.order(order).getInt("reserved")).isOne();
        assertThat(World.number(
                        "SELECT count(*) FROM outbox WHERE topic = 'lt.match.v1' AND type = ? AND subject = ?",
                        "lt.match.offered.v1",
                        match))
                .isOne();
    }

    private static void isToldWhy(Response loser) {
        assertThat(loser.statusCode()).isEqualTo(409);
        assertThat(loser.contentType()).startsWith("application/problem+json");
        assertThat(loser.jsonPath().getString("code")).isEqualTo("HEADCOUNT_EXHAUSTED");
        assertThat(loser.jsonPath().getString("detail")).isNotBlank();
    }

    private Response offer(String match, String key) {
        return World.as(world.em()).header("Idempotency-Key", key).post("/api/v1/matches/" + match + "/offer");
    }
}
