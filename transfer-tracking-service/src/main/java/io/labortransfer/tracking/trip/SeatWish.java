package io.labortransfer.tracking.trip;

import io.labortransfer.tracking.word.StatedWord;
import org.jspecify.annotations.Nullable;

/**
 * A seat asked for one rider.
 *
 * @param transferId the case, in the form of the wire
 * @param boardAt the leg on which the rider boards
 * @param leaveAt the last leg that the rider rides
 * @param groupId who wants to sit together, if said
 * @param withoutFundedSeat whether the rider travels without a funded seat
 * @param workerWord the rider's word
 */
public record SeatWish(
        String transferId,
        int boardAt,
        int leaveAt,
        @Nullable String groupId,
        boolean withoutFundedSeat,
        @Nullable StatedWord workerWord) {}
