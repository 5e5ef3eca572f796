package io.labortransfer.registry.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the bundled list of divisions from three files: the list of a year as [{code, name}], an earlier list as {code: name}, and our
 * revision before. A row of the year's list holds since the earlier list if that has it under the same name; what our revision says
 * besides (what ended, what followed it, key counties) is kept.
 */
final class DivisionConversion {
    private static final String EARLIER = "2016-07-31";
    private static final String YEAR = "2024-12-31";
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
    /** Taiwan, Hong Kong and Macau are in the list, and no units of this suite. */
    private static final Set<String> NO_UNITS = Set.of("71", "81", "82");

    private static final String CORPS_DIGITS = "659";
    private static final String CORPS = "66";

    private final Map<String, String> earlier = new HashMap<>();
    private final Map<String, JsonNode> before = new TreeMap<>();
    private final List<JsonNode> year = new ArrayList<>();
    private final Set<String> cities = new HashSet<>();

    DivisionConversion(Path year, Path earlier, Path before) throws IOException {
        var json = new ObjectMapper();
        json.readTree(earlier.toFile())
                .properties()
                .forEach(row -> this.earlier.put(row.getKey(), row.getValue().asText()));
        json.readTree(before.toFile())
                .path("items")
                .forEach(row -> this.before.put(row.path("code").asText(), row));
        json.readTree(year.toFile()).forEach(row -> {
            var code = row.path("code").asText();
            if (!NO_UNITS.contains(code.substring(0, 2)) && !isNoDivision(code)) {
                this.year.add(row);
                if (level(code).equals("CITY")) {
                    cities.add(code);
                }
            }
        });
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
        before.values().stream()
                .filter(row -> row.has("validTo"))
                .forEach(row -> rows.put(row.path("code").asText(), ended(row)));
        year.forEach(row -> {
            var made = current(row.path("code").asText(), row.path("name").asText());
            if (rows.put(made.path("code").asText(), made) != null) {
                throw new IllegalStateException("ended and current: " + made);
            }
        });
        return List.copyOf(rows.values());
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
        made.put("validFrom", since(code, name))
                .put("reportingUnit", code.startsWith(CORPS_DIGITS) ? CORPS : code.substring(0, 2));
        if (before.containsKey(code) && level(code).equals("COUNTY")) {
            made.set("focusCounty", before.get(code).path("focusCounty"));
        }
        return made;
    }

    private String parent(String code) {
        var city = code.substring(0, 4) + "00";
        return level(code).equals("COUNTY") && cities.contains(city) ? city : code.substring(0, 2) + "0000";
    }

    private String since(String code, String name) {
        if (name.equals(earlier.get(code))) {
            return EARLIER;
        }
        return before.containsKey(code) ? before.get(code).path("validFrom").asText() : YEAR;
    }
}
