package io.labortransfer.tracking.trip;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The free places of a trip's legs while riders are given theirs, one after the other: a rider gets
 * every leg of the own route or none.
 */
public final class FreePlaces {

    private final Map<Integer, Integer> free = new TreeMap<>();
    private final SortedMap<Integer, Integer> taken = new TreeMap<>();

    /** The places that the legs of {@code itinerary} have left. */
    public FreePlaces(Itinerary itinerary) {
        itinerary.legs().forEach(leg -> free.put(leg.seq(), leg.capacity() - leg.taken()));
    }

    /** The places that the legs of {@code itinerary} have once one rider of {@code freed} has left. */
    static FreePlaces after(Itinerary itinerary, Route freed) {
        FreePlaces places = new FreePlaces(itinerary);
        freed.legs().forEach(leg -> places.free.merge(leg, 1, Integer::sum));
        return places;
    }

    /** Takes a place on every leg of {@code route}, or none and answers false. */
    public boolean take(Route route) {
        if (!hasRoom(route)) {
            return false;
        }
        for (int seq : route.legs()) {
            free.merge(seq, -1, Integer::sum);
            taken.merge(seq, 1, Integer::sum);
        }
        return true;
    }

    /** Whether a place is left on every leg of {@code route}. */
    boolean hasRoom(Route route) {
        return route.legs().stream().noneMatch(seq -> free.getOrDefault(seq, 0) < 1);
    }

    /** Counts a place on every leg of {@code route} without asking whether it is free. */
    void count(Route route) {
        route.legs().forEach(seq -> taken.merge(seq, 1, Integer::sum));
    }

    /** How many places were taken here, by leg in order. */
    public SortedMap<Integer, Integer> taken() {
        return taken;
    }
}
