package io.labortransfer.tracking.trip.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.tracking.answer.ItemProblems;
import io.labortransfer.tracking.trip.Boarding;
import io.labortransfer.tracking.trip.Legs;
import io.labortransfer.tracking.trip.SeatAnswer;
import io.labortransfer.tracking.trip.SeatDesk;
import io.labortransfer.tracking.trip.TripId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Seats, boarding and legs of a trip. */
@Path("/api/v1/trips/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trips")
public class TripRunResource {

    private final SeatDesk seats;
    private final Boarding boarding;
    private final Legs legs;
    private final ItemProblems problems;

    TripRunResource(SeatDesk seats, Boarding boarding, Legs legs, ItemProblems problems) {
        this.seats = seats;
        this.boarding = boarding;
        this.legs = legs;
        this.problems = problems;
    }

    @POST
    @Path("/seat-assignments:batch")
    @Access("trip.plan")
    @Operation(operationId = "assignSeats", summary = "Seats for riders on their words: the whole route or none")
    public SeatBatchAnswer assign(
            @PathParam("id") String id, @NotNull @Valid TripRequests.SeatWishes request, @Context HttpHeaders headers) {
        return answer(seats.assign(TripId.of(id), request.wishes()), headers);
    }

    @POST
    @Path("/check-ins:batch")
    @Access("trip.run")
    @Operation(operationId = "checkIn", summary = "Riders aboard; the same list again changes nothing")
    public SeatBatchAnswer checkIn(
            @PathParam("id") String id, @NotNull @Valid TripRequests.CheckIns request, @Context HttpHeaders headers) {
        return answer(boarding.checkIns(TripId.of(id), request.aboard()), headers);
    }

    @POST
    @Path("/legs/{seq}/depart")
    @Access("trip.run")
    @Operation(operationId = "departLeg", summary = "A leg departs with those who are aboard")
    public TripView depart(
            @PathParam("id") String id, @PathParam("seq") int seq, @NotNull @Valid TripRequests.Moment moment) {
        return TripView.of(legs.depart(TripId.of(id), seq, moment.at()));
    }

    @POST
    @Path("/legs/{seq}/arrive")
    @Access("trip.run")
    @Operation(operationId = "arriveLeg", summary = "A leg arrives: who leaves at its end has arrived")
    public TripView arrive(
            @PathParam("id") String id, @PathParam("seq") int seq, @NotNull @Valid TripRequests.Moment moment) {
        return TripView.of(legs.arrive(TripId.of(id), seq, moment.at()));
    }

    private SeatBatchAnswer answer(List<SeatAnswer> answers, HttpHeaders headers) {
        return SeatBatchAnswer.of(answers, problems, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
