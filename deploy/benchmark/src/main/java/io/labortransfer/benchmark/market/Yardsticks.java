package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.Audit;
import io.labortransfer.matching.engine.clearing.Clearing;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.MarketIndex;
import io.labortransfer.matching.engine.clearing.Placement;
import io.labortransfer.matching.engine.clearing.Rules;
import io.labortransfer.matching.engine.clearing.Written;
import io.labortransfer.matching.engine.textbook.Market;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * The same small market, cleared by trees, by the textbook and by a plain greedy.
 *
 * @param asTextbook whether the clearing and the textbook found the same
 * @param seconds how long the clearing took, its index and its audit apart
 * @param timesFaster how many times faster it was than the textbook, whose lists were written already
 */
public record Yardsticks(boolean asTextbook, double seconds, double timesFaster) {

    private static final int ROUNDS = 5;

    /** Runs all of them on one market. */
    public static Yardsticks of(LargeMarket market, int threads, PrintStream out) {
        Market written = Written.out(market);
        long pairs =
                Arrays.stream(written.wishes()).mapToLong(list -> list.length).sum();
        out.printf("%,d workers, %,d openings, %,d lawful pairs%n", written.workers(), written.posts(), pairs);
        MarketIndex index = new MarketIndex(market);
        double seconds = Double.MAX_VALUE;
        double textbookSeconds = Double.MAX_VALUE;
        int[] cleared = {};
        int[] textbook = {};
        for (int round = 0; round < ROUNDS; round++) {
            long since = System.nanoTime();
            cleared = Clearing.of(index, threads).opening();
            seconds = Math.min(seconds, (System.nanoTime() - since) / 1e9);
            since = System.nanoTime();
            textbook = Written.textbook(written);
            textbookSeconds = Math.min(textbookSeconds, (System.nanoTime() - since) / 1e9);
        }
        tell("clearing", market, index, cleared, seconds, out);
        tell("textbook, its lists given", market, index, textbook, textbookSeconds, out);
        long since = System.nanoTime();
        int[] greedy = Greedy.of(written);
        tell("greedy, its lists given", market, index, greedy, (System.nanoTime() - since) / 1e9, out);
        return new Yardsticks(Arrays.equals(cleared, textbook), seconds, textbookSeconds / seconds);
    }

    private static void tell(
            String what, LargeMarket market, MarketIndex index, int[] openings, double seconds, PrintStream out) {
        Placement placement = new Placement(openings, new int[0]);
        Audit.Findings findings = Audit.of(index, placement, 1);
        Rules rules = new Rules(market);
        long value = 0;
        for (int worker = 0; worker < openings.length; worker++) {
            value += openings[worker] == Placement.NOWHERE ? 0 : rules.value(worker, openings[worker]);
        }
        out.printf(
                "  %-26s %9.4f s, %,d placed, value %,d, %,d envious%n",
                what, seconds, placement.placed(), value, findings.envious());
    }
}
