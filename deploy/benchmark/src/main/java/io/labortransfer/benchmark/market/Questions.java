package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.MarketIndex;
import io.labortransfer.matching.engine.clearing.TopCandidates;
import io.labortransfer.matching.engine.clearing.TopOpenings;

/** What offices ask all day, asked of the index in this process, about workers and openings drawn by chance. */
public final class Questions {

    private static final int OPENINGS_SHOWN = 20;
    private static final int WORKERS_SHOWN = 100;
    private static final int WARMING = 20_000;
    private static final int MEASURED = 20_000;

    private Questions() {}

    /** The best openings for a worker. */
    public static Micros bestOpenings(MarketIndex index, long seed) {
        TopOpenings top = new TopOpenings(index, OPENINGS_SHOWN);
        Chance chance = new Chance(seed);
        int workers = index.market().workers().count();
        Micros micros = new Micros();
        for (int i = 0; i < WARMING + MEASURED; i++) {
            int worker = chance.below(workers);
            micros.time(() -> top.of(worker));
        }
        return micros.last(MEASURED);
    }

    /** The first workers for an opening. */
    public static Micros bestWorkers(TopCandidates top, LargeMarket market, long seed) {
        Chance chance = new Chance(seed);
        Micros micros = new Micros();
        for (int i = 0; i < WARMING / 10 + MEASURED / 10; i++) {
            int opening = chance.below(market.openings().count());
            micros.time(() -> top.of(opening, WORKERS_SHOWN));
        }
        return micros.last(MEASURED / 10);
    }
}
