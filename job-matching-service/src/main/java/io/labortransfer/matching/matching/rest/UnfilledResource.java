package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.matching.UnfilledReasons;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why an order is unfilled. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/job-orders")
@Tag(name = "Matches")
public class UnfilledResource {

    private final UnfilledReasons reasons;

    UnfilledResource(UnfilledReasons reasons) {
        this.reasons = reasons;
    }

    @GET
    @Path("/{id}/unfilled-reasons")
    @Access("joborder.own")
    @Operation(
            operationId = "listUnfilledReasons",
            summary = "Why an order is unfilled: numbers by the first rule that fails, and what would change it",
            description =
                    "Counts people with an open wish who agree to be shown at the site: those of its own unit, and those of others"
                            + " under an agreement. Small numbers are not told, nor those from which one would follow.")
    public UnfilledView unfilled(@PathParam("id") String id) {
        return UnfilledView.of(reasons.ask(JobOrderId.of(id)).orElseThrow(Problems::notFound));
    }
}
