package io.labortransfer.tracking.trip.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.tracking.trip.RiderPersons.Person;
import io.labortransfer.tracking.trip.Seat;
import io.labortransfer.tracking.trip.TripDesk.Riders;
import io.labortransfer.tracking.wire.ForeignIds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who rides, with the names of those whom the caller may know. */
@Schema(name = "NamedRiders")
@InGroup(FieldGroup.F7)
public record RidersView(String tripId, List<NamedRiderView> items) implements PersonalRecord {

    @Override
    public List<String> subjects() {
        return items.stream().map(NamedRiderView::workerId).toList();
    }

    static RidersView of(Riders riders, Map<UUID, Person> persons) {
        return new RidersView(
                riders.trip().id().wire(),
                riders.seats().stream()
                        .map(seat ->
                                NamedRiderView.of(seat, persons.get(seat.rider().workerId())))
                        .toList());
    }

    /** One rider; without a name where the caller may not know it. */
    @Schema(name = "NamedRider")
    @InGroup(FieldGroup.F7)
    public record NamedRiderView(
            String seatId,
            String workerId,
            int boardAt,
            int leaveAt,
            String state,
            @InGroup(FieldGroup.F2) @Nullable String name,
            @InGroup(FieldGroup.F2) @Nullable String idNumber,
            @InGroup(FieldGroup.F3) @Nullable String phone) {

        static NamedRiderView of(Seat seat, @Nullable Person person) {
            return new NamedRiderView(
                    PublicId.format(Seat.PREFIX, seat.id()),
                    ForeignIds.worker(seat.rider().workerId()),
                    seat.boardAt(),
                    seat.leaveAt(),
                    seat.state().name(),
                    person == null ? null : person.name(),
                    person == null ? null : person.idNumber(),
                    person == null ? null : person.phone());
        }

        @Override
        public String toString() {
            return "NamedRiderView[" + seatId + "]";
        }
    }
}
