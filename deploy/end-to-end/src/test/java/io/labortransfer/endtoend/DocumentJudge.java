package io.labortransfer.endtoend;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the merged document tells the truth: every answer is one that it foresees, what it allows is not refused for its form, and
 * what it forbids is not taken.
 */
final class DocumentJudge {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Codes of fields that say: this value could never be good. Others depend on what is stored, on the day, or on another field. */
    private static final Set<String> OF_FORM = Set.of(
            "TYPE_WRONG",
            "PROPERTY_UNKNOWN",
            "REQUIRED",
            "SIZE_WRONG",
            "FORMAT_WRONG",
            "VALUE_UNKNOWN",
            "TOO_SMALL",
            "TOO_LARGE",
            "DATE_MALFORMED",
            "WEIGHTS_WRONG");

    private static final Pattern ITEM = Pattern.compile("^/items/\\d+");

    /** Said at the door, before it is known which operation is meant. */
    private static final Set<Integer> BEFORE_ANY_OPERATION = Set.of(405, 408, 414, 431);

    /**
     * What is judged of an answer.
     *
     * @param type its media type, without parameters
     */
    record Answer(int status, String type, String body) {

        static Answer of(HttpResponse<String> answer) {
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""),
                    answer.body());
        }
    }

    private final JsonNode document;
    private final DocumentSchemas schemas;

    DocumentJudge(JsonNode document) {
        this.document = document;
        this.schemas = new DocumentSchemas(document);
    }

    /** Where document and behavior differ; empty when they agree. */
    List<String> complaints(RandomRequest request, Answer answer) {
        ApiOperation operation = request.operation();
        if (!request.method().equals(operation.method()) || BEFORE_ANY_OPERATION.contains(answer.status())) {
            return List.of();
        }
        List<String> complaints = new ArrayList<>(answered(operation, answer));
        if (operation.bodyType().endsWith("json")
                && operation.bodyType().equals(request.headers().get("Content-Type"))) {
            schemas.of(at(operation) + "/requestBody/content/" + escaped(operation.bodyType()))
                    .ifPresent(schema -> asked(schema, request, answer, complaints));
        }
        return complaints;
    }

    /** Whether what is answered is the bytes of a file, which may be JSON as well. */
    private boolean isFile(String content) {
        return document.at(content + "/schema/format").asText().equals("binary");
    }

    private List<String> answered(ApiOperation operation, Answer answer) {
        String told = resolved(at(operation) + "/responses/" + answer.status());
        if (document.at(told).isMissingNode()) {
            return List.of("undocumented answer " + answer.status());
        }
        if (answer.body().isEmpty()) {
            return List.of();
        }
        String content = told + "/content/" + escaped(answer.type());
        if (document.at(content).isMissingNode()) {
            return List.of(answer.status() + " as undocumented " + answer.type());
        }
        if (!answer.type().endsWith("json") || answer.type().endsWith("ndjson") || isFile(content)) {
            return List.of();
        }
        return schemas.of(content)
                .map(schema -> read(answer.body())
                        .map(body -> faults(schema, body).stream()
                                .map(fault -> answer.status() + " answered otherwise than documented: " + fault)
                                .toList())
                        .orElse(List.of(answer.status() + " with a body that is no JSON")))
                .orElse(List.of());
    }

    private static void asked(JsonSchema schema, RandomRequest request, Answer answer, List<String> complaints) {
        Optional<JsonNode> body = read(request.body()).filter(DocumentJudge::isJudgeable);
        if (body.isEmpty()) {
            return; // what is no JSON is refused before anything in it is judged
        }
        if (answer.status() < 300) {
            taken(schema, request.method().equals("PATCH") ? body.get() : withoutNulls(body.get()), answer)
                    .forEach(fault -> complaints.add("took what is documented as wrong: " + fault));
        } else if ((answer.status() == 400 || answer.status() == 422)
                && schema.validate(body.get()).isEmpty()) {
            refusedForm(answer.body()).stream()
                    .filter(refused -> !request.method().equals("PATCH") || !refused.endsWith(" REQUIRED"))
                    .forEach(refused -> complaints.add("refused what is documented as good: " + refused));
        }
    }

    /** The faults of what was taken; a batch may refuse the one item that is wrong. */
    private static List<String> taken(JsonSchema schema, JsonNode body, Answer answer) {
        Set<ValidationMessage> all = schema.validate(body);
        JsonNode answers =
                all.isEmpty() ? MissingNode.getInstance() : read(answer.body()).orElse(MissingNode.getInstance());
        return named(all.stream().filter(fault -> {
            Matcher item = ITEM.matcher(fault.getInstanceLocation().toString());
            return !item.find() || answers.at(item.group() + "/status").asInt() < 400;
        }));
    }

    /** The validator compares numbers as doubles, and keeps no bound of one beyond them. */
    private static boolean isJudgeable(JsonNode body) {
        Deque<JsonNode> left = new ArrayDeque<>(List.of(body));
        while (!left.isEmpty()) {
            JsonNode node = left.pop();
            if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
                return false;
            }
            node.forEach(left::push);
        }
        return true;
    }

    /** What is null is not there; a change takes away by null, and says so in its schema. */
    private static JsonNode withoutNulls(JsonNode body) {
        if (body instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        body.forEach(DocumentJudge::withoutNulls);
        return body;
    }

    private static List<String> refusedForm(String problem) {
        List<String> refused = new ArrayList<>();
        read(problem)
                .ifPresent(told -> told.path("errors").forEach(error -> {
                    String pointer = error.path("pointer").asText();
                    String code = error.path("code").asText();
                    if (pointer.startsWith("/") && OF_FORM.contains(code)) {
                        refused.add(anyIndex(pointer) + " " + code);
                    }
                }));
        return refused;
    }

    private static List<String> faults(JsonSchema schema, JsonNode value) {
        return named(schema.validate(value).stream());
    }

    /** The faults without their values, so that equal ones can be counted as one. */
    private static List<String> named(Stream<ValidationMessage> faults) {
        return faults.map(fault -> anyIndex(fault.getInstanceLocation().toString()) + " " + keyword(fault))
                .distinct()
                .toList();
    }

    private static String anyIndex(String pointer) {
        return pointer.replaceAll("/\\d+", "/*");
    }

    private static String keyword(ValidationMessage fault) {
        return fault.getType() + (fault.getProperty() == null ? "" : " " + fault.getProperty());
    }

    /** Where the operation stands in the document, as a JSON pointer. */
    private static String at(ApiOperation operation) {
        return "/paths/" + escaped(operation.path()) + "/" + operation.method().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private String resolved(String part) {
        JsonNode reference = document.at(part).path("$ref");
        return reference.isMissingNode() ? part : reference.asText().substring(1);
    }

    private static Optional<JsonNode> read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<JsonNode> read(byte[] json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(node -> !node.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
