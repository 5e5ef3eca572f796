package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Within {@code v1} the schemas only grow: {@code docs/events/contract.lock} holds what readers were promised. */
class EventContractTest {
    private static final EventSchemas SCHEMAS = EventSchemas.ofThisRepository();
    private static final Path LOCK = SCHEMAS.folder().resolve("contract.lock");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nothing_that_was_promised_is_taken_back() throws IOException {
        assertThat(EventContract.parse(Files.readString(LOCK)).brokenBy(EventContract.of(SCHEMAS.promised())))
                .as("breaks readers: make it a new topic ….v2 (docs/events/README.md)")
                .isEmpty();
    }

    /** What is not written down is not protected. */
    @Test
    void what_was_added_is_promised_from_now_on() throws IOException {
        var now = EventContract.of(SCHEMAS.promised());
        if (Boolean.getBoolean("events.update")) {
            nothing_that_was_promised_is_taken_back();
            Files.writeString(LOCK, now.text());
        }
        assertThat(Files.readString(LOCK))
                .as("run this test with -Devents.update=true and commit the file")
                .isEqualTo(now.text());
    }

    @Test
    void the_contract_reads_back_as_it_was_written() {
        var contract = EventContract.of(SCHEMAS.files());
        assertThat(EventContract.parse(contract.text())).isEqualTo(contract);
        assertThat(contract.brokenBy(contract)).isEmpty();
    }

    /** Ways to break readers; each is made once and must be found. */
    enum Breaking {
        A_PROPERTY_IS_REMOVED("worker.payload.json", schema -> remove(schema, "/properties", "sex")),
        A_PROPERTY_IS_RENAMED("worker.payload.json", schema -> {
            object(schema, "/properties").set("gender", schema.at("/properties/sex"));
            remove(schema, "/properties", "sex");
        }),
        A_PROPERTY_BECOMES_OPTIONAL("worker.payload.json", schema -> ((ArrayNode) schema.path("required")).remove(0)),
        A_PROPERTY_MAY_BE_NULL(
                "worker.payload.json",
                schema -> object(schema, "/properties")
                        .set("newGrowth", json("{'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}"))),
        A_TYPE_CHANGES("worker.payload.json", schema -> put(schema, "/properties/newGrowth", "type", "'string'")),
        AN_ITEM_CHANGES(
                "worker.payload.json",
                schema -> object(schema, "/properties/cannotLeaveReasons").set("items", json("{'type': 'integer'}"))),
        A_LIST_GROWS_LONGER(
                "worker.payload.json", schema -> put(schema, "/properties/cannotLeaveReasons", "maxItems", "11")),
        A_PATTERN_CHANGES("common.json", schema -> put(schema, "/$defs/workerId", "pattern", "'^w_[0-9]+$'")),
        A_PATTERN_IS_DROPPED("common.json", schema -> remove(schema, "/$defs/province", "pattern")),
        A_LEAST_VALUE_SINKS("common.json", schema -> put(schema, "/$defs/fen", "minimum", "-1")),
        A_GREATEST_VALUE_RISES("common.json", schema -> put(schema, "/$defs/skill/properties/level", "maximum", "6")),
        A_BOUND_IS_DROPPED("common.json", schema -> remove(schema, "/$defs/skill/properties/level", "maximum")),
        A_PROPERTY_INSIDE_IS_REMOVED("common.json", schema -> remove(schema, "/$defs/skill/properties", "level")),
        A_PROPERTY_INSIDE_BECOMES_OPTIONAL(
                "common.json", schema -> ((ArrayNode) schema.at("/$defs/category/required")).remove(1)),
        A_WORD_LOSES_ITS_RECORDER("common.json", schema -> remove(schema, "/$defs/word/properties", "recordedBy"));

        final String file;
        final Consumer<JsonNode> change;

        Breaking(String file, Consumer<JsonNode> change) {
            this.file = file;
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_that_breaks_readers_is_found(Breaking way) {
        assertThat(EventContract.of(SCHEMAS.files()).brokenBy(EventContract.of(changed(way.file, way.change))))
                .isNotEmpty();
    }

    @Test
    void a_type_that_is_no_longer_sent_is_found() {
        var files = new TreeMap<>(SCHEMAS.files());
        files.remove("lt.worker.updated.v1.json");
        assertThat(EventContract.of(SCHEMAS.files()).brokenBy(EventContract.of(files)))
                .contains("lt.worker.updated.v1 / is gone");
    }

    /** Ways to grow, all lawful. */
    enum Growing {
        A_PROPERTY_IS_ADDED(
                "worker.payload.json",
                schema -> object(schema, "/properties")
                        .set("shoeSize", json("{'type': 'integer', 'minimum': 1, 'maximum': 60}"))),
        A_PROPERTY_IS_ALWAYS_SENT(
                "worker.payload.json", schema -> ((ArrayNode) schema.path("required")).add("residenceDivision")),
        A_PROPERTY_IS_NEVER_NULL_ANY_MORE(
                "worker.payload.json",
                schema -> object(schema, "/properties")
                        .set("residenceDivision", json("{'$ref': 'common.json#/$defs/division'}"))),
        A_LIST_GETS_SHORTER(
                "worker.payload.json", schema -> put(schema, "/properties/cannotLeaveReasons", "maxItems", "9")),
        A_LEAST_VALUE_RISES("common.json", schema -> put(schema, "/$defs/fen", "minimum", "1")),
        ANOTHER_REFERENCE_SAYS_THE_SAME(
                "worker.payload.json",
                schema -> object(schema, "/properties").set("sex", json("{'type': 'string', 'pattern': '^[0-9]$'}")));

        final String file;
        final Consumer<JsonNode> change;

        Growing(String file, Consumer<JsonNode> change) {
            this.file = file;
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_that_only_grows_breaks_nobody(Growing way) {
        assertThat(EventContract.of(SCHEMAS.files()).brokenBy(EventContract.of(changed(way.file, way.change))))
                .isEmpty();
    }

    private static Map<String, JsonNode> changed(String file, Consumer<JsonNode> change) {
        var files = new TreeMap<>(SCHEMAS.files());
        change.accept(files.get(file));
        return files;
    }

    private static ObjectNode object(JsonNode schema, String pointer) {
        return (ObjectNode) schema.at(pointer);
    }

    private static void remove(JsonNode schema, String pointer, String name) {
        assertThat(object(schema, pointer).remove(name)).isNotNull();
    }

    private static void put(JsonNode schema, String pointer, String name, String value) {
        assertThat(object(schema, pointer).has(name)).isTrue();
        object(schema, pointer).set(name, json(value));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
