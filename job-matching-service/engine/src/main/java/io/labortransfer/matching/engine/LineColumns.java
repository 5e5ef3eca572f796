package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.Agreements;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts the lines of a run into columns. Workers whom the same lines count are of one side; posts that rest on the same line
 * are of one region, and their seats are a floor for its people.
 */
final class LineColumns {

    private static final short NO_REGION = 0;

    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<BitSet, Short> sides = new HashMap<>();
    private final List<BitSet> counting = new ArrayList<>();

    private LineColumns(List<Line> inOrder) {
        if (inOrder.size() >= Short.MAX_VALUE) {
            throw new IllegalArgumentException("a run counts fewer than " + Short.MAX_VALUE + " lines, not "
                    + inOrder.size() + ". Plan fewer destinations.");
        }
        for (int i = 0; i < inOrder.size(); i++) {
            numbers.put(inOrder.get(i).id(), i);
        }
    }

    /** The lines in the order of their numbers. */
    static List<Line> inOrder(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparing(Line::id)).toList();
    }

    static Agreements of(List<Line> lines, List<Seeker> workers, List<Opening> posts) {
        return lines.isEmpty()
                ? Agreements.NONE
                : new LineColumns(inOrder(lines)).columns(inOrder(lines), workers, posts);
    }

    private Agreements columns(List<Line> lines, List<Seeker> workers, List<Opening> posts) {
        short[] side = new short[workers.size()];
        for (int worker = 0; worker < side.length; worker++) {
            side[worker] = side(workers.get(worker).lines());
        }
        short[] region = new short[posts.size()];
        short[] floor = new short[posts.size()];
        for (int post = 0; post < region.length; post++) {
            UUID keptFor = posts.get(post).line();
            Integer line = keptFor == null ? null : numbers.get(keptFor);
            region[post] = line == null ? NO_REGION : (short) (line + 1);
            floor[post] = line == null ? Agreements.NO_FLOOR : line.shortValue();
        }
        int[][] line = new int[counting.size()][lines.size() + 1];
        boolean[][] favored = new boolean[lines.size()][counting.size()];
        for (int one = 0; one < line.length; one++) {
            line[one][NO_REGION] = Agreements.NO_LINE;
            for (int i = 0; i < lines.size(); i++) {
                boolean counts = counting.get(one).get(i);
                line[one][i + 1] = counts ? i : Agreements.NO_LINE;
                favored[i][one] = counts;
            }
        }
        return new Agreements(
                side, region, line, lines.stream().mapToInt(Line::most).toArray(), floor, favored);
    }

    private short side(Set<UUID> lines) {
        BitSet own = new BitSet();
        for (UUID line : lines) {
            Integer number = numbers.get(line);
            if (number != null) {
                own.set(number);
            }
        }
        return sides.computeIfAbsent(own, next -> {
            if (counting.size() > Short.MAX_VALUE) {
                throw new IllegalArgumentException("the lines of a run tell more sides apart than " + Short.MAX_VALUE);
            }
            counting.add(next);
            return (short) (counting.size() - 1);
        });
    }
}
