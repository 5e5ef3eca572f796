package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    @Test
    void are_counted_as_one_counts_who_reads_every_opening() {
        long chosen = 0;
        for (long seed = 0; seed < 300; seed++) {
            LargeMarket market = Draft.random(40, 30, seed).market();
            Rules rules = new Rules(market);
            MarketIndex index = new MarketIndex(market);
            Placement placement = Clearing.of(index, 1);

            Choices choices = Choices.of(index, placement, 1 + (int) seed % 3);

            for (int w = 0; w < 40; w++) {
                int worker = w;
                int at = placement.opening()[worker];
                int[] lawful = IntStream.range(0, 30)
                        .filter(opening -> rules.mayTake(worker, opening))
                        .toArray();
                long better = at == Placement.NOWHERE
                        ? 0
                        : IntStream.of(lawful)
                                .filter(opening -> rules.prefers(worker, opening, at))
                                .count();
                assertThat(choices.eligible()[worker])
                        .as("seed %d, worker %d", seed, worker)
                        .isEqualTo(lawful.length);
                assertThat(choices.better()[worker])
                        .as("seed %d, worker %d", seed, worker)
                        .isEqualTo((int) better);
                chosen += better;
            }
        }
        assertThat(chosen).isGreaterThan(1_000);
    }
}
