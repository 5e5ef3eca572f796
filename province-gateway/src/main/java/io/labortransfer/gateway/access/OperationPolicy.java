package io.labortransfer.gateway.access;

import io.labortransfer.gateway.openapi.ServiceDocuments;
import io.labortransfer.kit.access.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The policy: every operation of every service and its actors. What no document names does not exist,
 * and an actor that the operation does not name is not allowed.
 */
@Singleton
public class OperationPolicy {

    private final PathTree paths = new PathTree();
    private final List<Operation> all;

    @Inject
    OperationPolicy(ServiceDocuments documents) {
        this(OperationReader.read(documents.all()));
    }

    OperationPolicy(Collection<Operation> operations) {
        this.all = List.copyOf(operations);
        all.forEach(paths::add);
    }

    /** What {@code method} on {@code path} is; HEAD is GET without the body. */
    public Match match(String method, String path) {
        Map<String, Operation> methods = paths.find(path);
        if (methods == null) {
            return new Match.Unknown();
        }
        Operation operation = methods.get("HEAD".equals(method) ? "GET" : method);
        return operation == null ? new Match.OtherMethod(allowed(methods.keySet())) : new Match.Found(operation);
    }

    /** The access keys that a caller with these roles can use anywhere, sorted. */
    public List<String> scopesOf(Set<Actor> roles, boolean registered) {
        return all.stream()
                .filter(operation -> operation.permits(roles, registered))
                .map(Operation::accessKey)
                .distinct()
                .sorted()
                .toList();
    }

    /** Every operation. */
    public List<Operation> all() {
        return all;
    }

    private static Set<String> allowed(Set<String> methods) {
        Set<String> allowed = methods.stream().collect(Collectors.toCollection(TreeSet::new));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return allowed;
    }
}
