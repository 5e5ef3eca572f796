package io.labortransfer.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What clients were promised, one file per service under {@code docs/api/promised}: the document without its words and examples. What
 * grows joins the promise with the next {@code -Dapi.update=true}; what breaks it fails every build, until somebody gives a reason in
 * {@code -Dapi.breaking="…"}, which is written down beside the promises.
 */
public final class PromisedApi {
    private static final Set<String> WORDS =
            Set.of("description", "summary", "title", "example", "examples", "tags", "info", "x-extensible-enum");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private final Path folder;
    private final String service;

    public PromisedApi(Path folder, String service) {
        this.folder = folder;
        this.service = service;
    }

    /** Fails when {@code served} takes a promise back, or has grown beyond what is promised. */
    public void isKeptBy(JsonNode served) {
        refuse(broken(served));
        if (!promiseOf(served).equals(read())) {
            throw new AssertionError(
                    "docs/api/promised/" + service + ".yaml does not promise all that the service serves."
                            + " Run this test with -Dapi.update=true and commit the file.");
        }
    }

    /** Promises all of {@code served}; fails when that would take a promise back and {@code reason} is blank. */
    public void becomes(JsonNode served, String reason) {
        var broken = broken(served);
        if (reason.isBlank()) {
            refuse(broken);
        }
        try {
            Files.createDirectories(folder);
            if (!broken.isEmpty()) {
                Files.writeString(
                        folder.resolve("BROKEN.md"),
                        "\n## " + service + ": " + reason + "\n"
                                + broken.stream().map(one -> "- " + one + "\n").collect(Collectors.joining()),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            Files.writeString(file(), YAML.writeValueAsString(promiseOf(served)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(List<Break> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.size() + " promises of the API of " + service + " would be broken:\n"
                    + broken.stream().map(one -> "- " + one).collect(Collectors.joining("\n"))
                    + "\nGrow instead: add what is new beside what there was and mark the old as deprecated. If nobody can depend on"
                    + " it, run this test with -Dapi.update=true -Dapi.breaking=\"the reason\" and commit docs/api.");
        }
    }

    private List<Break> broken(JsonNode served) {
        return Files.exists(file()) ? BreakingChanges.between(read(), served) : List.of();
    }

    private JsonNode read() {
        try {
            return YAML.readTree(Files.readString(file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve(service + ".yaml");
    }

    /** The document without what may change at any time; through text, so that numbers compare as they are read again. */
    static JsonNode promiseOf(JsonNode document) {
        try {
            var promise = (ObjectNode) document.deepCopy();
            strip(promise);
            promise.withObjectProperty("components").remove(List.of("examples", "securitySchemes"));
            return YAML.readTree(YAML.writeValueAsString(promise));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(WORDS);
        }
        node.properties().forEach(member -> {
            if (member.getKey().equals("properties")) {
                member.getValue().forEach(PromisedApi::strip);
            } else {
                strip(member.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(PromisedApi::strip);
        }
    }
}
