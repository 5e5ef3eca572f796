package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/events/asyncapi.yaml} says, held against the schemas beside it and against the services. */
class AsyncApiDocumentTest {
    private static final EventSchemas SCHEMAS = EventSchemas.ofThisRepository();
    /** What brings a case into the state that such a type tells of; until the owner says so, nobody sends the type. */
    private static final Map<String, String> OUT_OF_REACH =
            Map.of("lt.transfer.rematching.v1", "TransferState.REMATCHING");

    private static final Map<String, String> MODULES = Map.of(
            "worker-registry", "worker-registry-service",
            "job-matching", "job-matching-service",
            "transfer-tracking", "transfer-tracking-service",
            "province-gateway", "province-gateway");

    @Test
    void asyncapi_lists_every_type_on_the_topic_of_its_noun_and_no_other() throws IOException {
        var asyncapi = asyncapi();
        var listed = new TreeMap<String, String>();
        asyncapi.path("channels")
                .forEach(channel -> channel.path("messages").forEach(message -> {
                    var name = asyncapi.at(pointer(message)).path("name").asText();
                    assertThat(listed.put(name, channel.path("address").asText()))
                            .as(name)
                            .isNull();
                }));
        assertThat(listed.keySet()).containsExactlyElementsOf(SCHEMAS.types());
        listed.forEach((type, topic) ->
                assertThat(topic.replace("-state", "")).as(type).isEqualTo(topicOf(type)));
        asyncapi.at("/components/messages")
                .forEach(
                        message -> assertThat(message.at("/payload/schema/$ref").asText())
                                .isEqualTo("./" + message.path("name").asText() + ".json"));
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        var files = new TreeMap<>(SCHEMAS.files());
        files.put("asyncapi.yaml", asyncapi());
        files.forEach((name, root) -> root.findValuesAsText("$ref").forEach(reference -> {
            var parts = reference.split("#", 2);
            var target = parts[0].isEmpty() ? root : files.get(parts[0].replaceFirst("^\\./", ""));
            assertThat(target).as("%s → %s", name, reference).isNotNull();
            var inside = parts.length < 2 ? target : target.at(parts[1]);
            assertThat(inside.isMissingNode()).as("%s → %s", name, reference).isFalse();
        }));
    }

    /** Readers may know types that nobody sends yet; an owner may not send one that nobody can read about. */
    @Test
    void every_type_that_an_owner_spells_out_is_documented() throws IOException {
        var spelledOut = Pattern.compile("\"(lt\\.[a-z-]+\\.[a-z_]+\\.v1)\"");
        for (var owner : ownedTypes().entrySet()) {
            var own =
                    owner.getValue().stream().map(AsyncApiDocumentTest::topicOf).toList();
            var spelled = spelledOut.matcher(mainCode(owner.getKey())).results().map(type -> type.group(1));
            assertThat(spelled.filter(type -> own.contains(topicOf(type))))
                    .as(owner.getKey())
                    .isSubsetOf(owner.getValue());
        }
    }

    /** What readers are ready for and nobody sends yet is marked as planned, as long as that is so. */
    @Test
    void every_documented_type_is_announced_by_its_owner_or_planned() throws IOException {
        var silent = new TreeSet<String>();
        for (var owner : ownedTypes().entrySet()) {
            var code = mainCode(owner.getKey());
            owner.getValue().stream()
                    .filter(type -> !announces(code, type) || isOutOfReach(code, type))
                    .forEach(silent::add);
        }
        assertThat(silent).isEqualTo(SCHEMAS.planned());
    }

    /** Whether the type would be put together from a state that the owner knows, but brings nothing into. */
    private static boolean isOutOfReach(String code, String type) {
        var state = OUT_OF_REACH.get(type);
        return state != null && !code.contains(state);
    }

    /** A type is spelled out, or put together from the prefix of its noun and a word for what happened. */
    private static boolean announces(String code, String type) {
        var parts = type.split("\\.");
        var prefix = Pattern.compile("\"lt\\." + parts[1] + "\\.\"\\s*\\+");
        var happened = Pattern.compile("\\b(" + parts[2] + "|" + parts[2].toUpperCase(Locale.ROOT) + ")\\b");
        return code.contains('"' + type + '"')
                || prefix.matcher(code).find() && happened.matcher(code).find();
    }

    /** The types of each service that owns a topic, by the service's module. */
    private static Map<String, List<String>> ownedTypes() throws IOException {
        var asyncapi = asyncapi();
        var owned = new TreeMap<String, List<String>>();
        asyncapi.path("channels")
                .forEach(channel -> channel.path("messages").forEach(message -> {
                    var name = asyncapi.at(pointer(message)).path("name").asText();
                    owners(channel)
                            .forEach(owner -> owned.computeIfAbsent(MODULES.get(owner), module -> new ArrayList<>())
                                    .add(name));
                }));
        return owned;
    }

    /** The code of the service, and that of the kit, which announces for all of them. */
    private static String mainCode(String module) throws IOException {
        var code = new StringBuilder();
        for (var folder : List.of(module, "service-kit/kit")) {
            try (Stream<Path> all =
                    Files.walk(EventSchemas.repository().resolve(folder).resolve("src/main/java"))) {
                for (var file :
                        all.filter(path -> path.toString().endsWith(".java")).toList()) {
                    code.append(Files.readString(file));
                }
            }
        }
        return code.toString();
    }

    @Test
    void topics_and_their_owners_are_those_that_the_services_make() throws IOException {
        var made = new TreeSet<String>();
        for (var service : MODULES.entrySet()) {
            var settings = settings(service.getValue());
            for (var kind : List.of("topics", "state-topics", "kept-topics")) {
                topics(settings, "suite.events." + kind)
                        .forEach(topic -> made.add(service.getKey() + " " + kind + " " + topic));
            }
        }
        var documented = new TreeSet<String>();
        asyncapi().path("channels").forEach(channel -> {
            var kafka = channel.at("/bindings/kafka/topicConfiguration");
            var compacted = kafka.at("/cleanup.policy/0").asText().equals("compact");
            var kind = compacted ? "state-topics" : kafka.path("retention.ms").asLong() < 0 ? "kept-topics" : "topics";
            owners(channel)
                    .forEach(owner -> documented.add(
                            owner + " " + kind + " " + channel.path("address").asText()));
        });
        assertThat(documented).isEqualTo(made);
    }

    @Test
    void readers_and_their_groups_are_those_that_the_services_configure() throws IOException {
        var reading = new TreeSet<String>();
        for (var service : MODULES.entrySet()) {
            var settings = settings(service.getValue());
            for (var name : settings.stringPropertyNames()) {
                if (name.matches("mp\\.messaging\\.incoming\\..*\\.topic")) {
                    var group = settings.getProperty(name.replaceAll("topic$", "group.id"));
                    reading.add(service.getKey() + " " + settings.getProperty(name) + " as " + group);
                }
            }
        }
        var asyncapi = asyncapi();
        var documented = new TreeSet<String>();
        asyncapi.path("operations").forEach(operation -> {
            var channel = asyncapi.at(pointer(operation.path("channel")));
            if (operation.path("action").asText().equals("receive")) {
                documented.add(operation.at("/tags/0/name").asText() + " "
                        + channel.path("address").asText() + " as "
                        + operation.at("/bindings/kafka/groupId/const").asText());
            } else {
                assertThat(owners(channel))
                        .contains(operation.at("/tags/0/name").asText());
            }
        });
        assertThat(documented).isEqualTo(reading);
    }

    private static Properties settings(String module) throws IOException {
        var settings = new Properties();
        var file = EventSchemas.repository().resolve(module).resolve("src/main/resources/application.properties");
        try (Reader text = Files.newBufferedReader(file)) {
            settings.load(text);
        }
        return settings;
    }

    private static Set<String> topics(Properties settings, String name) {
        return Set.of(settings.getProperty(name, "").split("[, ]+")).stream()
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<String> owners(JsonNode channel) {
        return channel.path("tags").findValuesAsText("name");
    }

    private static JsonNode asyncapi() throws IOException {
        return new YAMLMapper()
                .readTree(SCHEMAS.folder().resolve("asyncapi.yaml").toFile());
    }

    private static String pointer(JsonNode reference) {
        return reference.path("$ref").asText().substring(1);
    }

    private static String topicOf(String type) {
        var parts = type.split("\\.");
        return parts[0] + "." + parts[1] + "." + parts[3];
    }
}
