package io.labortransfer.tracking.trip;

import io.labortransfer.kit.ruling.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A trip from doors to gates. Every act of one trip holds its row's lock, so acts on a trip come one after the other. */
@Entity
@Table(name = "trip")
public class Trip {

    @EmbeddedId
    private TripKey key;

    @Column
    private String[] destinationProvinces;

    @Column
    @Enumerated(EnumType.STRING)
    private TripPurpose purpose;

    @Column
    @Enumerated(EnumType.STRING)
    private TripMode mode;

    @Column
    private String organizer;

    @Column
    @Enumerated(EnumType.STRING)
    private TripState state;

    @Column
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    @Column
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Trip() {}

    /** A trip as planned by {@code organizer}. */
    public Trip(TripKey key, TripPurpose purpose, TripMode mode, String organizer, Instant now) {
        this.key = key;
        this.destinationProvinces = new String[0];
        this.purpose = purpose;
        this.mode = mode;
        this.organizer = organizer;
        this.state = TripState.PLANNED;
        this.createdAt = now;
        this.updatedAt = now;
        this.version = 1;
    }

    /** Takes the step to {@code next}; false when the trip stood there before. */
    public Ruling<Boolean> to(TripState next, Instant now) {
        if (state == next) {
            return Ruling.granted(false);
        }
        if (!state.leadsTo(next)) {
            return refuse();
        }
        state = next;
        touch(now);
        return Ruling.granted(true);
    }

    /** Something changed on a leg or a seat: the version counts it. */
    public long touch(Instant now) {
        updatedAt = now;
        return ++version;
    }

    /** The riders' destinations may read the trip from now on. */
    public void leadsTo(Collection<String> provinces) {
        TreeSet<String> all = new TreeSet<>(Arrays.asList(destinationProvinces));
        if (all.addAll(provinces)) {
            destinationProvinces = all.toArray(String[]::new);
        }
    }

    /** A refusal that names what the trip's state allows. */
    public <T> Ruling<T> refuse() {
        return Ruling.refused(TripRefusal.TRIP_STATE, state.actions().toArray(String[]::new));
    }

    /** The trip's id. */
    public TripId id() {
        return new TripId(key.id());
    }

    /** Reporting unit of the organizer. */
    public String originProvince() {
        return key.originProvince();
    }

    /** Reporting units that riders travel to. */
    public List<String> destinationProvinces() {
        return List.of(destinationProvinces);
    }

    /** Why people ride. */
    public TripPurpose purpose() {
        return purpose;
    }

    /** How the trip travels. */
    public TripMode mode() {
        return mode;
    }

    /** The organization that runs it. */
    public String organizer() {
        return organizer;
    }

    /** Where the trip stands. */
    public TripState state() {
        return state;
    }

    /** The version; it counts the changes of this trip. */
    public long version() {
        return version;
    }
}
