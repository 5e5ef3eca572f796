package io.labortransfer.matching.engine.clearing;

import java.util.ArrayList;
import java.util.List;
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
        int[] occupations = IntStream.rangeClosed(0, posts).map(node -> node == 0 ? -1 : 0).toArray();
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
