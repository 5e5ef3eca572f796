package io.labortransfer.benchmark.country;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How many workers were loaded after how many seconds of loading. */
public final class Curve {
    private static final List<Integer> MARKS = List.of(100_000, 1_000_000, 4_000_000, 10_000_000);

    private final int whole;
    private final List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));

    public Curve(int whole) {
        this.whole = whole;
    }

    private record Point(double seconds, long workers) {}

    /** So many are loaded by now. */
    public synchronized void at(double seconds, long workers) {
        points.add(new Point(seconds, workers));
    }

    public synchronized double seconds() {
        return points.getLast().seconds();
    }

    public synchronized long workers() {
        return points.getLast().workers();
    }

    /** One line for each mark that was reached: the rate up to it, and between it and the mark before. */
    public synchronized void print(PrintStream out) {
        double secondsBefore = 0;
        int workersBefore = 0;
        List<Integer> marks = IntStream.concat(
                        MARKS.stream().mapToInt(Integer::intValue).filter(mark -> mark < whole), IntStream.of(whole))
                .boxed()
                .toList();
        for (int mark : marks) {
            double seconds = secondsAt(mark);
            out.printf(
                    "curve: %,d workers after %.0f s: %.0f/s from the beginning, %.0f/s since the mark before%n",
                    mark, seconds, mark / seconds, (mark - workersBefore) / (seconds - secondsBefore));
            secondsBefore = seconds;
            workersBefore = mark;
        }
    }

    /** Between two points as if the rate had been even. */
    double secondsAt(long workers) {
        for (int i = 1; i < points.size(); i++) {
            Point to = points.get(i);
            if (to.workers() >= workers) {
                Point from = points.get(i - 1);
                double share = to.workers() == from.workers()
                        ? 0
                        : (double) (workers - from.workers()) / (to.workers() - from.workers());
                return from.seconds() + share * (to.seconds() - from.seconds());
            }
        }
        return seconds();
    }
}
