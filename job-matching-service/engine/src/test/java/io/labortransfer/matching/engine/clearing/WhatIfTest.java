package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final int WORKERS = 20;
    private static final int OPENINGS = 40;

    @Test
    void a_condition_opens_up_what_one_finds_who_reads_every_opening_with_it_met() {
        int gained = 0;
        for (long seed = 0; seed < 150; seed++) {
            Draft draft = Draft.random(WORKERS, OPENINGS, seed);
            LargeMarket market = market(draft);
            MarketIndex index = new MarketIndex(market);
            WhatIf whatIf = new WhatIf(index, Clearing.of(index, 1));
            int worker = (int) seed % WORKERS;

            WhatIf.Gain[] gains = whatIf.byCondition(worker);

            for (int bit : new int[] {1, 2, 40, 62, 63}) {
                Draft.Kind kind = kindOf(draft, worker);
                boolean met = (kind.met() & 1L << bit) != 0;
                LargeMarket otherwise = market(as(
                        draft,
                        worker,
                        new Draft.Kind(
                                kind.places(),
                                kind.occupations(),
                                kind.met() | 1L << bit,
                                kind.earliest(),
                                kind.latest(),
                                kind.weights())));
                WhatIf.Gain expected = met ? WhatIf.Gain.NONE : gain(index, market, otherwise, worker);
                assertThat(gains[bit]).as("seed %d, bit %d", seed, bit).isEqualTo(expected);
                gained += expected.mayTake();
            }
        }
        assertThat(gained).isGreaterThan(200);
    }

    @Test
    void a_place_opens_up_what_one_finds_who_reads_every_opening_with_it_listed() {
        int gained = 0;
        for (long seed = 0; seed < 150; seed++) {
            Draft draft = Draft.random(WORKERS, OPENINGS, seed);
            LargeMarket market = market(draft);
            MarketIndex index = new MarketIndex(market, Listed.all(market));
            WhatIf whatIf = new WhatIf(index, Clearing.of(index, 1));
            int worker = (int) seed % WORKERS;
            for (int place = 0; place < market.places().size(); place++) {
                Draft.Kind kind = kindOf(draft, worker);
                List<Draft.Listed> places = new ArrayList<>(kind.places());
                places.add(new Draft.Listed(place, 0, 0));
                LargeMarket otherwise = market(as(
                        draft,
                        worker,
                        new Draft.Kind(
                                places,
                                kind.occupations(),
                                kind.met(),
                                kind.earliest(),
                                kind.latest(),
                                kind.weights())));

                WhatIf.Gain gain = whatIf.byPlace(worker, place);

                assertThat(gain).as("seed %d, place %d", seed, place).isEqualTo(gain(index, market, otherwise, worker));
                gained += gain.mayTake();
            }
        }
        assertThat(gained).isGreaterThan(200);
    }

    @Test
    void less_pay_opens_up_what_one_finds_who_reads_every_opening_of_such_pay() {
        int gained = 0;
        for (long seed = 0; seed < 300; seed++) {
            Draft draft = Draft.random(WORKERS, OPENINGS, seed);
            LargeMarket market = market(draft);
            MarketIndex index = new MarketIndex(market);
            int worker = (int) seed % WORKERS;
            Draft.Person person = draft.people().get(worker);
            LargeMarket otherwise = market(draft.withPerson(worker, new Draft.Person(person.rank(), person.kind(), 0)));

            WhatIf.Gain gain = new WhatIf(index, Clearing.of(index, 1)).byPay(worker, 0);

            assertThat(gain).as("seed %d", seed).isEqualTo(gain(index, market, otherwise, worker));
            gained += gain.mayTake();
        }
        assertThat(gained).isGreaterThan(20);
    }

    private static WhatIf.Gain gain(MarketIndex index, LargeMarket market, LargeMarket otherwise, int worker) {
        Rules now = new Rules(market);
        Rules then = new Rules(otherwise);
        int[] cutoffs = Clearing.of(index, 1).cutoff();
        int[] opened = IntStream.range(0, OPENINGS)
                .filter(opening -> market.openings().seats()[opening] > 0)
                .filter(opening -> then.mayTake(worker, opening) && !now.mayTake(worker, opening))
                .toArray();
        long taking = IntStream.of(opened)
                .filter(opening -> index.keys.of(worker, then.fit(worker, opening)) < cutoffs[opening])
                .count();
        return new WhatIf.Gain(opened.length, (int) taking);
    }

    private static LargeMarket market(Draft draft) {
        return draft.market((worker, opening) -> (31 * worker + opening) % 3 != 0, Agreements.NONE, Groups.NONE);
    }

    private static Draft.Kind kindOf(Draft draft, int worker) {
        return draft.kinds().get(draft.people().get(worker).kind());
    }

    private static Draft as(Draft draft, int worker, Draft.Kind kind) {
        List<Draft.Kind> kinds = new ArrayList<>(draft.kinds());
        kinds.add(kind);
        Draft.Person person = draft.people().get(worker);
        return draft.withKinds(kinds)
                .withPerson(worker, new Draft.Person(person.rank(), kinds.size() - 1, person.leastWage()));
    }
}
