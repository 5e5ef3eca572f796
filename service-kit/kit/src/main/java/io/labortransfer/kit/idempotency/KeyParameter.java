package io.labortransfer.kit.idempotency;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes the header into the OpenAPI document of each operation that asks for it, so that generated clients send it, and the reason into the others. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class KeyParameter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        KeyedOperations keyed = Arc.container().instance(KeyedOperations.class).get();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> keyed.exemption(operation.getOperationId())
                        .ifPresent(reason -> operation.addExtension("x-no-idempotency-key", reason)));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> keyed.contains(operation.getOperationId()))
                .filter(operation -> !asksAlready(operation))
                .forEach(operation -> operation.addParameter(header()));
    }

    private static boolean asksAlready(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(known -> KeyFilter.HEADER.equals(known.getName()));
    }

    private static Parameter header() {
        return OASFactory.createParameter()
                .name(KeyFilter.HEADER)
                .in(Parameter.In.HEADER)
                .required(true)
                .description("A new key for every new request, for example a random UUID; the same key for a retry,"
                        + " which is then given the first answer again. Kept for 7 days.")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(255)
                        .pattern("^[!-~]{1,255}$"));
    }
}
