package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.labortransfer.matching.engine.textbook.Market;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopOpeningsTest {

    @Test
    void are_the_beginning_of_the_list_that_one_would_write() {
        int full = 0;
        for (long seed = 0; seed < 300; seed++) {
            LargeMarket market = Draft.random(20, 60, seed).market();
            Market written = Written.out(market);
            TopOpenings top = new TopOpenings(new MarketIndex(market), 5);
            for (int worker = 0; worker < 20; worker++) {
                int[] best = IntStream.of(written.wishes()[worker])
                        .filter(opening -> market.openings().seats()[opening] > 0)
                        .limit(5)
                        .toArray();

                assertThat(top.of(worker))
                        .as("seed %d, worker %d", seed, worker)
                        .isEqualTo(best);
                full += best.length == 5 ? 1 : 0;
            }
        }
        assertThat(full).isGreaterThan(500);
    }

    @Test
    void page_by_page_give_the_whole_list_each_opening_once() {
        int pages = 0;
        for (long seed = 0; seed < 300; seed++) {
            LargeMarket market = Draft.random(20, 60, seed).market();
            Market written = Written.out(market);
            TopOpenings top = new TopOpenings(new MarketIndex(market), 4);
            for (int worker = 0; worker < 20; worker++) {
                IntStream.Builder read = IntStream.builder();
                int[] page = top.of(worker);
                while (page.length > 0) {
                    IntStream.of(page).forEach(read::add);
                    page = top.after(worker, page[page.length - 1]);
                    pages++;
                }

                assertThat(read.build().toArray())
                        .as("seed %d, worker %d", seed, worker)
                        .isEqualTo(IntStream.of(written.wishes()[worker])
                                .filter(opening -> market.openings().seats()[opening] > 0)
                                .toArray());
            }
        }
        assertThat(pages).isGreaterThan(10_000);
    }

    @Test
    void an_answer_of_no_openings_cannot_be_asked_for() {
        MarketIndex index = new MarketIndex(Draft.random(1, 1, 1).market());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TopOpenings(index, 0))
                .withMessageContaining("at least one");
    }
}
