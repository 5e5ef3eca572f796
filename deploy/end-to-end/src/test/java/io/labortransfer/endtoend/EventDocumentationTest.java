package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/events} says of itself, checked on its files. */
class EventDocumentationTest {
    private static final EventSchemas SCHEMAS = EventSchemas.ofThisRepository();

    /** Public code lists: their items are official names, about nobody. */
    private static final String PUBLIC_LISTS = "reference.payload.json";

    private static final List<String> PERSONAL_VALUES = List.of(
            "11010519491231002X",
            "995101199001011234",
            "13800138000",
            "+8613800138000",
            "王小红",
            "Wang Xiaohong",
            "WANG XIAOHONG",
            "四川省达州市通川区1号",
            "6222020200112233445");

    @Test
    void every_type_shows_a_valid_example() {
        for (var type : SCHEMAS.types()) {
            var examples = SCHEMAS.files().get(type + ".json").path("examples");
            assertThat(examples).as(type).isNotEmpty();
            for (var example : examples) {
                assertThat(SCHEMAS.faults(type, example)).isEmpty();
            }
        }
    }

    @Test
    void a_property_that_is_not_described_is_a_fault() {
        for (var type : SCHEMAS.types()) {
            var example =
                    SCHEMAS.files().get(type + ".json").path("examples").get(0).<ObjectNode>deepCopy();
            example.put("phone", "13800138000");
            assertThat(SCHEMAS.faults(type, example)).as(type).isNotEmpty();
        }
    }

    @Test
    void every_object_is_closed() {
        var open = new ArrayList<String>();
        eachSchema((place, schema) -> {
            var closed = schema.has("unevaluatedProperties") || schema.has("additionalProperties");
            var closedByItsType = place.matches("[a-z-]+\\.payload\\.json");
            if ("object".equals(schema.path("type").asText()) && !closed && !closedByItsType) {
                open.add(place);
            }
        });
        assertThat(open).containsExactly(PUBLIC_LISTS + "/properties/items/items");
    }

    @Test
    void every_string_is_bounded() {
        var unbounded = new ArrayList<String>();
        eachSchema((place, schema) -> {
            if ("string".equals(schema.path("type").asText()) && !schema.has("pattern")) {
                unbounded.add(place);
            }
        });
        assertThat(unbounded).isEmpty();
    }

    @Test
    void no_personal_value_fits_into_an_event() {
        var fitting = new TreeSet<String>();
        eachSchema((place, schema) -> {
            var pattern = Pattern.compile(schema.path("pattern").asText("^$"));
            for (var value : PERSONAL_VALUES) {
                if (pattern.matcher(value).find()) {
                    fitting.add(place + " takes " + value);
                }
            }
        });
        // A credit code is as long as an ID number and made of the same signs; it belongs to an organization.
        fitting.removeIf(found -> found.startsWith("common.json/$defs/uscc"));
        assertThat(fitting).isEmpty();
    }

    /** Calls with every schema object of every file and the place where it stands. */
    private static void eachSchema(BiConsumer<String, JsonNode> visitor) {
        SCHEMAS.files().forEach((name, root) -> visit(name, root, visitor));
    }

    private static void visit(String place, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(place, node);
            node.properties().stream()
                    .filter(child -> !child.getKey().equals("examples"))
                    .forEach(child -> visit(place + "/" + child.getKey(), child.getValue(), visitor));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(place + "/" + i, node.get(i), visitor);
            }
        }
    }
}
