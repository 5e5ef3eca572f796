package io.labortransfer.benchmark.country;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The units of the country and how many workers each has. Assumption: shares like those of the people whom the units told, by the end of
 * 2020, to have lifted out of poverty, rounded; units that had none have a token share.
 */
public final class Country {
    private static final Map<String, Integer> SHARES = shares();

    private final List<Unit> units;

    private Country(List<Unit> units) {
        this.units = List.copyOf(units);
    }

    private static Map<String, Integer> shares() {
        Map<String, Integer> shares = new LinkedHashMap<>();
        String table =
                "53 933 52 923 41 718 43 682 45 634 51 625 42 581 62 552 34 484 61 465 36 340 14 329 65 306 37 251 13 232 50 190"
                        + " 44 161 15 157 21 84 64 80 22 70 46 65 23 63 54 63 63 54 35 45 32 40 33 30 12 8 11 7 31 3";
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            shares.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return shares;
    }

    /** So many workers over 31 units, the most peopled unit first; {@code divisions} is the reference list. */
    public static Country of(int workers, Path divisions) throws IOException {
        Map<String, List<String>> counties = counties(divisions);
        long all = SHARES.values().stream().mapToInt(Integer::intValue).sum();
        List<Unit> units = new ArrayList<>();
        int left = workers;
        for (Map.Entry<String, Integer> share : SHARES.entrySet()) {
            int people = (int) (workers * (long) share.getValue() / all);
            units.add(new Unit(share.getKey(), people, counties.getOrDefault(share.getKey(), List.of())));
            left -= people;
        }
        Unit first = units.getFirst();
        units.set(0, new Unit(first.code(), first.people() + left, first.counties()));
        units.sort(Comparator.comparingInt(Unit::people).reversed());
        return new Country(units);
    }

    /** The counties of today by unit, in an order that has nothing to do with their codes. */
    private static Map<String, List<String>> counties(Path divisions) throws IOException {
        Map<String, List<String>> counties = new LinkedHashMap<>();
        for (JsonNode division : new ObjectMapper().readTree(divisions.toFile()).path("items")) {
            if (division.path("level").asText().equals("COUNTY") && !division.hasNonNull("validTo")) {
                counties.computeIfAbsent(division.path("reportingUnit").asText(), unit -> new ArrayList<>())
                        .add(division.path("code").asText());
            }
        }
        counties.forEach((unit, codes) -> Collections.shuffle(codes, new Random(unit.hashCode())));
        return counties;
    }

    public List<Unit> units() {
        return units;
    }

    public int workers() {
        return units.stream().mapToInt(Unit::people).sum();
    }

    /** The fifth of the units that four fifths of all requests are about: the most peopled ones. */
    public List<Unit> busy() {
        return units.subList(0, units.size() / 5);
    }

    /** The other units. */
    public List<Unit> quiet() {
        return units.subList(units.size() / 5, units.size());
    }
}
