package io.labortransfer.tracking.trip;

import io.labortransfer.tracking.wire.ForeignIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The list of riders in a form that gives the same hash to everyone who has the same list: one line per
 * seat in the order of their ids, with worker, legs and state.
 *
 * @param content the lines
 */
record Manifest(String content) {

    static Manifest of(List<Seat> seats) {
        return new Manifest(seats.stream()
                .filter(seat -> seat.state() != SeatState.RELEASED)
                .sorted(Comparator.comparing(seat -> seat.id().toString()))
                .map(Manifest::line)
                .collect(Collectors.joining("\n")));
    }

    private static String line(Seat seat) {
        return String.join(
                "|",
                seat.id().toString(),
                ForeignIds.worker(seat.rider().workerId()),
                Integer.toString(seat.boardAt()),
                Integer.toString(seat.leaveAt()),
                seat.state().name());
    }

    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
