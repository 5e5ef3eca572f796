package io.labortransfer.matching.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What each occupation is worth to a worker and how well the worker fits there, said for groups of occupations: the
 * smallest listed group around a code counts. A complete segment ends with a dash, so that {@code 6-05-} holds all codes
 * of that group.
 */
final class ListedOccupations {

    private static final String END = "-";

    private ListedOccupations() {}

    /** The occupation of a post in the same words. */
    static String of(Opening post) {
        return post.occupation() + END;
    }

    static List<ListedNode> of(Seeker worker) {
        List<ListedNode> listed = new ArrayList<>();
        List<String> wanted = worker.wish().occupations();
        for (String occupation : wanted) {
            listed.add(new ListedNode(occupation, Utility.BEST, Standing.WORST_FIT));
            for (int segments = 1; segments <= Occupations.SEGMENTS; segments++) {
                listed.add(new ListedNode(
                        beginning(occupation, segments), Utility.occupation(segments), Standing.WORST_FIT));
            }
        }
        for (Skill skill : worker.skills()) {
            String code = skill.occupationCode();
            int segments = segments(code);
            if (segments >= Occupations.NEAR) {
                listed.add(new ListedNode(beginning(code, Occupations.NEAR), 0, Standing.RELATED));
            }
            if (segments >= Occupations.SEGMENTS) {
                int fit = skill.certified() ? Standing.CERTIFIED : Standing.SKILLED;
                listed.add(new ListedNode(beginning(code, Occupations.SEGMENTS), 0, fit));
            }
        }
        listed.add(new ListedNode("", wanted.isEmpty() ? Utility.BEST : 0, Standing.WORST_FIT));
        return listed;
    }

    /** So many segments, or all when there are fewer. */
    private static String beginning(String occupation, int segments) {
        int end = -1;
        for (int i = 0; i < segments; i++) {
            int next = occupation.indexOf('-', end + 1);
            if (next < 0) {
                return occupation + END;
            }
            end = next;
        }
        return occupation.substring(0, end) + END;
    }

    private static int segments(String occupation) {
        return (int) occupation.chars().filter(c -> c == '-').count() + 1;
    }
}
