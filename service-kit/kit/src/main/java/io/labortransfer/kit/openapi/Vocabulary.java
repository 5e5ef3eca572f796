package io.labortransfer.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What the names in the API mean: bounds, description and an example for each. A name means the same wherever it stands; where it
 * does not, its entry is {@code Owner.name}, the owner being the schema, the operation of a parameter, or the segment before a variable
 * of a path.
 */
final class Vocabulary {

    private static final String FOLDER = "META-INF/openapi/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> words;

    Vocabulary(Map<String, JsonNode> words) {
        this.words = Map.copyOf(words);
    }

    /** The words of the kit and those of the running service, which go before. */
    static Vocabulary load() {
        Map<String, JsonNode> words = read("common.json");
        words.putAll(read("vocabulary.json"));
        return new Vocabulary(words);
    }

    /** The properties without which a request of the schema {@code name} is refused; its entry is the name alone. */
    List<String> needed(String name) {
        JsonNode record = words.get(name);
        return record == null
                ? List.of()
                : StreamSupport.stream(record.path("required").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    /** What must be known of a request of the schema {@code name} as a whole; it stands in the same entry. */
    Optional<String> told(String name) {
        return Optional.ofNullable(words.get(name))
                .map(word -> word.get("description"))
                .map(JsonNode::asText);
    }

    /** What is told by hand: members of a schema's example, of the answer of an operation, or all of {@code operationId.media/type}. */
    static Map<String, JsonNode> examples() {
        return read("examples.json");
    }

    /** What {@code name} means in {@code owner}. */
    Optional<JsonNode> word(String owner, String name) {
        JsonNode own = words.get(owner + "." + name);
        return Optional.ofNullable(own == null ? words.get(name) : own);
    }

    /** An example of {@code name} in {@code owner}, as plain Java values. */
    Optional<Object> example(String owner, String name) {
        return word(owner, name).map(word -> word.get("example")).map(Vocabulary::plain);
    }

    /** JSON as maps, lists and plain values, which is what the document's model takes. */
    static Object plain(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    private static Map<String, JsonNode> read(String file) {
        Map<String, JsonNode> found = new HashMap<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources(FOLDER + file))) {
                try (InputStream in = url.openStream()) {
                    JSON.readTree(in).properties().forEach(entry -> found.put(entry.getKey(), entry.getValue()));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file + " cannot be read", e);
        }
    }
}
