package io.labortransfer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurrentMarketTest {

    private static final int WORKERS = 60;
    private static final int POSTS = 14;
    private static final MandatoryFilter FILTER = new MandatoryFilter(People.DAY);
    private static final Lottery LOTTERY = new Lottery("2026-11-23");

    @Test
    void through_all_changes_every_question_is_answered_as_by_reading_everything() {
        int numberedAnew = 0;
        for (long seed = 0; seed < 25; seed++) {
            Kept kept = new Kept(seed);
            for (int step = 0; step < 40; step++) {
                kept.change();
                if (step % 4 == 0) {
                    kept.check();
                }
            }
            numberedAnew += kept.numberedAnew;
        }
        assertThat(numberedAnew).isBetween(1, 700);
    }

    @Test
    void who_is_not_here_is_told_of_nothing() {
        CurrentMarket<String> market = market(List.of(), List.of(People.aPost(1).build()));

        assertThat(market.best(People.id(1), null, 5)).isEmpty();
        assertThat(market.line(People.id(9), 5, 3, null, 5, (unit, more) -> true))
                .isEmpty();
        assertThat(market.find(People.id(1))).isEmpty();
    }

    @Test
    void what_one_certificate_or_one_more_place_opens_up_is_counted_with_whether_a_seat_would_be_had() {
        Seeker first =
                People.aWorker(1).priority(1).skilled(People.SEWING, 3, true).build();
        Seeker now = People.aWorker(2).wanting("44").build();
        Seeker then =
                People.aWorker(2).wanting("44").skilled(People.SEWING, 5, true).build();
        Opening full = People.aPost(11)
                .seats(1)
                .asking(Demand.Kind.CERTIFICATE, People.SEWING)
                .build();
        Opening free = People.aPost(12)
                .seats(2)
                .asking(Demand.Kind.CERTIFICATE, People.SEWING)
                .paying(300_000)
                .build();
        Opening open = People.aPost(13).seats(1).paying(200_000).build();
        CurrentMarket<String> market = market(List.of(first, now), List.of(full, free, open));

        Gain gain = market.gain(now, then, 1);

        assertThat(gain.mayTake()).isEqualTo(1);
        assertThat(gain.more()).isEqualTo(2);
        assertThat(gain.taking()).isEqualTo(1);
        assertThat(gain.best()).singleElement().satisfies(best -> {
            assertThat(best.post()).isEqualTo(full);
            assertThat(best.taken()).isFalse();
        });
    }

    @Test
    void a_post_that_is_full_has_a_cutoff_and_takes_whom_it_holds() {
        Seeker first = People.aWorker(1).priority(1).build();
        Seeker second = People.aWorker(2).priority(4).build();
        CurrentMarket<String> market =
                market(List.of(first, second), List.of(People.aPost(11).seats(1).build()));

        Liked held = market.best(first.id(), null, 5).getFirst();
        Liked refused = market.best(second.id(), null, 5).getFirst();

        assertThat(held.taken()).isTrue();
        assertThat(refused.taken()).isFalse();
        assertThat(refused.own().priority()).isEqualTo(4);
        assertThat(refused.cutoff())
                .hasValueSatisfying(cutoff -> assertThat(cutoff.priority()).isEqualTo(1));
    }

    private static CurrentMarket<String> market(List<Seeker> workers, List<Opening> posts) {
        Seekers<String> seekers = new Seekers<>();
        workers.forEach(worker -> seekers.put(worker, worker.sex()));
        return market(seekers, posts);
    }

    private static CurrentMarket<String> market(Seekers<String> seekers, List<Opening> posts) {
        return CurrentMarket.of(People.DAY, LOTTERY, seekers, posts, new CurrentMarket.Spare(20, 5));
    }

    /** A market and, beside it, everybody in it. */
    private static final class Kept {

        private final Random dice;
        private final Map<UUID, Seeker> workers = new HashMap<>();
        private final Map<UUID, Opening> posts = new HashMap<>();
        private final Seekers<String> seekers = new Seekers<>();
        private CurrentMarket<String> market;
        private int numberedAnew;

        private Kept(long seed) {
            dice = new Random(seed);
            Crowd crowd = Crowd.random(WORKERS, POSTS, dice);
            crowd.workers().subList(0, WORKERS / 2).forEach(worker -> workers.put(worker.id(), worker));
            crowd.posts().subList(0, POSTS / 2).forEach(post -> posts.put(post.id(), post));
            workers.values().forEach(worker -> seekers.put(worker, worker.sex()));
            market = anew();
        }

        private CurrentMarket<String> anew() {
            return market(seekers, List.copyOf(posts.values()));
        }

        private void change() {
            Crowd other = Crowd.random(WORKERS, POSTS, dice);
            Seeker worker = other.workers().get(dice.nextInt(WORKERS));
            Opening post = other.posts().get(dice.nextInt(POSTS));
            boolean room = true;
            switch (dice.nextInt(6)) {
                case 0 -> {
                    workers.remove(worker.id());
                    market.removeWorker(worker.id());
                }
                case 1 -> {
                    posts.remove(post.id());
                    market.removePost(post.id());
                }
                case 2 -> {
                    posts.put(post.id(), post);
                    room = market.put(post);
                }
                default -> {
                    workers.put(worker.id(), worker);
                    room = market.put(worker, worker.sex());
                }
            }
            if (!room) {
                numberedAnew++;
                market = anew();
            }
        }

        private void check() {
            assertThat(seekers.size()).isEqualTo(workers.size());
            workers.values().forEach(worker -> {
                assertThat(seekers.find(worker.id())).contains(worker);
                assertThat(seekers.more(worker.id())).isEqualTo(worker.sex());
            });
            workers.values().forEach(this::checkBest);
            posts.values().forEach(this::checkLine);
        }

        private void checkBest(Seeker worker) {
            List<Opening> expected = posts.values().stream()
                    .filter(post -> post.seats() > 0 && FILTER.judge(worker, post) == Reason.FITS)
                    .sorted(Comparator.comparingInt((Opening post) -> rank(worker, post))
                            .thenComparing(post -> -Utility.weighed(worker.wish(), post))
                            .thenComparing(Opening.BEST_PAID))
                    .toList();
            List<Opening> walked = new ArrayList<>();
            List<Liked> page = market.best(worker.id(), null, 2);
            while (!page.isEmpty()) {
                page.forEach(liked -> walked.add(liked.post()));
                page = market.best(worker.id(), page.getLast().place(), 2);
            }
            // Of posts that are worth the same and paid alike the one that came later may stand behind.
            assertThat(walked).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(walked.stream().map(post -> worth(worker, post)).toList())
                    .isEqualTo(
                            expected.stream().map(post -> worth(worker, post)).toList());
        }

        private static String worth(Seeker worker, Opening post) {
            int rank = rank(worker, post);
            return rank < Integer.MAX_VALUE ? "ranked " + rank : "worth " + Utility.weighed(worker.wish(), post);
        }

        private static int rank(Seeker worker, Opening post) {
            int rank = worker.wish().ranked().indexOf(post.id());
            return rank < 0 ? Integer.MAX_VALUE : rank;
        }

        private void checkLine(Opening post) {
            for (int priority = 1; priority <= 5; priority++) {
                for (int fit = 0; fit <= Standing.WORST_FIT; fit++) {
                    int of = priority;
                    int so = fit;
                    List<InLine> expected = workers.values().stream()
                            .filter(worker -> worker.priority() == of
                                    && Standing.fit(worker, post) == so
                                    && !worker.sex().equals("1")
                                    && FILTER.judge(worker, post) == Reason.FITS)
                            .map(worker -> new InLine(LOTTERY.draw(worker.id()), worker.id()))
                            .sorted()
                            .toList();
                    List<InLine> walked = new ArrayList<>();
                    List<InLine> page = page(post, priority, fit, null);
                    while (!page.isEmpty()) {
                        walked.addAll(page);
                        page = page(post, priority, fit, page.getLast());
                    }
                    assertThat(walked).isEqualTo(expected);
                }
            }
        }

        private List<InLine> page(Opening post, int priority, int fit, @Nullable InLine after) {
            return market.line(post.id(), priority, fit, after, 2, (unit, sex) -> !sex.equals("1"));
        }
    }
}
