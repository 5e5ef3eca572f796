package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.matching.RunDesk;
import io.labortransfer.matching.matching.RunId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The operations on matching runs. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/matches/batches")
@Tag(name = "Matching runs")
public class BatchResource {

    private final RunDesk runs;
    private final Caller caller;

    BatchResource(RunDesk runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Access("match.propose")
    @Operation(
            operationId = "orderMatchingRun",
            summary = "Orders a matching run over the own unit's workers",
            description =
                    "With agreementLineId over the people and orders of that line alone. The national office's run is over the workers"
                            + " of all units: it counts, and proposes nothing.")
    @APIResponseSchema(
            responseCode = "202",
            responseDescription = "The run is ordered; see Location for what it finds",
            value = BatchView.class)
    public RestResponse<BatchView> order(@NotNull @Valid BatchRequest request) {
        if (!request.asksFor(caller.scope().province())) {
            throw Problems.invalid(new FieldError("/workerFilter/originProvince", "PROVINCE_FOREIGN"));
        }
        RunId id = runs.order(
                request.destinations(), request.propose(), request.lotterySeed(), request.event(), request.line());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, get(id))
                .header("Location", "/api/v1/matches/batches/" + id)
                .header("Retry-After", "1")
                .build();
    }

    @GET
    @Path("/{id}")
    @Access("match.propose")
    @Operation(operationId = "getMatchingRun", summary = "How far a run is, and what it found")
    public BatchView get(@PathParam("id") String id) {
        return get(RunId.of(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Access("match.propose")
    @Operation(operationId = "cancelMatchingRun", summary = "Stops a run; proposals it has made already stand")
    public BatchView cancel(@PathParam("id") String id) {
        return BatchView.of(
                runs.cancel(RunId.of(id)).orElseThrow(Problems::notFound).orThrow());
    }

    private BatchView get(RunId id) {
        return runs.find(id).map(BatchView::of).orElseThrow(Problems::notFound);
    }
}
