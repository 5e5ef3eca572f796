package io.labortransfer.registry.worker;

import io.labortransfer.kit.crypto.KeyedHash;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** People by name and ID number, in the order in which somebody lists them. A number that cannot be one is nobody's. */
public final class PeopleList {
    private final List<NamedNumber> people;

    /** A list. */
    public PeopleList(List<NamedNumber> people) {
        this.people = List.copyOf(people);
    }

    /**
     * Somebody who has a number.
     *
     * @param name the name in clear
     * @param who the person's record
     */
    record Holder<T>(String name, T who) {
        @Override
        public String toString() {
            return "Holder";
        }
    }

    /** By what the numbers on the list are found, each once. */
    List<KeyedHash> keys(PersonSeal seal) {
        return people.stream()
                .map(person -> IdNumber.normal(person.idNumber()))
                .filter(number -> IdNumber.fault(number).isEmpty())
                .distinct()
                .map(number -> seal.idKey(IdNumber.of(number)))
                .toList();
    }

    /** Those who have a number on the list under the name that stands beside it, by their places. */
    <T> SortedMap<Integer, T> places(Map<String, Holder<T>> byNumber) {
        var found = new TreeMap<Integer, T>();
        for (var place = 0; place < people.size(); place++) {
            var asked = people.get(place);
            var holder = byNumber.get(IdNumber.normal(asked.idNumber()));
            if (holder != null && NameReading.written(asked.name()).equals(NameReading.written(holder.name()))) {
                found.put(place, holder.who());
            }
        }
        return found;
    }
}
