package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HeadcountRaceTest {

    private static final int POSTS = 3;
    private static final int RIVALS = 16;

    private final World world = new World();

    @Test
    void the_last_posts_are_offered_once_however_many_ask_at_the_same_moment() throws Exception {
        String order = world.published(RIVALS);
        Person[] people = world.people(RIVALS);
        world.run();
        List<String> matches = new ArrayList<>();
        for (Person person : people) {
            matches.add(world.mutual(person));
        }
        World.update("44", "UPDATE job_order SET headcount = ? WHERE id = ?", POSTS, World.uuid("job", order));

        List<Integer> answers = allAtOnce(matches);

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(POSTS);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(RIVALS - POSTS);
        assertThat(world.order(order).getInt("reserved")).isEqualTo(POSTS);
        world.employerDoes(stillMutual(matches), "offer")
                .statusCode(409)
                .body("code", org.hamcrest.Matchers.equalTo("HEADCOUNT_EXHAUSTED"));
        assertThat(matches.stream()
                        .filter(match -> world.match(match).getString("state").equals("OFFERED")))
                .hasSize(POSTS);
    }

    private String stillMutual(List<String> matches) {
        return matches.stream()
                .filter(match -> world.match(match).getString("state").equals("MUTUAL"))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> allAtOnce(List<String> matches) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(RIVALS)) {
            List<Future<Integer>> offers = matches.stream()
                    .map(match -> threads.submit(() -> {
                        start.await();
                        return world.employerDoes(match, "offer").extract().statusCode();
                    }))
                    .toList();
            start.countDown();
            for (Future<Integer> offer : offers) {
                answers.add(offer.get());
            }
        }
        return answers;
    }
}
