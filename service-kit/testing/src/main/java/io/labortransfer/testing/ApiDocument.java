package io.labortransfer.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.testing.api.ApiRules;
import io.labortransfer.testing.api.PromisedApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The API document under {@code docs/api} is the contract: it is committed, and it must be what the running service says. */
public final class ApiDocument {
    private static final int SHOWN = 40;
    private static final Path FOLDER =
            Path.of("..", "docs", "api").toAbsolutePath().normalize();

    private ApiDocument() {}

    /**
     * Fails when the running service's document differs from the committed one; with {@code -Dapi.update=true} writes it instead.
     *
     * @param service the name of the file without {@code .yaml}
     */
    public static void matchesCommitted(String service) {
        var committed = FOLDER.resolve(service + ".yaml");
        var actual = served();
        try {
            if (Boolean.getBoolean("api.update")) {
                promised(service).becomes(document(), System.getProperty("api.breaking", ""));
                Files.writeString(committed, actual);
                return;
            }
            var expected = Files.exists(committed) ? Files.readString(committed) : "";
            if (!expected.equals(actual)) {
                throw new AssertionError("docs/api/" + service + ".yaml is not what the service serves"
                        + " (- committed, + served).\nIf the change is meant, run this test with -Dapi.update=true"
                        + " and commit the file.\n"
                        + difference(expected.lines().toList(), actual.lines().toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when the running service's document breaks one of the ten rules; each finding says how to mend it. */
    public static void keepsTheRules() {
        ApiRules.hold(document());
    }

    /**
     * Fails when the running service's document takes back what clients were promised.
     *
     * @param service the name of the file without {@code .yaml}
     */
    public static void keepsItsPromises(String service) {
        if (!Boolean.getBoolean("api.update")) {
            promised(service).isKeptBy(document());
        }
    }

    private static PromisedApi promised(String service) {
        return new PromisedApi(FOLDER.resolve("promised"), service);
    }

    /** The document as the management port of the service under test serves it now, in YAML. */
    public static String served() {
        return servedAs("yaml");
    }

    /** The paths of the document that the service under test serves now, each with its operations by method. */
    public static JsonNode paths() {
        return document().path("paths");
    }

    /** A lawful body: the first example of this media type of an operation, as it is sent. */
    static String example(JsonNode mediaType) {
        var example = mediaType.path("example");
        if (example.isMissingNode()) {
            var first = mediaType.path("examples").iterator();
            if (!first.hasNext()) {
                throw new AssertionError("no example of a body: " + mediaType);
            }
            var found = first.next();
            var reference = found.path("$ref").asText();
            example = (reference.isEmpty() ? found : document().at(reference.substring(1))).path("value");
        }
        return example.isTextual() ? example.asText() : example.toString();
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(servedAs("json"));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the API document is not JSON", e);
        }
    }

    private static String servedAs(String format) {
        var address = URI.create(
                ConfigProvider.getConfig().getValue("test.management.url", String.class) + "/openapi?format=" + format);
        // Not by an upgrade to HTTP/2: a large answer can overtake its own upgrade.
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var response = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(address + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("No API document at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading " + address, e);
        }
    }

    /** A plain line diff; the longest common subsequence is cut off by equal heads and tails first, so it stays small. */
    static String difference(List<String> old, List<String> now) {
        var head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var lines = new ArrayList<String>();
        compare(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), lines);
        var shown = String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())));
        var rest = lines.size() > SHOWN ? "\n… and " + (lines.size() - SHOWN) + " more lines" : "";
        return "from line " + (head + 1) + ":\n" + shown + rest;
    }

    private static void compare(List<String> old, List<String> now, List<String> lines) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var i = 0;
        var j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + old.get(i++));
            } else {
                lines.add("+ " + now.get(j++));
            }
        }
    }
}
