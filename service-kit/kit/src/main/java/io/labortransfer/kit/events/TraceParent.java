package io.labortransfer.kit.events;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of the request that is being served; events carry it on. */
public final class TraceParent {

    private static final Pattern LAWFUL = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** The header of the current request, or null outside of one. */
    public static @Nullable String current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        return Optional.ofNullable(
                        container.instance(CurrentVertxRequest.class).get().getCurrent())
                .map(routing -> routing.request().getHeader("traceparent"))
                .filter(header -> LAWFUL.matcher(header).matches())
                .orElse(null);
    }
}
