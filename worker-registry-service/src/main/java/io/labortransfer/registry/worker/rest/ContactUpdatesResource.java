package io.labortransfer.registry.worker.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.registry.worker.ContactDesk;
import io.labortransfer.registry.worker.ContactSubmission;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How a worker can be reached from now on. */
@Path("/api/v1/workers/{id}/contact-updates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workers")
@Blocking
public class ContactUpdatesResource {
    private final ContactDesk desk;
    private final Caller caller;

    ContactUpdatesResource(ContactDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @IgnoresVersion("takenAt tells what was overtaken, and a device without a network has seen no version")
    @Access("worker.contact")
    @Operation(
            operationId = "updateContact",
            summary = "How a worker can be reached, at once in force; sent again with its clientId it changes nothing")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "In force; the same update again answers the same",
            value = ContactUpdateView.class)
    public RestResponse<ContactUpdateView> update(@PathParam("id") String id, @NotNull ContactSubmission contact) {
        var view = ContactUpdateView.of(
                desk.update(caller.passport(), WorkerId.of(id).value(), contact), Reach.relation(caller.passport()));
        return Created.at("/api/v1/workers/" + view.workerId(), view);
    }
}
