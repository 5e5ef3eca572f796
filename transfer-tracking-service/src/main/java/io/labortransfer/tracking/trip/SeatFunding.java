package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.agreement.FundedSeats;
import io.labortransfer.tracking.agreement.Journey;
import io.labortransfer.tracking.agreement.SeatLedger;
import io.labortransfer.tracking.transfer.TransferCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Funded seats for riders whose cases rest on an agreement line. A rider is given one when the case becomes SCHEDULED,
 * with a seat on a confirmed trip; nobody needs one to travel, but only the wish without one goes without.
 */
@ApplicationScoped
class SeatFunding {

    private final FundedSeats seats;

    SeatFunding(FundedSeats seats) {
        this.seats = seats;
    }

    /** Holds the lines of these riders, where a seat on {@code trip} schedules them. */
    SeatLedger open(ProvinceScope scope, Trip trip, Collection<TransferCase> riders) {
        return trip.state() == TripState.PLANNED ? SeatLedger.empty() : open(scope, riders);
    }

    /** Holds the lines of these riders. */
    SeatLedger open(ProvinceScope scope, Collection<TransferCase> riders) {
        return seats.open(scope, lines(riders));
    }

    /** The lines that the cases of these riders rest on. */
    static List<UUID> lines(Collection<TransferCase> riders) {
        return riders.stream()
                .map(TransferCase::journey)
                .<Journey>flatMap(Optional::stream)
                .map(Journey::line)
                .distinct()
                .toList();
    }

    /** Takes a funded seat for {@code rider} if one is {@code wanted} and the case rests on a line; whether it did. */
    static Ruling<Boolean> take(SeatLedger ledger, boolean wanted, TransferCase rider) {
        Journey journey = rider.journey().orElse(null);
        return !wanted || journey == null
                ? Ruling.granted(false)
                : ledger.take(journey).map(line -> true);
    }

    /** Writes what was taken. */
    void settle(ProvinceScope scope, SeatLedger ledger) {
        seats.settle(scope, ledger);
    }

    /** Gives back what riders held who do not set out with their trip. */
    void giveBack(ProvinceScope scope, Collection<TransferCase> left) {
        seats.giveBack(
                scope,
                left.stream()
                        .map(TransferCase::freeFundedSeat)
                        .<UUID>flatMap(Optional::stream)
                        .toList());
    }
}
