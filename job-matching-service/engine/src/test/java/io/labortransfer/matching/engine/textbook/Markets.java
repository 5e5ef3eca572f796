package io.labortransfer.matching.engine.textbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Small markets for tests. */
public final class Markets {

    private Markets() {}

    /** A marriage market in the form that Gale and Shapley print: {@code "1,3 2,2 3,1"} per man; every post has one seat. */
    static Market printed(String... rows) {
        int[][] wishes = new int[rows.length][];
        long[][] keys = new long[rows.length][];
        for (int worker = 0; worker < rows.length; worker++) {
            String[] cells = rows[worker].trim().split("\\s+");
            wishes[worker] = new int[cells.length];
            keys[worker] = new long[cells.length];
            for (int post = 0; post < cells.length; post++) {
                String[] ranks = cells[post].split(",");
                int position = Integer.parseInt(ranks[0]) - 1;
                wishes[worker][position] = post;
                keys[worker][position] = Long.parseLong(ranks[1]);
            }
        }
        int[] seats = new int[rows[0].trim().split("\\s+").length];
        Arrays.fill(seats, 1);
        return new Market(seats, wishes, keys);
    }

    /** Lists of random length over posts with up to two seats. */
    static Market random(int workers, int posts, long seed) {
        Random dice = new Random(seed);
        int[] seats = dice.ints(posts, 1, 3).toArray();
        int[][] wishes = new int[workers][];
        long[][] keys = new long[workers][];
        for (int worker = 0; worker < workers; worker++) {
            List<Integer> all = new ArrayList<>();
            for (int post = 0; post < posts; post++) {
                all.add(post);
            }
            Collections.shuffle(all, dice);
            int length = dice.nextInt(posts + 1);
            wishes[worker] = all.stream().limit(length).mapToInt(i -> i).toArray();
            keys[worker] = new long[length];
            for (int i = 0; i < length; i++) {
                keys[worker][i] = (long) dice.nextInt(100) * 100 + worker; // strict by the worker
            }
        }
        return new Market(seats, wishes, keys);
    }

    /** Every assignment without a blocking pair, found by trying all. */
    public static List<int[]> stable(Market market) {
        List<int[]> found = new ArrayList<>();
        int[] choice = new int[market.workers()];
        Arrays.fill(choice, Assignment.NOWHERE);
        everyAssignment(market, choice, 0, new int[market.posts()], tried -> {
            if (StabilityAudit.blockingPairs(market, assignment(market, tried)) == 0) {
                found.add(tried.clone());
            }
        });
        return found;
    }

    static Assignment assignment(Market market, int[] choice) {
        return new Assignment(choice.clone(), new long[market.posts()], new int[market.posts()]);
    }

    private static void everyAssignment(Market market, int[] choice, int worker, int[] taken, Consumer<int[]> each) {
        if (worker == choice.length) {
            each.accept(choice);
            return;
        }
        choice[worker] = Assignment.NOWHERE;
        everyAssignment(market, choice, worker + 1, taken, each);
        for (int position = 0; position < market.wishes()[worker].length; position++) {
            int post = market.wishes()[worker][position];
            if (taken[post] < market.seats()[post]) {
                taken[post]++;
                choice[worker] = position;
                everyAssignment(market, choice, worker + 1, taken, each);
                taken[post]--;
            }
        }
        choice[worker] = Assignment.NOWHERE;
    }
}
