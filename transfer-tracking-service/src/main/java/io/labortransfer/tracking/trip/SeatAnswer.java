package io.labortransfer.tracking.trip;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.tracking.answer.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item of a batch about seats.
 *
 * @param rider the rider as the item named it
 * @param status what a call of its own would have answered
 * @param seat the rider's seat after the item; none when there is none
 * @param problem why the item was not done
 */
public record SeatAnswer(
        String rider,
        int status,
        @Nullable Seat seat,
        @Nullable Problem problem) {

    private static final int OK = 200;

    static SeatAnswer done(String rider, Seat seat) {
        return new SeatAnswer(rider, OK, seat, null);
    }

    static SeatAnswer refused(String rider, @Nullable Seat seat, Refused<?> refused) {
        Problem problem = Refusals.problem(refused);
        return new SeatAnswer(rider, problem.status(), seat, problem);
    }

    static SeatAnswer refused(String rider, @Nullable Seat seat, TripRefusal refusal) {
        return refused(rider, seat, new Refused<>(refusal, java.util.List.of()));
    }

    static SeatAnswer unknown(String rider) {
        return new SeatAnswer(rider, 404, null, Problem.of("NOT_FOUND", 404));
    }
}
