package io.labortransfer.matching.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one of what many have alike: among millions of people there are few different divisions, skills and lists of places. */
public final class Shared {

    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** The same person, of parts that others have too. */
    public Seeker seeker(Seeker seeker) {
        return new Seeker(
                seeker.id(),
                one(seeker.province()),
                one(seeker.division()),
                one(seeker.town()),
                seeker.standing(),
                one(seeker.capacity()),
                one(seeker.mobility()),
                one(seeker.birthMonth()),
                one(seeker.sex()),
                one(seeker.education()),
                one(seeker.skills()),
                one(seeker.languages()),
                seeker.priority(),
                wish(seeker.wish()),
                one(seeker.mayBeShownIn()),
                seeker.answered(),
                one(seeker.company()),
                one(seeker.lines()));
    }

    private Wish wish(Wish wish) {
        return new Wish(
                one(wish.workForms()),
                one(wish.occupations()),
                one(wish.destinations()),
                wish.wageMinFen(),
                one(wish.earliestStart()),
                one(wish.latestStart()),
                wish.lodgingNeeded(),
                wish.ranked(),
                one(wish.weights()));
    }

    /** The one that was there first of all that are equal to this one. */
    @SuppressWarnings("unchecked") // what is equal here is of one type
    public <T> T one(T value) {
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
