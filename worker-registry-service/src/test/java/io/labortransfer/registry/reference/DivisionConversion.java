package io.labortransfer.registry.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the bundled list of divisions from the list of a year as [{code, name}], earlier lists as {code: name} in files named for
 * their month, and our revision before. A code holds since the first of the lists that have it without a gap, and until the day of the
 * first that lacks it. What took its place is told where the names say so: one new county of its unit with the same name, or one of its
 * city with the same name but for the kind of county. What our revision says of what ended, and of key counties, is kept.
 */
final class DivisionConversion {
    /** A list of the ministry and its day. */
    private record Edition(String day, Map<String, String> names) {}

    private static final String YEAR = "2024-12-31";
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
    /** Taiwan, Hong Kong and Macau are in the list, and no units of this suite. */
    private static final Set<String> NO_UNITS = Set.of("71", "81", "82");

    private static final String NO_NAME = "市辖区";
    private static final String KIND = "(自治县|特区|县|市|区)$";
    private static final String CORPS_DIGITS = "659";
    private static final String CORPS = "66";

    /** Older before newer, the year's last. */
    private final List<Edition> editions = new ArrayList<>();

    private final Map<String, JsonNode> before = new TreeMap<>();
    private final Map<String, String> year = new TreeMap<>();
    private final Set<String> cities = new HashSet<>();

    DivisionConversion(Path year, List<Path> earlier, Path before) throws IOException {
        var json = new ObjectMapper();
        for (var file : earlier) {
            var names = new TreeMap<String, String>();
            json.readTree(file.toFile())
                    .properties()
                    .forEach(row -> names.put(row.getKey(), row.getValue().asText()));
            editions.add(new Edition(lastOfMonth(file), names));
        }
        json.readTree(before.toFile())
                .path("items")
                .forEach(row -> this.before.put(row.path("code").asText(), row));
        json.readTree(year.toFile()).forEach(row -> {
            var code = row.path("code").asText();
            if (!NO_UNITS.contains(code.substring(0, 2)) && !isNoDivision(code)) {
                this.year.put(code, row.path("name").asText());
                if (level(code).equals("CITY")) {
                    cities.add(code);
                }
            }
        });
        editions.add(new Edition(YEAR, this.year));
    }

    private static String lastOfMonth(Path file) {
        var month = file.getFileName().toString().substring(0, 6);
        return YearMonth.of(Integer.parseInt(month.substring(0, 4)), Integer.parseInt(month.substring(4)))
                .atEndOfMonth()
                .toString();
    }

    /** Some codes only group the counties of a municipality, or those that stand directly below their unit. */
    private static boolean isNoDivision(String code) {
        return level(code).equals("CITY")
                && (MUNICIPALITIES.contains(code.substring(0, 2)) || code.startsWith("90", 2));
    }

    private static String level(String code) {
        return code.endsWith("0000") ? "UNIT" : code.endsWith("00") ? "CITY" : "COUNTY";
    }

    /** The rows by code, those that ended among them. */
    List<ObjectNode> rows() {
        var rows = new TreeMap<String, ObjectNode>();
        year.forEach((code, name) -> rows.put(code, current(code, name)));
        before.values().stream()
                .filter(row -> row.has("validTo"))
                .forEach(row -> rows.put(row.path("code").asText(), ended(row)));
        var known = before.values().stream()
                .filter(row -> row.path("level").asText().equals("COUNTY"))
                .map(row -> row.path("code").asText().substring(0, 2))
                .collect(Collectors.toSet());
        for (var i = 1; i < editions.size(); i++) {
            for (var row : endedBetween(editions.get(i - 1), editions.get(i))) {
                var code = row.path("code").asText();
                if (!known.contains(code.substring(0, 2))) {
                    rows.putIfAbsent(code, row);
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private List<ObjectNode> endedBetween(Edition one, Edition next) {
        var made = next.names().entrySet().stream()
                .filter(row -> !one.names().containsKey(row.getKey())
                        && level(row.getKey()).equals("COUNTY"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return one.names().entrySet().stream()
                .filter(row ->
                        level(row.getKey()).equals("COUNTY") && !row.getValue().equals(NO_NAME))
                .filter(row -> !NO_UNITS.contains(row.getKey().substring(0, 2)))
                .filter(row -> !next.names().containsKey(row.getKey()))
                .map(row -> ended(row.getKey(), row.getValue(), next, made))
                .toList();
    }

    private ObjectNode ended(String code, String name, Edition next, Map<String, String> made) {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("name", name)
                .put("level", "COUNTY")
                .put("validFrom", since(code, next))
                .put("validTo", next.day());
        var successors = row.putArray("successors");
        successor(code, name, made).ifPresent(successors::add);
        return row.put("reportingUnit", unit(code));
    }

    private static Optional<String> successor(String code, String name, Map<String, String> made) {
        var unit = code.substring(0, 2);
        var same = made.keySet().stream()
                .filter(one -> one.startsWith(unit) && name.equals(made.get(one)))
                .toList();
        var near = MUNICIPALITIES.contains(unit) ? unit : code.substring(0, 4);
        var stem = name.replaceFirst(KIND, "");
        var alike = made.keySet().stream()
                .filter(one -> one.startsWith(near)
                        && stem.length() > 1
                        && stem.equals(made.get(one).replaceFirst(KIND, "")))
                .toList();
        return same.size() == 1
                ? Optional.of(same.getFirst())
                : alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** The day of the first list that has the code and every one behind it up to {@code end}. */
    private String since(String code, Edition end) {
        var day = end.day();
        for (var i = editions.indexOf(end) - 1; i >= 0; i--) {
            if (!editions.get(i).names().containsKey(code)) {
                break;
            }
            day = editions.get(i).day();
        }
        return day;
    }

    private static ObjectNode ended(JsonNode row) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        for (var name : List.of("code", "name", "level", "validFrom", "validTo")) {
            made.set(name, row.path(name));
        }
        made.putArray("successors").add(row.path("successorCode").asText());
        made.set("reportingUnit", row.path("reportingUnit"));
        return made;
    }

    private ObjectNode current(String code, String name) {
        ObjectNode made = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("name", name)
                .put("level", level(code));
        if (!level(code).equals("UNIT")) {
            made.put("parent", parent(code));
        }
        made.put("validFrom", currentSince(code)).put("reportingUnit", unit(code));
        if (before.containsKey(code) && level(code).equals("COUNTY")) {
            made.set("focusCounty", before.get(code).path("focusCounty"));
        }
        return made;
    }

    private String parent(String code) {
        var city = code.substring(0, 4) + "00";
        return level(code).equals("COUNTY") && cities.contains(city) ? city : code.substring(0, 2) + "0000";
    }

    private String currentSince(String code) {
        var since = since(code, editions.getLast());
        var known =
                before.containsKey(code) ? before.get(code).path("validFrom").asText() : since;
        return known.compareTo(since) < 0 ? known : since;
    }

    private static String unit(String code) {
        return code.startsWith(CORPS_DIGITS) ? CORPS : code.substring(0, 2);
    }
}
