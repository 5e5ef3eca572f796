package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.transfer.CaseNews;
import io.labortransfer.tracking.transfer.Side;
import io.labortransfer.tracking.transfer.Step;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.transfer.Transfers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moves the cases of riders along with their seats. */
@ApplicationScoped
class RidingCases {

    private final Transfers transfers;
    private final CaseNews news;

    RidingCases(Transfers transfers, CaseNews news) {
        this.transfers = transfers;
        this.news = news;
    }

    /** The cases on {@code seats}, locked; not among them is who moved to another unit and has left the trip since. */
    Map<UUID, TransferCase> on(ProvinceScope scope, Collection<Seat> seats) {
        List<UUID> ids =
                seats.stream().map(seat -> seat.rider().transferId()).sorted().toList();
        Map<UUID, TransferCase> cases = new HashMap<>();
        for (Side side : List.of(Side.ORIGIN, Side.TRIP)) {
            transfers
                    .lockedWithIds(scope, side, ids)
                    .forEach(found -> cases.put(found.id().value(), found));
        }
        return cases;
    }

    /** Moves one case; a case that has left its way before, or this unit, is not moved, and nothing is told. */
    List<Announcement> move(@Nullable TransferCase rider, Function<TransferCase, Ruling<List<Step>>> act) {
        return rider != null && act.apply(rider) instanceof Granted<List<Step>>(List<Step> steps)
                ? news.of(rider, steps, null)
                : List.of();
    }
}
