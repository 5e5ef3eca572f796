package io.labortransfer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.Rules;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final MandatoryFilter FILTER = new MandatoryFilter(People.DAY);

    @Test
    void the_columns_let_through_whom_the_filter_lets_through() {
        int fitting = 0;
        for (long seed = 0; seed < 60; seed++) {
            Crowd crowd = Crowd.random(80, 40, new Random(seed));
            Rules rules = new Rules(columns(crowd));
            for (int worker = 0; worker < 80; worker++) {
                for (int post = 0; post < 40; post++) {
                    Reason reason = FILTER.judge(
                            crowd.workers().get(worker), crowd.posts().get(post));
                    assertThat(rules.mayTake(worker, post))
                            .as("seed %d, worker %d, post %d: %s", seed, worker, post, reason)
                            .isEqualTo(reason == Reason.FITS);
                    fitting += reason == Reason.FITS ? 1 : 0;
                }
            }
        }
        assertThat(fitting).isGreaterThan(2_000);
    }

    @Test
    void the_columns_fit_and_weigh_as_standing_and_utility_do() {
        for (long seed = 0; seed < 60; seed++) {
            Crowd crowd = Crowd.random(80, 40, new Random(seed));
            Rules rules = new Rules(columns(crowd));
            for (int worker = 0; worker < 80; worker++) {
                Seeker seeker = crowd.workers().get(worker);
                int number = worker;
                int[] lawful = IntStream.range(0, 40)
                        .filter(post -> rules.mayTake(number, post))
                        .toArray();
                for (int post : lawful) {
                    assertThat(rules.fit(worker, post))
                            .isEqualTo(Standing.fit(seeker, crowd.posts().get(post)));
                    assertThat(offset(rules, worker, post, crowd))
                            .as("what counts alike for every post is left out, and the same for all posts")
                            .isEqualTo(offset(rules, worker, lawful[0], crowd));
                }
            }
        }
    }

    @Test
    void more_conditions_than_bits_are_still_told_apart() {
        Random dice = new Random(3);
        List<Opening> posts = IntStream.range(0, 200)
                .mapToObj(i -> People.aPost(5000 + i)
                        .asking(Demand.Kind.CERTIFICATE, Crowd.OCCUPATIONS.get(i % 5) + "-" + (10 + i / 2))
                        .build())
                .sorted(Opening.BEST_PAID)
                .toList();
        List<Seeker> workers = IntStream.range(0, 120)
                .mapToObj(i -> People.aWorker(i)
                        .skilled(Crowd.OCCUPATIONS.get(i % 5) + "-" + (10 + dice.nextInt(100)), 3, true)
                        .build())
                .toList();

        Rules rules = new Rules(new Numbering(FILTER, workers, posts).market());

        int fitting = 0;
        for (int worker = 0; worker < 120; worker++) {
            for (int post = 0; post < 200; post++) {
                boolean fits = FILTER.judge(workers.get(worker), posts.get(post)) == Reason.FITS;
                assertThat(rules.mayTake(worker, post)).isEqualTo(fits);
                fitting += fits ? 1 : 0;
            }
        }
        assertThat(fitting).isPositive();
    }

    private static long offset(Rules rules, int worker, int post, Crowd crowd) {
        return Utility.weighed(crowd.workers().get(worker).wish(), crowd.posts().get(post)) - rules.value(worker, post);
    }

    private static LargeMarket columns(Crowd crowd) {
        return new Numbering(FILTER, crowd.workers(), crowd.posts()).market();
    }
}
