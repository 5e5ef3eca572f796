package io.labortransfer.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the people of a province into households of one to four, each within one county. */
final class Households {
    private static final List<String> RELATIONS = List.of("HEAD", "SPOUSE", "CHILD", "PARENT");

    private Households() {}

    /** The households as lines of the registry's household file. */
    static List<Map<String, Object>> of(String unit, List<Person> people, Chance chance) {
        List<Map<String, Object>> households = new ArrayList<>();
        Map<String, List<Person>> byCounty = people.stream()
                .collect(Collectors.groupingBy(
                        Person::registrationDivision, java.util.TreeMap::new, Collectors.toList()));
        byCounty.forEach((county, neighbours) -> {
            int next = 0;
            while (next < neighbours.size()) {
                int size = Math.min(chance.between(1, 4), neighbours.size() - next);
                households.add(
                        household(unit, households.size() + 1, county, neighbours.subList(next, next + size), chance));
                next += size;
            }
        });
        return households;
    }

    private static Map<String, Object> household(
            String unit, int number, String county, List<Person> members, Chance chance) {
        boolean monitored = members.stream()
                .flatMap(member -> member.categories().stream())
                .anyMatch(category -> category.code().equals("MONITORED"));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("sourceSystem", People.sourceSystem(unit));
        line.put("sourceRecordId", "%s-H%05d".formatted(unit, number));
        line.put("division", county);
        line.put("monitoringType", monitored ? chance.pick(List.of("UNSTABLE", "MARGINAL", "SUDDEN")) : "NONE");
        line.put("riskState", monitored ? "AT_RISK" : "NONE");
        line.put("relocated", chance.outOfHundred(6));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            lines.add(Map.of(
                    "relation", RELATIONS.get(i),
                    "workerSourceRecordId", members.get(i).sourceRecordId()));
        }
        line.put("members", lines.stream().map(java.util.TreeMap::new).toList());
        return line;
    }
}
