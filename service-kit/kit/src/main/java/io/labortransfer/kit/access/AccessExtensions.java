package io.labortransfer.kit.access;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Writes each operation's row of the policy table into the OpenAPI document: {@code x-access-key} and
 * {@code x-actors}. The gateway builds its own policy from the committed documents, so there is one
 * place for the rule. The key is also the scope that the operation needs; it is not asked for at the
 * token endpoint but follows from what the caller is registered as.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class AccessExtensions implements OASFilter {

    private static final String TOKEN = "token";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, RestOperation> operations = Arc.container().instance(Operations.class).get().all().stream()
                .collect(Collectors.toMap(RestOperation::id, Function.identity()));
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(TOKEN, scheme());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> mark(operation, operations));
    }

    private static void mark(Operation operation, Map<String, RestOperation> operations) {
        RestOperation row = operations.get(operation.getOperationId());
        if (row != null) {
            operation.addExtension("x-access-key", row.accessKey());
            operation.addExtension(
                    "x-actors", row.actors().stream().map(Enum::name).sorted().toList());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN, row.accessKey()));
        }
    }

    private static SecurityScheme scheme() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "An access token of a trusted identity provider, a JWT that is judged by the rules of RFC8725."
                                + " The scopes are those of the caller's registration; see GET /api/v1/gateway/me.");
    }
}
