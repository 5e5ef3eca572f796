package io.labortransfer.tracking.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One rider's place on every leg of the own route, given on that rider's word. */
@Entity
@Table(name = "seat")
public class Seat {

    /** The prefix on the wire. */
    public static final String PREFIX = "sea";

    @EmbeddedId
    private TripKey key;

    @Column
    private UUID tripId;

    @Embedded
    private Rider rider;

    @Column
    private int boardAt;

    @Column
    private int leaveAt;

    @Column
    private @Nullable String groupId;

    @Column
    private boolean funded;

    @Column
    @Enumerated(EnumType.STRING)
    private SeatState state;

    @Column
    private UUID wordId;

    @Column
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    @Column
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Seat() {}

    private Seat(TripKey key, UUID tripId, Rider rider, SeatWish wish, UUID wordId, Instant now) {
        this.key = key;
        this.tripId = tripId;
        this.rider = rider;
        this.boardAt = wish.boardAt();
        this.leaveAt = wish.leaveAt();
        this.groupId = wish.groupId();
        this.funded = !wish.withoutFundedSeat();
        this.state = SeatState.WAITLISTED;
        this.wordId = wordId;
        this.createdAt = now;
        this.updatedAt = now;
        this.version = 1;
    }

    /** A rider on the waiting list of a trip; {@code wordId} names the word it rests on. */
    public static Seat waiting(TripKey key, UUID tripId, Rider rider, SeatWish wish, UUID wordId, Instant now) {
        return new Seat(key, tripId, rider, wish, wordId, now);
    }

    /** Whether {@code wish} asks for the route that this seat has. */
    public boolean isFor(SeatWish wish) {
        return boardAt == wish.boardAt() && leaveAt == wish.leaveAt();
    }

    /** The rider, not yet sure to travel, wants a funded seat or none. */
    void fund(boolean wanted, Instant now) {
        if (funded != wanted) {
            funded = wanted;
            updatedAt = now;
            version++;
        }
    }

    /** Whether the rider is to have a funded seat, where the case rests on a line. */
    boolean isFunded() {
        return funded;
    }

    /** The places were taken. */
    void assign(Instant now) {
        to(SeatState.ASSIGNED, now);
    }

    /** The rider is aboard. */
    void checkIn(Instant now) {
        to(SeatState.CHECKED_IN, now);
    }

    /** The rider was not there. */
    void missed(Instant now) {
        to(SeatState.NO_SHOW, now);
    }

    /** The rider left at the own drop-off. */
    void drop(Instant now) {
        to(SeatState.DROPPED, now);
    }

    /** The places are given back. */
    void release(Instant now) {
        to(SeatState.RELEASED, now);
    }

    private void to(SeatState next, Instant now) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("a seat does not go from " + state + " to " + next);
        }
        state = next;
        updatedAt = now;
        version++;
    }

    /** The seat's id. */
    public UUID id() {
        return key.id();
    }

    /** The trip. */
    public UUID tripId() {
        return tripId;
    }

    /** Who sits here. */
    public Rider rider() {
        return rider;
    }

    /** The leg on which the rider boards. */
    public int boardAt() {
        return boardAt;
    }

    /** The last leg that the rider rides. */
    public int leaveAt() {
        return leaveAt;
    }

    /** Who wants to sit together, if said. */
    public Optional<String> groupId() {
        return Optional.ofNullable(groupId);
    }

    /** Where the seat stands. */
    public SeatState state() {
        return state;
    }

    /** The version; it counts the changes of this seat. */
    public long version() {
        return version;
    }
}
