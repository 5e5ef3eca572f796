package io.labortransfer.tracking.trip.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.tracking.transfer.TransferId;
import io.labortransfer.tracking.trip.Boarding.Aboard;
import io.labortransfer.tracking.trip.LegKind;
import io.labortransfer.tracking.trip.PlannedLeg;
import io.labortransfer.tracking.trip.SeatWish;
import io.labortransfer.tracking.trip.TripMode;
import io.labortransfer.tracking.trip.TripPurpose;
import io.labortransfer.tracking.wire.ForeignIds;
import io.labortransfer.tracking.word.StatedWord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of the operations on trips. */
public final class TripRequests {

    private static final int RIDERS = 5_000;
    private static final int LEGS = 40;

    private TripRequests() {}

    /** A trip to be planned. */
    public record Plan(
            @NotNull TripPurpose purpose,
            @NotNull TripMode mode,
            @NotEmpty @Size(max = LEGS) List<@NotNull @Valid LegRequest> legs) {

        /** The legs in their order; a leg may name its place, and then it must be the right one. */
        List<PlannedLeg> planned() {
            List<PlannedLeg> planned = new ArrayList<>();
            for (int i = 0; i < legs.size(); i++) {
                LegRequest leg = legs.get(i);
                if (leg.seq() != null && leg.seq() != i + 1) {
                    throw Problems.invalid(new FieldError("/legs/" + i + "/seq", "LEG_SEQ", i + 1));
                }
                planned.add(leg.planned());
            }
            return planned;
        }
    }

    /** A leg to be planned. */
    public record LegRequest(
            @Nullable @Min(1) @Max(LEGS) Integer seq,
            @NotNull LegKind kind,
            @NotBlank @Size(max = 80) String from,
            @NotBlank @Size(max = 80) String to,
            @NotNull @Min(1) @Max(RIDERS) Integer capacity,
            @NotNull Instant departAt,
            @NotNull Instant arriveAt,
            @NotBlank @Size(max = 40) String vehicleNo,
            @Nullable @Size(max = 80) String escort) {

        PlannedLeg planned() {
            return new PlannedLeg(kind, from, to, capacity, departAt, arriveAt, vehicleNo, escort);
        }
    }

    /** Seats for many riders. */
    public record SeatWishes(@NotEmpty @Size(max = RIDERS) List<@NotNull @Valid SeatItem> items) {

        List<SeatWish> wishes() {
            return items.stream()
                    .map(item -> new SeatWish(
                            item.transferId(),
                            item.boardAt(),
                            item.leaveAt(),
                            item.groupId(),
                            Boolean.TRUE.equals(item.withoutFundedSeat()),
                            item.workerWord()))
                    .toList();
        }
    }

    /** A seat for one rider, on the rider's word. */
    public record SeatItem(
            @NotNull @Pattern(regexp = TransferId.FORM) String transferId,
            @NotNull @Min(1) @Max(LEGS) Integer boardAt,
            @NotNull @Min(1) @Max(LEGS) Integer leaveAt,
            @Nullable @Size(max = 40) String groupId,
            @Nullable Boolean withoutFundedSeat,
            @Nullable StatedWord workerWord) {}

    /** Riders aboard. */
    public record CheckIns(@NotEmpty @Size(max = RIDERS) List<@NotNull @Valid CheckInItem> items) {

        List<Aboard> aboard() {
            return items.stream()
                    .map(item -> new Aboard(item.transferId(), item.workerId(), item.legSeq(), item.at()))
                    .toList();
        }
    }

    /** One rider aboard, named by case or by person. */
    public record CheckInItem(
            @Nullable @Pattern(regexp = TransferId.FORM) String transferId,

            @Nullable @Pattern(regexp = ForeignIds.WORKER_FORM)
            String workerId,

            @Nullable @Min(1) @Max(LEGS) Integer legSeq,
            @NotNull Instant at) {}

    /** When a leg departed or arrived. */
    public record Moment(@NotNull Instant at) {}
}
