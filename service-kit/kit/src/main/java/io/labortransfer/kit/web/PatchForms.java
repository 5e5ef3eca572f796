package io.labortransfer.kit.web;

import io.labortransfer.kit.access.Operations;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes the body of each PATCH by the form of the record: {@code JobOrderRequest} becomes {@code JobOrderRequestPatch},
 * where no member is required and {@code null} takes away those that the form can do without. Of an operation that {@link SaysWhy} it
 * has the member for that besides.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class PatchForms implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SUFFIX = "Patch";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Set<String> reasoned = reasoned();
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(Objects::nonNull)
                .forEach(patch -> {
                    MediaType body = patch.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
                    body.setSchema(partOf(document, body.getSchema()));
                    if (reasoned.contains(patch.getOperationId())) {
                        addReason(document, body.getSchema());
                    }
                });
    }

    private static Set<String> reasoned() {
        return Arc.container().instance(Operations.class).get().methods().stream()
                .filter(operation -> operation.isAnnotationPresent(SaysWhy.class))
                .map(operation -> Objects.requireNonNull(operation.getAnnotation(Operation.class))
                        .operationId())
                .collect(Collectors.toSet());
    }

    private static void addReason(OpenAPI document, Schema change) {
        Schema form = Objects.requireNonNull(
                document.getComponents().getSchemas().get(change.getRef().substring(SCHEMAS.length())));
        form.addProperty(
                MergePatch.REASON,
                orNull(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(MergePatches.Reasoned.LONGEST_REASON)));
    }

    /** The schema of a part of the change; only objects of our own are told in another form. */
    private static Schema partOf(OpenAPI document, Schema known) {
        String reference = known.getRef();
        if (reference == null || !reference.startsWith(SCHEMAS) || reference.endsWith(SUFFIX)) {
            return known;
        }
        String name = reference.substring(SCHEMAS.length());
        Schema form = document.getComponents().getSchemas().get(name);
        if (form == null || form.getProperties() == null) {
            return known;
        }
        if (!document.getComponents().getSchemas().containsKey(name + SUFFIX)) {
            document.getComponents().addSchema(name + SUFFIX, change(document, form));
        }
        return OASFactory.createSchema().ref(SCHEMAS + name + SUFFIX);
    }

    private static Schema change(OpenAPI document, Schema form) {
        List<String> needed = form.getRequired() == null ? List.of() : form.getRequired();
        Map<String, Schema> members = new LinkedHashMap<>();
        form.getProperties().forEach((name, member) -> {
            Schema part = partOf(document, member);
            members.put(name, needed.contains(name) ? part : orNull(part));
        });
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description(form.getDescription())
                .properties(members);
    }

    private static Schema orNull(Schema part) {
        return OASFactory.createSchema()
                .anyOf(new ArrayList<>(List.of(part, OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL)))));
    }
}
