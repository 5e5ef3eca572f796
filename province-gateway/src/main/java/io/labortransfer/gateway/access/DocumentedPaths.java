package io.labortransfer.gateway.access;

import io.labortransfer.kit.web.PathTemplates;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/** The paths of all services, by which the gateway's metrics name the requests that it passes on. */
@Singleton
class DocumentedPaths implements PathTemplates {

    private final OperationPolicy policy;

    DocumentedPaths(OperationPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Set<String> all() {
        return policy.all().stream().map(Operation::path).collect(Collectors.toUnmodifiableSet());
    }
}
