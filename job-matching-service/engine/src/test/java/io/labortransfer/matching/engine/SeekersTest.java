package io.labortransfer.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeekersTest {

    private static final int PEOPLE = 400;

    @Test
    void whoever_comes_changes_and_goes_is_told_as_they_are() {
        for (long seed = 0; seed < 20; seed++) {
            Random dice = new Random(seed);
            Map<UUID, Seeker> known = new HashMap<>();
            Seekers<String> seekers = new Seekers<>();
            for (int step = 0; step < 3_000; step++) {
                Crowd crowd = Crowd.random(1, 1, dice);
                Seeker worker = withId(
                        crowd.workers().getFirst(),
                        new UUID(dice.nextInt(-1, 2) * (1L << 40), dice.nextInt(PEOPLE / 3)));
                if (dice.nextInt(4) == 0) {
                    worker = worker.going("grp_" + dice.nextInt(2), Set.of(new UUID(1, dice.nextInt(2))));
                }
                if (dice.nextInt(3) == 0) {
                    seekers.remove(worker.id());
                    known.remove(worker.id());
                } else {
                    seekers.put(worker, worker.education());
                    known.put(worker.id(), worker);
                }
            }
            same(seekers, known);
            Seekers<String> before = seekers.copy();
            assertThat(before).isEqualTo(seekers).hasSameHashCodeAs(seekers);
            assertThat(Seekers.of(seekers.copy().columns())).isEqualTo(seekers);
            known.keySet().forEach(seekers::remove);
            assertThat(seekers.size()).isZero();
            assertThat(before).isNotEqualTo(seekers);
            same(before, known);
        }
    }

    @Test
    void the_order_of_a_lottery_is_that_of_few() {
        Seekers<String> seekers = new Seekers<>();
        List<Seeker> workers =
                new ArrayList<>(Crowd.random(PEOPLE, 1, new Random(3)).workers());
        workers.forEach(worker -> seekers.put(worker, ""));
        Lottery lottery = new Lottery("2026");

        LotOrder order = LotOrder.of(lottery, seekers, worker -> worker.priority() != 2);

        List<Seeker> some =
                workers.stream().filter(worker -> worker.priority() != 2).toList();
        assertThat(seekers.list(order.slots()))
                .isEqualTo(Drawn.all(lottery, some).stream().map(Drawn::worker).toList());
        assertThat(order.lots())
                .containsExactly(seekers.list(order.slots()).stream()
                        .mapToLong(worker -> lottery.draw(worker.id()))
                        .toArray());
    }

    private static void same(Seekers<String> seekers, Map<UUID, Seeker> known) {
        Map<UUID, Seeker> told = new HashMap<>();
        for (int slot = seekers.next(0); slot >= 0; slot = seekers.next(slot + 1)) {
            Seeker worker = seekers.at(slot);
            told.put(worker.id(), worker);
            assertThat(seekers.moreAt(slot)).isEqualTo(worker.education());
        }
        assertThat(told).isEqualTo(known);
        assertThat(seekers.byId())
                .isEqualTo(known.values().stream()
                        .sorted(Comparator.comparing(Seeker::id))
                        .toList());
        assertThat(seekers.size()).isEqualTo(known.size());
        known.forEach((id, worker) -> assertThat(seekers.find(id)).contains(worker));
    }

    private static Seeker withId(Seeker worker, UUID id) {
        return new Seeker(
                id,
                worker.province(),
                worker.division(),
                worker.town(),
                worker.standing(),
                worker.capacity(),
                worker.mobility(),
                worker.birthMonth(),
                worker.sex(),
                worker.education(),
                worker.skills(),
                worker.languages(),
                worker.priority(),
                worker.wish(),
                worker.mayBeShownIn(),
                worker.answered(),
                worker.company(),
                worker.lines());
    }
}
