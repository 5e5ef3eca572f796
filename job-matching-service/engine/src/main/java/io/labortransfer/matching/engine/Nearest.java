package io.labortransfer.matching.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * For workers who may take no post the rule at which the one that came nearest failed. Posts of one place fail alike as far
 * as the destination; only where that lets the worker through is each of them judged.
 */
final class Nearest {

    private final MandatoryFilter filter;
    private final List<List<Opening>> places;

    Nearest(MandatoryFilter filter, List<Opening> posts) {
        this.filter = filter;
        Map<String, List<Opening>> byPlace = posts.stream().collect(Collectors.groupingBy(ListedPlaces::of));
        this.places = List.copyOf(byPlace.values());
    }

    /** The rule, or {@link Reason#NO_OPENING} when there is no post at all. */
    Reason of(Seeker worker) {
        if (worker.standing() != Reason.FITS) {
            return worker.standing();
        }
        Reason nearest = Reason.NO_OPENING;
        for (List<Opening> place : places) {
            nearest = later(nearest, atPlace(worker, place));
        }
        return nearest;
    }

    private Reason atPlace(Seeker worker, List<Opening> place) {
        Reason first = filter.judge(worker, place.getFirst());
        boolean ofAll = first != Reason.ALREADY_ANSWERED && first.compareTo(Reason.DESTINATION) <= 0;
        return ofAll
                ? first
                : place.stream().map(post -> filter.judge(worker, post)).reduce(first, Nearest::later);
    }

    private static Reason later(Reason one, Reason other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
