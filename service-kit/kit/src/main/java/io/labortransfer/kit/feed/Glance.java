package io.labortransfer.kit.feed;

import io.labortransfer.kit.problem.ProblemException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Looks at records like the operation that reads one. */
@FunctionalInterface
public interface Glance {

    /** The public ids of the people whom the record is about; refused with a 404 when the caller may not know of the record. */
    Collection<String> at(String id);

    /**
     * As {@link #at}, of each of these records of which the caller may know. A feed of records of all provinces shows few of what it reads:
     * its glance asks for all at once.
     */
    default Map<String, Collection<String>> all(Collection<String> ids) {
        Map<String, Collection<String>> known = new HashMap<>();
        for (String id : ids) {
            try {
                known.put(id, at(id));
            } catch (ProblemException e) {
                if (e.problem().status() != 404) {
                    throw e;
                }
            }
        }
        return known;
    }
}
