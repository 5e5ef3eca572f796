package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.tracking.agreement.FundedSeats;
import io.labortransfer.tracking.spell.SpellEndings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What follows when a case leaves its way: the seats are given back, a spell ends. */
@ApplicationScoped
class CaseExit {

    private static final String LEFT = "WORKER_LEFT";

    private final HeldSeats seats;
    private final FundedSeats funded;
    private final SpellEndings spells;
    private final Clock clock;

    CaseExit(HeldSeats seats, FundedSeats funded, SpellEndings spells, Clock clock) {
        this.seats = seats;
        this.funded = funded;
        this.spells = spells;
        this.clock = clock;
    }

    /** Follows up withdrawals, cancellations and ended matches; {@link HeldSeats#hold} came before. All lines are held at once. */
    void follow(ProvinceScope scope, Collection<TransferCase> left) {
        follow(scope, left, LEFT);
    }

    /** As {@link #follow(ProvinceScope, Collection)}; a spell that ends by it ends for this reason. */
    void follow(ProvinceScope scope, Collection<TransferCase> left, String reason) {
        List<UUID> freed = left.stream()
                .map(TransferCase::freeFundedSeat)
                .<UUID>flatMap(Optional::stream)
                .toList();
        Set<UUID> lines = new HashSet<>(freed);
        left.stream()
                .map(TransferCase::tripId)
                .<UUID>flatMap(Optional::stream)
                .distinct()
                .forEach(trip -> lines.addAll(seats.awaitedLines(scope, trip)));
        funded.hold(scope, lines);
        funded.giveBack(scope, freed);
        left.forEach(subject -> follow(scope, subject, reason));
    }

    /** A case that stays open leaves its trip before the departure; {@link HeldSeats#hold} came before. */
    Ruling<List<Step>> leaveTrip(ProvinceScope scope, TransferCase rider, UUID trip, String reasonCode) {
        Ruling<List<Step>> ruling = rider.leaveTrip(clock.instant(), reasonCode);
        List<UUID> freed = rider.freeFundedSeat().map(List::of).orElse(List.of());
        Set<UUID> lines = new HashSet<>(freed);
        lines.addAll(seats.awaitedLines(scope, trip));
        funded.hold(scope, lines);
        funded.giveBack(scope, freed);
        seats.release(scope, rider, clock.instant());
        return ruling;
    }

    private void follow(ProvinceScope scope, TransferCase left, String reason) {
        if (left.tripId().isPresent()) {
            seats.release(scope, left, clock.instant());
        }
        if (left.state() == TransferState.SEPARATED) {
            left.spellId().ifPresent(spell -> spells.endForCase(scope, spell, Times.today(clock), reason));
        }
    }
}
