package io.labortransfer.kit.events;

import io.labortransfer.kit.access.Access;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Announces inside a request, as services do. */
@Path("/api/v1/things")
public class TracedResource {

    private final Outbox outbox;

    TracedResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @Path("/{key}")
    @Access("note.write")
    @Operation(operationId = "changeThing", summary = "Announce a change")
    @Transactional
    public void change(@PathParam("key") String key) {
        outbox.announce(Things.changed("kit.thing.v1", key, 1));
    }
}
