package io.labortransfer.matching.engine.clearing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Marriage markets as Gale and Shapley print them: {@code "1,3 2,2 3,1"} per man, the rank that he gives each woman and
 * the rank that she gives him. Each post is an occupation of its own; what it is worth there orders the posts for a
 * worker, and how well one fits orders the workers for a post.
 */
final class Tables {

    private Tables() {}

    static LargeMarket printed(String... rows) {
        int posts = rows[0].trim().split("\\s+").length;
        int[] occupations =
                IntStream.rangeClosed(0, posts).map(node -> node == 0 ? -1 : 0).toArray();
        List<Draft.Kind> kinds = new ArrayList<>();
        List<Draft.Person> people = new ArrayList<>();
        for (String row : rows) {
            people.add(new Draft.Person(0, kinds.size(), 0));
            kinds.add(new Draft.Kind(
                    List.of(new Draft.Listed(0, 0, 0)), listed(row), 0, 0, 10, new int[] {100, 0, 0, 0, 0}));
        }
        return new Draft(
                        new Hierarchy(new int[] {-1}),
                        new Hierarchy(occupations),
                        IntStream.rangeClosed(1, posts)
                                .mapToObj(node -> new Draft.Post(1, 500, 0, node, 0, 0, 100, 0))
                                .toList(),
                        kinds,
                        people,
                        List.of())
                .market();
    }

    /** Everyone lists every post in an order of their own; how they fit there is chance, and so is who stands first. */
    static LargeMarket random(int workers, int posts, long seed) {
        Random dice = new Random(seed);
        String[] rows = new String[workers];
        for (int worker = 0; worker < workers; worker++) {
            List<Integer> ranks =
                    new ArrayList<>(IntStream.rangeClosed(1, posts).boxed().toList());
            Collections.shuffle(ranks, dice);
            rows[worker] = ranks.stream()
                    .map(rank -> rank + "," + (1 + dice.nextInt(Keys.FITS)))
                    .collect(Collectors.joining(" "));
        }
        return printed(rows);
    }

    private static List<Draft.Listed> listed(String row) {
        List<Draft.Listed> listed = new ArrayList<>();
        for (String cell : row.trim().split("\\s+")) {
            String[] ranks = cell.split(",");
            int worth = Scale.BEST - 100 * Integer.parseInt(ranks[0]);
            listed.add(new Draft.Listed(listed.size() + 1, worth, Integer.parseInt(ranks[1]) - 1));
        }
        return listed;
    }
}
