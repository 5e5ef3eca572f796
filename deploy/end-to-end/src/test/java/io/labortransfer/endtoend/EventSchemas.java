package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of {@code docs/events}: one per event type, found by the type's name. */
final class EventSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    EventSchemas(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Those of this repository, wherever in it the tests run. */
    static EventSchemas ofThisRepository() {
        return new EventSchemas(repository().resolve("docs/events"));
    }

    static Path repository() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    Path folder() {
        return folder;
    }

    /** Every JSON file by its name, shared definitions included. */
    Map<String, JsonNode> files() {
        try (Stream<Path> all = Files.list(folder)) {
            var files = new TreeMap<String, JsonNode>();
            for (var file :
                    all.filter(path -> path.toString().endsWith(".json")).toList()) {
                files.put(file.getFileName().toString(), JSON.readTree(file.toFile()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files whose content is a promise to readers: those of planned types are not, as long as nobody sends them. */
    Map<String, JsonNode> promised() {
        var files = files();
        planned().forEach(type -> files.remove(type + ".json"));
        return files;
    }

    /** The types that are marked in asyncapi.yaml as sent by nobody yet. */
    Set<String> planned() {
        try {
            return new YAMLMapper()
                    .readTree(folder.resolve("asyncapi.yaml").toFile())
                    .at("/components/messages")
                    .valueStream()
                    .filter(message ->
                            message.path("tags").findValuesAsText("name").contains("planned"))
                    .map(message -> message.path("name").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> types() {
        return files().keySet().stream()
                .filter(name -> name.startsWith("lt."))
                .map(name -> name.substring(0, name.length() - ".json".length()))
                .toList();
    }

    /** What is wrong with this payload; empty when nothing is. */
    List<String> faults(String type, JsonNode payload) {
        return compiled.computeIfAbsent(type, this::compile).validate(payload).stream()
                .map(fault -> type + " " + fault.getMessage())
                .sorted()
                .toList();
    }

    private JsonSchema compile(String type) {
        var file = folder.resolve(type + ".json");
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("No schema in docs/events for " + type);
        }
        return factory.getSchema(SchemaLocation.of(file.toUri().toString()));
    }
}
