package io.labortransfer.tracking.trip;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One vehicle's part of a trip. Its places are taken and given back by conditional statements only. */
@Entity
@Table(name = "leg")
public class Leg {

    @EmbeddedId
    private LegKey key;

    @Column
    @Enumerated(EnumType.STRING)
    private LegKind kind;

    @Column
    private String fromPlace;

    @Column
    private String toPlace;

    @Column
    private int capacity;

    @Column(insertable = false, updatable = false)
    private int taken;

    @Column
    private Instant departAt;

    @Column
    private Instant arriveAt;

    @Column
    private String vehicleNo;

    @Column
    private @Nullable String escort;

    @Column
    private @Nullable Instant departedAt;

    @Column
    private @Nullable Instant arrivedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Leg() {}

    /** A leg as planned. */
    public Leg(LegKey key, PlannedLeg plan) {
        this.key = key;
        this.kind = plan.kind();
        this.fromPlace = plan.from();
        this.toPlace = plan.to();
        this.capacity = plan.capacity();
        this.departAt = plan.departAt();
        this.arriveAt = plan.arriveAt();
        this.vehicleNo = plan.vehicleNo();
        this.escort = plan.escort();
    }

    /** Marks the departure; false when it was marked before. */
    boolean depart(Instant at) {
        if (departedAt != null) {
            return false;
        }
        departedAt = at;
        return true;
    }

    /** Marks the arrival; false when it was marked before. */
    boolean arrive(Instant at) {
        if (arrivedAt != null) {
            return false;
        }
        arrivedAt = at;
        return true;
    }

    /** The leg's place in the trip. */
    public int seq() {
        return key.seq();
    }

    /** What the leg is for. */
    public LegKind kind() {
        return kind;
    }

    /** The plan that the leg was made from. */
    public PlannedLeg plan() {
        return new PlannedLeg(kind, fromPlace, toPlace, capacity, departAt, arriveAt, vehicleNo, escort);
    }

    /** How many places it has. */
    public int capacity() {
        return capacity;
    }

    /** How many places are taken, as of the reading. */
    public int taken() {
        return taken;
    }

    /** When it departed, once it has. */
    public Optional<Instant> departedAt() {
        return Optional.ofNullable(departedAt);
    }

    /** When it arrived, once it has. */
    public Optional<Instant> arrivedAt() {
        return Optional.ofNullable(arrivedAt);
    }
}
