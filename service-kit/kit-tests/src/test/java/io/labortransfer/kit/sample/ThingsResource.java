package io.labortransfer.kit.sample;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.problem.Problems;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Things that are about people, each about the person of the same name, and their changes. */
@Path("/api/v1/things")
@Produces(MediaType.APPLICATION_JSON)
public class ThingsResource {

    /** Those that nobody may read now. */
    public static final Set<String> HIDDEN = ConcurrentHashMap.newKeySet();

    private final ChangeFeed changes;

    ThingsResource(ChangeFeed changes) {
        this.changes = changes;
    }

    @GET
    @Path("/changes")
    @Access("person.read")
    @Operation(operationId = "listThingChanges", summary = "Changes of things")
    public ChangePage changes(
            @QueryParam("since") @Nullable String since, @QueryParam("limit") @Nullable Integer limit) {
        return changes.page(feed("kit.thing.v1"), since, limit);
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Access("person.read")
    @Operation(operationId = "followThingChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(@QueryParam("since") @Nullable String since) {
        return changes.follow(feed("kit.thing.v1"), since);
    }

    @GET
    @Path("/orders/changes")
    @Access("person.read")
    @Operation(operationId = "listOrderChanges", summary = "Changes of something else")
    public ChangePage others(
            @QueryParam("since") @Nullable String since, @QueryParam("limit") @Nullable Integer limit) {
        return changes.page(feed("kit.order.v1"), since, limit);
    }

    private static Feed feed(String topic) {
        return Feed.of(topic, id -> {
            if (HIDDEN.contains(id)) {
                throw Problems.notFound();
            }
            return List.of(id.replace("thg_", "per_"));
        });
    }
}
