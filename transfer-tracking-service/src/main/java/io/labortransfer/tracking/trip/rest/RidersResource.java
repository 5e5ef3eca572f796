package io.labortransfer.tracking.trip.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.web.WholeList;
import io.labortransfer.tracking.trip.RiderPersons;
import io.labortransfer.tracking.trip.TripDesk;
import io.labortransfer.tracking.trip.TripId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The riders of a trip by name, for those who meet them at the stop. */
@Path("/api/v1/trips/{id}/riders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trips")
@Blocking
public class RidersResource {
    private final TripDesk desk;
    private final RiderPersons persons;

    RidersResource(TripDesk desk, RiderPersons persons) {
        this.desk = desk;
        this.persons = persons;
    }

    @GET
    @WholeList("riders are no more than the trip has places")
    @Access("trip.names")
    @Operation(
            operationId = "listRiders",
            summary = "Who rides, by name as far as the registry shows it to the caller",
            description =
                    "Names and phones are asked of the registry at this moment, which records it under the caller's"
                            + " name. Whom the caller may not know stands here by id only.")
    public RidersView riders(@PathParam("id") String id) {
        var trip = TripId.of(id);
        var riders = desk.riders(trip);
        var workers =
                riders.seats().stream().map(seat -> seat.rider().workerId()).collect(Collectors.toSet());
        return RidersView.of(riders, persons.of(trip, workers));
    }
}
