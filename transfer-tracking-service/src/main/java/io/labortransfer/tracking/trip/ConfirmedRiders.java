package io.labortransfer.tracking.trip;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.tracking.agreement.SeatLedger;
import io.labortransfer.tracking.answer.Refusals;
import io.labortransfer.tracking.transfer.TransferCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The riders of a trip that is being confirmed. */
final class ConfirmedRiders {

    private static final int NAMED = 100;

    private ConfirmedRiders() {}

    /**
     * Takes a funded seat for every rider that is to have one; the cases that did. When one of them finds none, the trip is
     * not confirmed: the answer says why, and names the riders.
     */
    static Set<UUID> fund(SeatLedger ledger, Map<UUID, TransferCase> riders, Collection<Seat> sure) {
        Set<UUID> funded = new HashSet<>();
        List<FieldError> without = new ArrayList<>();
        @Nullable Refused<Boolean> first = null;
        for (Seat seat : sure) {
            TransferCase rider = TripCourse.rider(riders, seat);
            switch (SeatFunding.take(ledger, seat.isFunded(), rider)) {
                case Granted<Boolean>(Boolean taken) -> {
                    if (taken) {
                        funded.add(rider.id().value());
                    }
                }
                case Refused<Boolean> refused -> {
                    first = first == null ? refused : first;
                    without.add(new FieldError(
                            "", "RIDER_WITHOUT_FUNDED_SEAT", rider.id().wire()));
                }
            }
        }
        if (first != null) {
            throw new ProblemException(Refusals.problem(first)
                    .because(without.stream().limit(NAMED).toList()));
        }
        return funded;
    }
}
