package io.labortransfer.benchmark.market;

import io.labortransfer.matching.engine.clearing.Clearing;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.MarketIndex;
import io.labortransfer.matching.engine.clearing.Placement;
import io.labortransfer.matching.engine.clearing.Rules;
import io.labortransfer.matching.engine.clearing.Written;
import io.labortransfer.matching.engine.textbook.Assignment;
import io.labortransfer.matching.engine.textbook.Market;
import io.labortransfer.matching.engine.textbook.StabilityAudit;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * The same market, cleared by trees, by the textbook, by a plain greedy and by OR-Tools' min-cost flow.
 *
 * @param asTextbook whether the clearing and the textbook found the same
 * @param timesFaster how many times faster the clearing was than the textbook, whose lists were written already
 * @param timesFasterThanFlow the same of the flow, whose arcs came from those lists
 * @param percentOfBest the value of what the clearing found, in percent of the flow's, which is the highest there is
 */
public record Yardsticks(boolean asTextbook, double timesFaster, double timesFasterThanFlow, double percentOfBest) {

    /** The best of so many is told: the first ones run while Java still compiles. */
    private static final int ROUNDS = 25;

    /** Runs all of them on one market. */
    public static Yardsticks of(LargeMarket market, int threads, PrintStream out) {
        Market written = Written.out(market);
        long pairs =
                Arrays.stream(written.wishes()).mapToLong(list -> list.length).sum();
        out.printf("%,d workers, %,d openings, %,d lawful pairs%n", written.workers(), written.posts(), pairs);
        Rules rules = new Rules(market);
        MarketIndex index = new MarketIndex(market);
        double seconds = Double.MAX_VALUE;
        double textbookSeconds = Double.MAX_VALUE;
        int[] cleared = {};
        int[] textbook = {};
        for (int round = 0; round < ROUNDS; round++) {
            long since = System.nanoTime();
            cleared = Clearing.of(index, threads).opening();
            seconds = Math.min(seconds, secondsSince(since));
            since = System.nanoTime();
            textbook = Written.textbook(written);
            textbookSeconds = Math.min(textbookSeconds, secondsSince(since));
        }
        long since = System.nanoTime();
        int[] greedy = Greedy.of(written);
        double greedySeconds = secondsSince(since);
        since = System.nanoTime();
        int[] flow = Optimum.of(written, rules);
        double flowSeconds = secondsSince(since);
        long value = tell("clearing", written, rules, cleared, seconds, out);
        tell("textbook, its lists given", written, rules, textbook, textbookSeconds, out);
        tell("greedy, its lists given", written, rules, greedy, greedySeconds, out);
        long best = tell("OR-Tools min-cost flow", written, rules, flow, flowSeconds, out);
        return new Yardsticks(
                Arrays.equals(cleared, textbook),
                textbookSeconds / seconds,
                flowSeconds / seconds,
                100.0 * value / Math.max(1, best));
    }

    /** Prints what was found; answers its value. */
    private static long tell(
            String what, Market written, Rules rules, int[] openings, double seconds, PrintStream out) {
        long value = 0;
        for (int worker = 0; worker < openings.length; worker++) {
            value += openings[worker] == Placement.NOWHERE ? 0 : rules.value(worker, openings[worker]);
        }
        out.printf(
                "  %-26s %9.4f s, %,d placed, value %,d, %,d envy pairs%n",
                what,
                seconds,
                new Placement(openings, new int[0]).placed(),
                value,
                StabilityAudit.blockingPairs(written, assignment(written, openings)));
        return value;
    }

    private static Assignment assignment(Market written, int[] openings) {
        int[] choice = new int[openings.length];
        for (int worker = 0; worker < choice.length; worker++) {
            choice[worker] = Assignment.NOWHERE;
            int[] wishes = written.wishes()[worker];
            for (int position = 0; position < wishes.length && choice[worker] == Assignment.NOWHERE; position++) {
                choice[worker] = wishes[position] == openings[worker] ? position : Assignment.NOWHERE;
            }
        }
        return new Assignment(choice, new long[written.posts()], new int[written.posts()]);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
