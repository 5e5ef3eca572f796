package io.labortransfer.gateway.door;

import io.labortransfer.gateway.access.Operation;
import io.labortransfer.gateway.access.Retirement;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;

/** What is known of a request as soon as its operation is: its name in the metrics, and whether clients should leave the operation. */
final class Signpost {

    private Signpost() {}

    /** Names the request of {@code path} by the template of its operation, and tells on its answer how that goes out of use. */
    static void put(HttpServerRequest request, Operation operation, String path) {
        if (request instanceof HttpServerRequestInternal measured
                && measured.metric() instanceof HttpRequestMetric metric) {
            metric.setTemplatePath(operation.path());
        }
        operation.retirement().ifPresent(retirement -> tell(request.response(), retirement, operation.path(), path));
    }

    private static void tell(HttpServerResponse response, Retirement retirement, String template, String path) {
        response.putHeader("Deprecation", retirement.deprecation());
        retirement.sunsetDate().ifPresent(date -> response.putHeader("Sunset", date));
        retirement.successorLink(template, path).ifPresent(link -> response.putHeader("Link", link));
    }
}
