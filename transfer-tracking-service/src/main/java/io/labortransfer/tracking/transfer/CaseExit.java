package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import io.labortransfer.tracking.agreement.FundedSeats;
import io.labortransfer.tracking.spell.SpellEndings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What follows when a case leaves its way: the seats are given back, a spell ends. */
@ApplicationScoped
class CaseExit {

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

    /** Follows up the steps of a withdrawal or a cancellation. */
    void follow(ProvinceScope scope, TransferCase left, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        left.freeFundedSeat().ifPresent(line -> funded.giveBack(scope, List.of(line)));
        if (left.tripId().isPresent()) {
            seats.release(scope, left, clock.instant());
        }
        if (left.state() == TransferState.SEPARATED) {
            left.spellId().ifPresent(spell -> spells.endForCase(scope, spell, Times.today(clock), "WORKER_LEFT"));
        }
    }
}
