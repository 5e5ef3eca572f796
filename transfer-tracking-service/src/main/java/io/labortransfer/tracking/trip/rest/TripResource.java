package io.labortransfer.tracking.trip.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.kit.web.WholeList;
import io.labortransfer.tracking.trip.TripCourse;
import io.labortransfer.tracking.trip.TripDesk;
import io.labortransfer.tracking.trip.TripId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Trips: planned, shown, taken from state to state. */
@Path("/api/v1/trips")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trips")
public class TripResource {

    private static final String LIST = "trips";

    private final TripDesk desk;
    private final TripCourse course;
    private final Cursors cursors;
    private final Caller caller;

    TripResource(TripDesk desk, TripCourse course, Cursors cursors, Caller caller) {
        this.desk = desk;
        this.course = course;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("trip.plan")
    @Operation(operationId = "planTrip", summary = "Plan a trip as a list of legs")
    @APIResponseSchema(responseCode = "201", responseDescription = "The trip is planned", value = TripView.class)
    public RestResponse<TripView> plan(@NotNull @Valid TripRequests.Plan plan) {
        TripView trip = TripView.of(desk.plan(plan.purpose(), plan.mode(), plan.planned()));
        return Created.at("/api/v1/trips/" + trip.id(), trip);
    }

    @GET
    @Access("trip.read")
    @Operation(operationId = "listTrips", summary = "Trips that the caller organizes or awaits")
    public Page<TripView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        int rows = Limits.of(limit);
        String province = caller.scope().province();
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(province, LIST, cursor).getFirst());
        return Page.cut(
                        desk.after(after, rows + 1),
                        rows,
                        last -> cursors.seal(
                                province, LIST, List.of(last.trip().id().value().toString())))
                .map(TripView::of);
    }

    @GET
    @Path("/{id}")
    @Access("trip.read")
    @Operation(operationId = "getTrip", summary = "One trip with its legs")
    public TripView get(@PathParam("id") String id) {
        return TripView.of(desk.see(TripId.of(id)));
    }

    @GET
    @Path("/{id}/manifest")
    @WholeList("one sealed document over all riders, who are no more than the trip has places")
    @Access("trip.read")
    @Operation(operationId = "getManifest", summary = "Who rides, by id, with the seal once the trunk has departed")
    public ManifestView manifest(@PathParam("id") String id) {
        return ManifestView.of(desk.riders(TripId.of(id)));
    }

    @POST
    @Path("/{id}/confirm")
    @Access("trip.plan")
    @Operation(operationId = "confirmTrip", summary = "The trip is sure: riders with a seat are scheduled")
    public TripView confirm(@PathParam("id") String id) {
        return TripView.of(course.confirm(TripId.of(id)));
    }

    @POST
    @Path("/{id}/open-boarding")
    @Access("trip.run")
    @Operation(operationId = "openBoarding", summary = "Riders may check in")
    public TripView openBoarding(@PathParam("id") String id) {
        return TripView.of(course.openBoarding(TripId.of(id)));
    }

    @POST
    @Path("/{id}/cancel")
    @Access("trip.plan")
    @Operation(operationId = "cancelTrip", summary = "The trip is off: every rider is ready for another one")
    public TripView cancel(@PathParam("id") String id) {
        return TripView.of(course.cancel(TripId.of(id)));
    }

    @POST
    @Path("/{id}/close")
    @Access("trip.plan")
    @Operation(operationId = "closeTrip", summary = "The trip is over: no-shows are ready for another one")
    public TripView close(@PathParam("id") String id) {
        return TripView.of(course.close(TripId.of(id)));
    }
}
