package io.labortransfer.registry.household;

import io.labortransfer.registry.worker.LaborCapacity;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Somebody who belongs to a household from one version of it on, or did up to another. */
@Entity
@DynamicUpdate // only what may change may be written
@Table(name = "household_member")
public class HouseholdMember {
    @EmbeddedId
    private HouseholdKey key;

    @Column(name = "household_id")
    private UUID householdId;

    @Column(name = "worker_id")
    private @Nullable UUID workerId;

    @Enumerated(EnumType.STRING)
    private MemberRelation relation;

    @Column(name = "age_band")
    @Enumerated(EnumType.STRING)
    private @Nullable AgeBand ageBand;

    @Enumerated(EnumType.STRING)
    private @Nullable LaborCapacity capacity;

    @Column(name = "since_version")
    private long sinceVersion;

    @Column(name = "until_version")
    private @Nullable Long untilVersion;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected HouseholdMember() {}

    HouseholdMember(HouseholdKey key, UUID householdId, StatedMember stated, long sinceVersion) {
        this.key = key;
        this.householdId = householdId;
        this.workerId = stated.workerId();
        this.relation = stated.relation();
        this.ageBand = stated.ageBand();
        this.capacity = stated.capacity();
        this.sinceVersion = sinceVersion;
    }

    /** Belongs to the household no longer, from this version of it on. */
    void leave(long version) {
        untilVersion = version;
    }

    /** Whether this is exactly what is stated. */
    boolean is(StatedMember stated) {
        return Objects.equals(workerId, stated.workerId())
                && relation == stated.relation()
                && ageBand == stated.ageBand()
                && capacity == stated.capacity();
    }

    /** Whether the member belonged to that version of the household. */
    boolean belongedTo(long version) {
        return sinceVersion <= version && (untilVersion == null || untilVersion > version);
    }

    public UUID householdId() {
        return householdId;
    }

    /** The worker; none of somebody who is no worker, or is to be forgotten. */
    public @Nullable UUID workerId() {
        return workerId;
    }

    public MemberRelation relation() {
        return relation;
    }

    /** Of somebody who is no worker. */
    public @Nullable AgeBand ageBand() {
        return ageBand;
    }

    /** Of somebody who is no worker. */
    public @Nullable LaborCapacity capacity() {
        return capacity;
    }
}
