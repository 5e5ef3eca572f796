package io.labortransfer.kit.web;

import io.labortransfer.kit.access.Operations;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes into the OpenAPI document what bounds the lists that come in one piece. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class WholeLists implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Map<String, String> bounds = bounds();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> bounds.containsKey(operation.getOperationId()))
                .forEach(operation -> operation.addExtension("x-whole-list", bounds.get(operation.getOperationId())));
    }

    private static Map<String, String> bounds() {
        Map<String, String> bounds = new HashMap<>();
        for (var method : Arc.container().instance(Operations.class).get().methods()) {
            Operation described = method.getAnnotation(Operation.class);
            WholeList list = method.getAnnotation(WholeList.class);
            if (described != null && list != null) {
                bounds.put(described.operationId(), list.value());
            }
        }
        return bounds;
    }
}
