package io.labortransfer.matching.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for what many have alike: what is equal has one number and is kept once. None is forgotten. */
final class Parts<P> {

    private final Map<P, Integer> numbers;
    private final List<P> parts;

    Parts() {
        this(new HashMap<>(), new ArrayList<>());
    }

    private Parts(Map<P, Integer> numbers, List<P> parts) {
        this.numbers = numbers;
        this.parts = parts;
    }

    /** The number of this part. */
    int number(P part) {
        Integer known = numbers.putIfAbsent(part, parts.size());
        if (known != null) {
            return known;
        }
        parts.add(part);
        return parts.size() - 1;
    }

    /** The part that has this number. */
    P part(int number) {
        return parts.get(number);
    }

    /** All of them, each at its number. */
    List<P> all() {
        return Collections.unmodifiableList(parts);
    }

    /** These parts, each at its number. */
    static <P> Parts<P> of(List<P> all) {
        Parts<P> parts = new Parts<>();
        all.forEach(parts::number);
        return parts;
    }

    /** The same parts, to which others may be added. */
    Parts<P> copy() {
        return new Parts<>(new HashMap<>(numbers), new ArrayList<>(parts));
    }
}
