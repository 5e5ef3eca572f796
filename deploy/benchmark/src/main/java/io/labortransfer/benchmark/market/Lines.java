package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.Agreements;
import io.labortransfer.matching.engine.clearing.Groups;
import io.labortransfer.matching.engine.clearing.Hierarchy;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.Placement;

/** Agreement lines between all pairs of units, each of which holds half of those who would go there. */
public final class Lines {

    private Lines() {}

    /** The same market with lines, after what was found without them. */
    public static LargeMarket halving(LargeMarket market, Placement free, long seed) {
        Chance chance = new Chance(seed);
        short[] side = new short[market.workers().count()];
        for (int worker = 0; worker < side.length; worker++) {
            side[worker] = (short) (Places.home(chance) - 1);
        }
        short[] region = new short[market.openings().count()];
        for (int opening = 0; opening < region.length; opening++) {
            region[opening] = (short) (unit(market.places(), market.openings().place()[opening]) - 1);
        }
        int[][] line = new int[Places.UNITS][Places.UNITS];
        for (int i = 0; i < Places.UNITS * Places.UNITS; i++) {
            line[i / Places.UNITS][i % Places.UNITS] = i;
        }
        int[] most = new int[Places.UNITS * Places.UNITS];
        for (int worker = 0; worker < side.length; worker++) {
            if (free.opening()[worker] != Placement.NOWHERE) {
                most[line[side[worker]][region[free.opening()[worker]]]]++;
            }
        }
        for (int i = 0; i < most.length; i++) {
            most[i] /= 2;
        }
        return new LargeMarket(
                market.places(),
                market.occupations(),
                market.openings(),
                market.placeLists(),
                market.occupationLists(),
                market.profiles(),
                market.workers(),
                market.own(),
                market.finePrint(),
                new Agreements(side, region, line, most, new short[0], new boolean[0][]),
                Groups.NONE);
    }

    private static int unit(Hierarchy places, int place) {
        int unit = place;
        while (places.parents()[unit] > 0) {
            unit = places.parents()[unit];
        }
        return unit;
    }
}
