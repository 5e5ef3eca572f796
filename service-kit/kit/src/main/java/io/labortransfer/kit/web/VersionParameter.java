package io.labortransfer.kit.web;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes {@code If-Match} into the OpenAPI document of each operation that compares it, and the reason into those that say why not. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class VersionParameter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        ComparedOperations compared =
                Arc.container().instance(ComparedOperations.class).get();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> describe(operation, compared));
    }

    private static void describe(Operation operation, ComparedOperations compared) {
        String id = operation.getOperationId();
        compared.exemption(id).ifPresent(reason -> operation.addExtension("x-no-if-match", reason));
        switch (compared.of(id)) {
            case ALWAYS -> operation.addParameter(header(true, "The ETag of the version that the change is made to."));
            case WHEN_SENT ->
                operation.addParameter(header(
                        false,
                        "The ETag of the version of the record that the caller has seen, if a newer one shall"
                                + " be refused."));
            case NOT -> {
                // Nothing to send.
            }
        }
    }

    private static Parameter header(boolean required, String description) {
        return OASFactory.createParameter()
                .name(HttpHeaders.IF_MATCH)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(1000)
                        .pattern("^[!-~ ]*$")
                        .addExample("\"v1-F0.F1\""));
    }
}
