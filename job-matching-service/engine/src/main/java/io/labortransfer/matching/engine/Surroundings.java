package io.labortransfer.matching.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has a node in a market besides what its workers list.
 *
 * @param units units in which places are listed
 * @param places beginnings of places
 * @param occupations beginnings of occupations
 */
record Surroundings(Set<String> units, Set<String> places, Set<String> occupations) {

    private static final int[] DIVISION_LENGTHS = {0, 2, 4, 6, 9, 12};

    /** Of a run: nobody comes later, so that nothing is needed but what is listed. */
    static Surroundings ofRun(Collection<Opening> posts) {
        Set<String> units = posts.stream().map(Opening::destination).collect(Collectors.toSet());
        return new Surroundings(units, Set.of(), Set.of());
    }

    /** Of a market that is kept: all units where workers may be shown, and whatever somebody may list tomorrow around the posts. */
    static Surroundings ofKept(Collection<Seeker> workers, Collection<Opening> posts) {
        Set<String> units = new HashSet<>();
        workers.forEach(worker -> units.addAll(worker.mayBeShownIn()));
        Set<String> places = new HashSet<>();
        Set<String> occupations = new HashSet<>();
        for (Opening post : posts) {
            addPlaces(places, post);
            addOccupations(occupations, post.occupation());
        }
        return new Surroundings(units, places, occupations);
    }

    private static void addPlaces(Set<String> places, Opening post) {
        for (int length : DIVISION_LENGTHS) {
            if (length <= post.site().length()) {
                places.add(post.destination() + ":" + post.site().substring(0, length));
            }
        }
    }

    /** Each of its groups, as a worker may write it, and as a group that ends with it. */
    private static void addOccupations(Set<String> occupations, String code) {
        for (int end = code.indexOf('-'); end > 0; end = code.indexOf('-', end + 1)) {
            occupations.add(code.substring(0, end));
            occupations.add(code.substring(0, end + 1));
        }
        occupations.add(code);
        occupations.add(code + "-");
    }
}
