package io.labortransfer.kit.openapi;

import io.labortransfer.kit.problem.ProblemDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to each operation the problems that it may answer, from what it is: one that takes a body can refuse it, one that names a record
 * may not find it, one that moves something may come too late. What an operation says of a status itself stays, and is given the form
 * of a problem if it has none.
 */
final class StandardAnswers {

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String KEY = "Idempotency-Key";
    private static final Set<PathItem.HttpMethod> CHANGES =
            Set.of(PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    private final OpenAPI document;
    private final Components components;
    private final ProblemExamples examples;

    StandardAnswers(OpenAPI document, ProblemExamples examples) {
        this.document = document;
        this.components = document.getComponents();
        this.examples = examples;
    }

    void add() {
        StandardHeaders.describe(components);
        for (StandardProblem problem : StandardProblem.values()) {
            components.addResponse(problem.component(), response(problem));
        }
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse()
                        .description("The record still has the tag that If-None-Match names; no body")
                        .addHeader("ETag", StandardHeaders.reference("ETag"))
                        .addHeader("X-Request-Id", StandardHeaders.reference("X-Request-Id")));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean versioned = SchemaWalk.responses(operation).values().stream().anyMatch(this::isVersioned);
        if (method == PathItem.HttpMethod.GET && versioned) {
            ifNoneMatch(operation);
        }
        Map<String, APIResponse> answers = new TreeMap<>();
        SchemaWalk.responses(operation).forEach((status, response) -> {
            if (status.startsWith("2")) {
                answers.put(
                        status,
                        StandardHeaders.ofSuccess(
                                status, response, method, this::hasId, asksFor(operation, KEY), isVersioned(response)));
                if (isPage(response)) {
                    response.addHeader("Link", StandardHeaders.reference("Link"));
                }
            } else if (!isBare(response)) {
                answers.put(status, asProblem(Integer.parseInt(status), response));
            }
        });
        if (method == PathItem.HttpMethod.GET && versioned) {
            answers.putIfAbsent("304", OASFactory.createAPIResponse().ref("#/components/responses/NotModified"));
        }
        for (StandardProblem problem : problems(path, method, operation)) {
            answers.putIfAbsent(
                    Integer.toString(problem.status()),
                    OASFactory.createAPIResponse().ref("#/components/responses/" + problem.component()));
        }
        APIResponses responses = OASFactory.createAPIResponses();
        answers.forEach(responses::addAPIResponse);
        operation.setResponses(responses);
    }

    private static List<StandardProblem> problems(String path, PathItem.HttpMethod method, Operation operation) {
        List<StandardProblem> all = new ArrayList<>(StandardProblem.OF_EVERY_OPERATION);
        boolean body = operation.getRequestBody() != null;
        if (path.contains("{") || isAboutOneRecord(operation)) {
            all.add(StandardProblem.NOT_FOUND);
        }
        if (body) {
            all.add(StandardProblem.BODY_TOO_LARGE);
            all.add(StandardProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        if (body || asksFor(operation, KEY) || takesOptions(operation)) {
            all.add(StandardProblem.VALIDATION_FAILED);
        }
        if (asksFor(operation, KEY) || CHANGES.contains(method)) {
            all.add(StandardProblem.CONFLICT);
        }
        if (asksFor(operation, IF_MATCH)) {
            all.add(StandardProblem.STALE);
        }
        if (method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.DELETE) {
            all.add(StandardProblem.IF_MATCH_MISSING);
        }
        return all;
    }

    /** A list that exists for one record only, named in the query. */
    private static boolean isAboutOneRecord(Operation operation) {
        return SchemaWalk.parameters(operation).stream()
                .anyMatch(known -> known.getIn() == Parameter.In.QUERY
                        && Boolean.TRUE.equals(known.getRequired())
                        && known.getName().endsWith("Id"));
    }

    private static boolean takesOptions(Operation operation) {
        return SchemaWalk.parameters(operation).stream().anyMatch(known -> known.getIn() == Parameter.In.QUERY);
    }

    private static boolean asksFor(Operation operation, String parameter) {
        return SchemaWalk.parameters(operation).stream().anyMatch(known -> parameter.equals(known.getName()));
    }

    /** A reading of a versioned record takes If-None-Match; where If-Match is compared, the kit's web layer says. */
    private static void ifNoneMatch(Operation operation) {
        if (!asksFor(operation, IF_NONE_MATCH)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(IF_NONE_MATCH)
                    .in(Parameter.In.HEADER)
                    .required(false)
                    .description("The ETag of the version that the caller has; if it is the present one, 304.")
                    .schema(OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.STRING))
                            .minLength(1)
                            .maxLength(1000)
                            .pattern("^[!-~ ]*$")
                            .addExample("\"v1-F0.F1\"")));
        }
    }

    private static boolean isBare(APIResponse response) {
        return response.getRef() == null
                && response.getContent() == null
                && "Bad Request".equals(response.getDescription());
    }

    private APIResponse asProblem(int status, APIResponse response) {
        if (response.getRef() == null && response.getContent() == null && status >= 400) {
            StandardProblem like = StandardProblem.like(status);
            response.setContent(response(like).getContent());
            response.setHeaders(StandardHeaders.ofProblem(status));
        }
        return response;
    }

    private APIResponse response(StandardProblem problem) {
        return OASFactory.createAPIResponse()
                .description(problem.description())
                .headers(StandardHeaders.ofProblem(problem.status()))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(examples.of(problem.code(), problem.status()))));
    }

    private boolean isVersioned(APIResponse response) {
        return SchemaWalk.schemas(response.getContent()).anyMatch(schema -> has(schema, "version"));
    }

    private boolean isPage(APIResponse response) {
        return SchemaWalk.schemas(response.getContent()).anyMatch(schema -> has(schema, "nextCursor"));
    }

    private boolean hasId(Schema schema) {
        return has(schema, "id");
    }

    private boolean has(Schema schema, String property) {
        String name = SchemaWalk.component(schema);
        Schema named = name == null ? schema : SchemaWalk.components(components).get(name);
        return named != null
                && Objects.requireNonNullElse(named.getProperties(), Map.<String, Schema>of())
                        .containsKey(property);
    }
}
