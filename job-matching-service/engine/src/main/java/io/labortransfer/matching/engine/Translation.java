package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.NodeList;
import io.labortransfer.matching.engine.clearing.Person;
import io.labortransfer.matching.engine.clearing.Post;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says in the columns of a market that is kept who comes and what. A place or an occupation that has no node may be left out as long as no
 * post lies there; as soon as one comes, the market has to be numbered anew.
 */
final class Translation {

    private final RunDays days;
    private final Conditions conditions;
    private final Words places;
    private final Words occupations;

    Translation(MandatoryFilter filter, Numbering.Numbered numbered, List<Opening> posts) {
        this.days = new RunDays(filter.day());
        this.conditions = numbered.conditions();
        this.places = new Words(numbered.places());
        this.occupations = new Words(numbered.occupations());
        posts.forEach(this::hold);
    }

    /**
     * The worker in columns, or nothing when they list what has no node, and there are posts.
     *
     * @param behind whom they stand behind
     * @param posts the numbers of posts
     */
    @Nullable
    Person person(Seeker worker, int behind, Map<UUID, Integer> posts) {
        NodeList where = places.list(ListedPlaces.of(worker, worker.mayBeShownIn()));
        NodeList what = occupations.list(ListedOccupations.of(worker));
        if (where == null || what == null) {
            return null;
        }
        return new Person(
                worker.priority() - 1,
                behind,
                (short) 0,
                where,
                what,
                profile(worker),
                Numbering.fen(worker.wish().wageMinFen()),
                numbers(worker.wish().ranked(), posts),
                numbers(List.copyOf(worker.answered()), posts));
    }

    /** The post in columns, or nothing when somebody wishes to work where it lies and had to be left out. */
    @Nullable
    Post post(Opening post) {
        String where = ListedPlaces.of(post);
        String what = ListedOccupations.of(post);
        if (places.isWished(where) || occupations.isWished(what)) {
            return null;
        }
        return new Post(
                post.seats(),
                Numbering.fen(post.monthlyFen()),
                places.nodes.deepest(where),
                occupations.nodes.deepest(what),
                (byte) post.lodging().ordinal(),
                days.of(post.startFrom()),
                days.of(post.validTo()),
                conditions.needs(post));
    }

    /** From now on there is a post here. One that goes is not forgotten: that costs a numbering at most. */
    void hold(Opening post) {
        places.held.add(ListedPlaces.of(post));
        occupations.held.add(ListedOccupations.of(post));
    }

    private Person.Profile profile(Seeker worker) {
        Wish wish = worker.wish();
        Weights weights = wish.weights();
        return new Person.Profile(
                conditions.met(worker),
                days.of(wish.earliestStart()),
                days.of(wish.latestStart()),
                (byte) weights.occupation(),
                (byte) weights.wage(),
                (byte) weights.place(),
                (byte) weights.dates(),
                (byte) (wish.lodgingNeeded() ? weights.lodging() : 0));
    }

    private static int[] numbers(List<UUID> named, Map<UUID, Integer> posts) {
        return named.stream().filter(posts::containsKey).mapToInt(posts::get).toArray();
    }

    /** Beginnings that have nodes, those that have none and are wished for, and where posts lie. */
    private static final class Words {

        private final Prefixes nodes;
        private final NavigableSet<String> held = new TreeSet<>();
        private final Set<String> wished = new HashSet<>();

        private Words(Prefixes nodes) {
            this.nodes = nodes;
        }

        private @Nullable NodeList list(List<ListedNode> listed) {
            for (ListedNode one : listed) {
                if (!nodes.has(one.prefix()) && isHeld(one.prefix())) {
                    return null;
                }
            }
            listed.stream()
                    .map(ListedNode::prefix)
                    .filter(prefix -> !nodes.has(prefix))
                    .forEach(wished::add);
            List<ListedNode> known =
                    listed.stream().filter(one -> nodes.has(one.prefix())).toList();
            int[] numbers = new int[known.size()];
            short[] worth = new short[numbers.length];
            byte[] fit = new byte[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = nodes.node(known.get(i).prefix());
                worth[i] = (short) known.get(i).worth();
                fit[i] = (byte) known.get(i).fit();
            }
            return new NodeList(numbers, worth, fit);
        }

        private boolean isHeld(String prefix) {
            String first = held.ceiling(prefix);
            return first != null && first.startsWith(prefix);
        }

        private boolean isWished(String code) {
            for (int length = 1; !wished.isEmpty() && length <= code.length(); length++) {
                if (wished.contains(code.substring(0, length))) {
                    return true;
                }
            }
            return false;
        }
    }
}
