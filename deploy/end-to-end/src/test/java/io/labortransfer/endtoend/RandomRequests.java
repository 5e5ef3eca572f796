package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Requests to every operation of the merged document, most of them wrong in some way; each follows from the seed and its number. */
final class RandomRequests {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] METHODS = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"};
    private static final String[] TYPES = {
        "text/plain",
        "application/xml",
        "application/json; charset=utf-16",
        "multipart/form-data; boundary=x",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/x-ndjson",
        "application/json",
        "application/merge-patch+json",
        "application/octet-stream",
        "json",
        "*/*"
    };
    /** No stream of events: it would hold a hand of the client for a minute. SubscribersIT opens them. */
    private static final String[] ACCEPTS = {
        "*/*",
        "application/json",
        "text/html",
        "application/problem+json",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "image/*;q=0.1",
        "x",
        "application/json;q=2"
    };

    private static final String[] LANGUAGES = {"zh-CN", "en", "zh-CN,en;q=0.5", "xx", "*;q=0", "zh_CN", "en;q=9", ";;;"
    };
    private static final String[] TAGS = {
        "*", "\"v1\"", "W/\"v1\"", "\"v0\"", "v1", "\"v99999999999999999999\"", "\"\"", "\"v1\", \"v2\""
    };
    private static final String[] ENCODINGS = {"gzip", "br", "identity", "gzip, gzip", "x"};

    private final long seed;
    private final JsonNode document;
    private final List<ApiOperation> operations;
    private final KnownIds ids;
    private final Records records;
    private final Map<String, List<String>> clients;

    /**
     * @param clients by actor, who may be asked to play it
     */
    RandomRequests(long seed, JsonNode document, KnownIds ids, Records records, Map<String, List<String>> clients) {
        this.seed = seed;
        this.document = document;
        this.operations = ApiOperation.of(document);
        this.ids = ids;
        this.records = records;
        this.clients = clients;
    }

    RandomRequest of(long number) {
        RandomGenerator random = new SplittableRandom(seed + STEP * number);
        Mark mark = Mark.of(number);
        ApiOperation operation = operations.get(random.nextInt(operations.size()));
        String method = oneIn(30, random) ? pick(METHODS, random) : operation.method();
        return new RandomRequest(
                number,
                operation,
                client(operation, random),
                method,
                path(operation, random, mark),
                headers(operation, method, random, mark),
                body(operation, random, mark),
                mark);
    }

    private String client(ApiOperation operation, RandomGenerator random) {
        List<String> actors = oneIn(12, random)
                ? List.copyOf(clients.keySet())
                : operation.actors().stream().filter(clients::containsKey).toList();
        List<String> fit = clients.get(
                actors.isEmpty() ? clients.keySet().iterator().next() : actors.get(random.nextInt(actors.size())));
        return fit.get(random.nextInt(fit.size()));
    }

    private String path(ApiOperation operation, RandomGenerator random, Mark mark) {
        String id = operation.namesRecord() ? id(operation, random) : "";
        String path = operation.at(
                switch (random.nextInt(12)) {
                    case 0 -> encoded(JunkValues.text(random, mark));
                    case 1 -> nobodys(id);
                    case 2 -> id.toUpperCase(Locale.ROOT);
                    default -> id;
                });
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : node(operation).path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && (parameter.path("required").asBoolean() ? !oneIn(20, random) : oneIn(3, random))) {
                add(query, parameter.path("name").asText(), value(parameter, random, mark));
            }
        }
        if (oneIn(40, random)) {
            add(query, mark.text(), mark.text());
        }
        return path.isEmpty() ? "/" : path + query;
    }

    /** An erasure is for good: it is asked of nobody, or the tests that come after would miss the journey's people. */
    private String id(ApiOperation operation, RandomGenerator random) {
        String id = ids.of(operation.path(), random).orElseGet(() -> records.idFor(operation));
        return operation.id().equals("requestSubjectRight") ? nobodys(id) : id;
    }

    private static String nobodys(String id) {
        return id.replaceFirst("_.*", "_01jd5t3v7x8h2k4m6n8p0q2r4s");
    }

    private String value(JsonNode parameter, RandomGenerator random, Mark mark) {
        String name = parameter.path("name").asText();
        JsonNode schema = resolved(parameter.path("schema"));
        if (oneIn(3, random)) {
            return JunkValues.text(random, mark);
        }
        if (oneIn(6, random)) {
            return pick(new String[] {"-1", "0", mark.digits(), "99999999999999999999", "1.5", "true"}, random);
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        return ids.named(name, random)
                .orElse(
                        switch (schema.path("format").asText(schema.path("type").asText())) {
                            case "date" -> "2026-12-0" + (1 + random.nextInt(9));
                            case "int32", "int64", "integer" -> Integer.toString(1 + random.nextInt(500));
                            case "boolean" -> "true";
                            default -> schema.path("examples").path(0).asText("51");
                        });
    }

    private Map<String, String> headers(ApiOperation operation, String method, RandomGenerator random, Mark mark) {
        Map<String, String> headers = new TreeMap<>();
        if (!operation.bodyType().isEmpty() && !oneIn(40, random)) {
            headers.put("Content-Type", oneIn(15, random) ? pick(TYPES, random) : operation.bodyType());
        }
        if (method.equals("POST") && !oneIn(25, random)) {
            headers.put(
                    "Idempotency-Key",
                    switch (random.nextInt(30)) {
                        case 0 -> mark.text() + " " + mark.text();
                        case 1 -> "k".repeat(300);
                        case 2, 3 -> "one of ten".replace(' ', '-') + random.nextInt(10);
                        default -> new UUID(random.nextLong(), random.nextLong()).toString();
                    });
        }
        if (method.equals("PATCH") ? !oneIn(20, random) : oneIn(12, random)) {
            headers.put("If-Match", pick(TAGS, random));
        }
        sometimes(headers, "If-None-Match", TAGS, 20, random);
        sometimes(headers, "Accept", ACCEPTS, 15, random);
        sometimes(headers, "Accept-Language", LANGUAGES, 4, random);
        sometimes(headers, "Content-Encoding", ENCODINGS, 60, random);
        sometimes(
                headers,
                "Content-Digest",
                new String[] {"sha-256=:AAAA:", mark.text(), "md5=:x:", "sha-256=:AA=="},
                20,
                random);
        sometimes(headers, "traceparent", new String[] {mark.text(), "00-0-0-0"}, 60, random);
        sometimes(headers, "X-Request-Id", new String[] {"<script>", "x".repeat(300)}, 60, random);
        sometimes(headers, "Last-Event-ID", new String[] {mark.text()}, 30, random);
        return headers;
    }

    private static void sometimes(
            Map<String, String> headers, String name, String[] values, int seldom, RandomGenerator random) {
        if (oneIn(seldom, random)) {
            headers.put(name, pick(values, random));
        }
    }

    private byte[] body(ApiOperation operation, RandomGenerator random, Mark mark) {
        if (operation.bodyType().isEmpty()) {
            return oneIn(30, random) ? ("{\"" + mark.text() + "\":1}").getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        JsonNode example = oneIn(3, random) ? example(operation) : document.path("none");
        JsonNode body = example.isObject()
                ? example.deepCopy()
                : read(new RequestBodies(document, random::nextBoolean).of(operation));
        name(body, random);
        if (oneIn(5, random)) {
            return body.toString().getBytes(StandardCharsets.UTF_8);
        }
        return SpoiltBody.of(body, random, mark);
    }

    /** The body that the document shows; missing when it is no JSON. */
    private JsonNode example(ApiOperation operation) {
        JsonNode body = node(operation).path("requestBody").path("content").path(operation.bodyType());
        for (JsonNode example : body.path("examples")) {
            return resolved(example).path("value");
        }
        return body.path("example");
    }

    /** Puts records that exist where the body names records. */
    private void name(JsonNode node, RandomGenerator random) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (property.getValue().isTextual() && !oneIn(4, random)) {
                    ids.named(property.getKey(), random).ifPresent(id -> object.put(property.getKey(), id));
                }
            });
        }
        node.forEach(child -> name(child, random));
    }

    private JsonNode node(ApiOperation operation) {
        return document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.substring(0, Math.min(text.length(), 500)), StandardCharsets.UTF_8);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean oneIn(int times, RandomGenerator random) {
        return random.nextInt(times) == 0;
    }

    private static String pick(String[] from, RandomGenerator random) {
        return from[random.nextInt(from.length)];
    }
}
