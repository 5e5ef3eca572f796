package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.Audit;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.LiveMarket;
import io.labortransfer.matching.engine.clearing.Person;
import io.labortransfer.matching.engine.clearing.Placement;
import io.labortransfer.matching.engine.clearing.Post;

/**
 * One day of a market that is kept current: offers are accepted, then workers come, change and go and orders come and are
 * withdrawn. Whoever comes wants and brings what somebody else does.
 *
 * @param micros how long each change took
 * @param findings what the audit found after the last one
 */
public record Day(Micros micros, Audit.Findings findings) {

    private static final int WARMING = 5_000;
    private static final int CHANGES = 20_000;
    private static final int CLASSES = 5;
    private static final int ACCEPTED_PERCENT = 30;
    private static final int[] NOTHING = {};

    /** Lives through a day. */
    public static Day of(LargeMarket market, int threads, long seed) {
        LiveMarket live = LiveMarket.of(market, 2 * (WARMING + CHANGES), WARMING + CHANGES, CLASSES, threads);
        Chance chance = new Chance(seed);
        int workers = market.workers().count();
        for (int worker = 0; worker < workers; worker++) {
            int number = live.number(worker);
            if (live.openingOf(number) != Placement.NOWHERE && chance.percent(ACCEPTED_PERCENT)) {
                live.accept(number);
            }
        }
        Micros micros = new Micros();
        for (int change = 0; change < WARMING + CHANGES; change++) {
            int worker = looking(live, chance, workers);
            int opening = chance.below(market.openings().count());
            int kind = chance.ofPercents(35, 35, 15, 10, 5);
            micros.time(() -> happen(live, kind, worker, opening));
        }
        return new Day(micros.last(CHANGES), Audit.of(live.index(), live.placement(), threads));
    }

    private static int looking(LiveMarket live, Chance chance, int workers) {
        int worker = live.number(chance.below(workers));
        while (!live.isLooking(worker)) {
            worker = live.number(chance.below(workers));
        }
        return worker;
    }

    private static void happen(LiveMarket live, int kind, int worker, int opening) {
        LargeMarket market = live.index().market();
        switch (kind) {
            case 0 -> live.add(like(market, worker));
            case 1 -> live.change(worker, like(market, worker));
            case 2 -> live.remove(worker);
            case 3 -> live.add(asIs(market, opening));
            default -> live.withdraw(opening);
        }
    }

    private static Person like(LargeMarket market, int worker) {
        int rank = 0;
        while (market.workers().classStart()[rank + 1] <= worker) {
            rank++;
        }
        int kind = market.workers().kind()[worker];
        int profile = market.workers().profile()[kind];
        return new Person(
                rank,
                worker,
                (short) 0,
                market.placeLists().list(market.workers().places()[kind]),
                market.occupationLists().list(market.workers().occupations()[kind]),
                market.profiles().profile(profile),
                market.workers().leastPay()[worker],
                NOTHING,
                NOTHING);
    }

    private static Post asIs(LargeMarket market, int opening) {
        return new Post(
                Math.max(1, market.openings().seats()[opening]),
                market.openings().pay()[opening],
                market.openings().place()[opening],
                market.openings().occupation()[opening],
                market.openings().lodging()[opening],
                market.openings().start()[opening],
                market.openings().end()[opening],
                market.openings().needs()[opening]);
    }
}
