package io.labortransfer.tracking.trip.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.tracking.transfer.TransferId;
import io.labortransfer.tracking.trip.Seat;
import io.labortransfer.tracking.trip.TripDesk.Riders;
import io.labortransfer.tracking.trip.Trips.Seal;
import io.labortransfer.tracking.wire.ForeignIds;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who rides, by id only; the hash is that of the list as it stood when the trunk departed. */
@Schema(name = "Manifest")
@InGroup(FieldGroup.F7)
public record ManifestView(
        String tripId, @Nullable Instant sealedAt, @Nullable String sha256, List<RiderView> items)
        implements PersonalRecord {

    @Override
    public List<String> subjects() {
        return items.stream().map(RiderView::workerId).toList();
    }

    static ManifestView of(Riders riders) {
        Seal seal = riders.seal();
        return new ManifestView(
                riders.trip().id().wire(),
                seal == null ? null : seal.at(),
                seal == null ? null : seal.sha256(),
                riders.seats().stream().map(RiderView::of).toList());
    }

    /** One rider. */
    @Schema(name = "Rider")
    public record RiderView(
            String seatId,
            String transferId,
            String workerId,
            int boardAt,
            int leaveAt,
            @Nullable String groupId,
            String state) {

        static RiderView of(Seat seat) {
            return new RiderView(
                    PublicId.format(Seat.PREFIX, seat.id()),
                    new TransferId(seat.rider().transferId()).wire(),
                    ForeignIds.worker(seat.rider().workerId()),
                    seat.boardAt(),
                    seat.leaveAt(),
                    seat.groupId().orElse(null),
                    seat.state().name());
        }
    }
}
