package io.labortransfer.registry.household;

import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.worker.SourceRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One household; its members lie beside it. */
@Entity
@Table(name = "household")
public class Household {
    @EmbeddedId
    private HouseholdKey key;

    @Version
    private long version = 1;

    @Column(name = "registration_division")
    private String registrationDivision;

    private boolean relocated;

    @Embedded
    private Monitoring monitoring = Monitoring.UNSAID;

    @Embedded
    private Risk risk = Risk.UNSAID;

    @Column(name = "zero_employment")
    private boolean zeroEmployment;

    @Column(name = "source_system")
    private @Nullable String sourceSystem;

    @Column(name = "source_record_id")
    private @Nullable String sourceRecordId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Household() {}

    Household(HouseholdKey key, HouseholdFacts facts, String by, Instant at) {
        this.key = key;
        this.registrationDivision = facts.registrationDivision();
        this.relocated = facts.relocated();
        this.sourceSystem = facts.source() == null ? null : facts.source().system();
        this.sourceRecordId = facts.source() == null ? null : facts.source().recordId();
        this.createdAt = at;
        this.createdBy = by;
        this.updatedAt = at;
        this.updatedBy = by;
    }

    /** The version that the next change makes. */
    long nextVersion() {
        return version + 1;
    }

    /** An office corrects what it may; says whether that changed anything. */
    boolean correct(String division, boolean nowRelocated, String by, Instant at) {
        if (registrationDivision.equals(division) && relocated == nowRelocated) {
            return false;
        }
        registrationDivision = division;
        relocated = nowRelocated;
        touch(by, at);
        return true;
    }

    /** The origin's own system says how the household is watched; says whether that changed anything. Old news change nothing. */
    boolean monitor(Monitoring said, String by, Instant at) {
        if (said.isOlderThan(monitoring) || said.equals(monitoring)) {
            return false;
        }
        monitoring = said;
        touch(by, at);
        return true;
    }

    /** The origin's own system says how the risk stands; says whether that changed anything. Old news change nothing. */
    Ruling<Boolean> assess(Risk said, String by, Instant at) {
        if (said.isOlderThan(risk) || said.equals(risk)) {
            return Ruling.granted(false);
        }
        if (!said.mayFollow(risk)) {
            return Ruling.refused(HouseholdRefusal.RISK_MOVE);
        }
        risk = said;
        touch(by, at);
        return Ruling.granted(true);
    }

    /** Whether nobody works although somebody could and would; says whether that changed anything. */
    boolean flag(boolean zero, String by, Instant at) {
        if (zeroEmployment == zero) {
            return false;
        }
        zeroEmployment = zero;
        touch(by, at);
        return true;
    }

    /** Something of the household changed, itself or its members. */
    void touch(String by, Instant at) {
        updatedBy = by;
        // Times of the database have microseconds; one that does not move would leave the version as it is.
        updatedAt = at.isAfter(updatedAt) ? at : updatedAt.plusNanos(1_000);
    }

    public HouseholdId id() {
        return new HouseholdId(key.id());
    }

    /** The id as the database holds it. */
    public UUID uuid() {
        return key.id();
    }

    public String originProvince() {
        return key.originProvince();
    }

    public long version() {
        return version;
    }

    public String registrationDivision() {
        return registrationDivision;
    }

    /** Whether the household was moved out of a place that could not feed it. */
    public boolean relocated() {
        return relocated;
    }

    public Monitoring monitoring() {
        return monitoring;
    }

    public Risk risk() {
        return risk;
    }

    public boolean zeroEmployment() {
        return zeroEmployment;
    }

    /** The record in the office's own system that it comes from. */
    public Optional<SourceRecord> source() {
        return sourceSystem == null || sourceRecordId == null
                ? Optional.empty()
                : Optional.of(new SourceRecord(sourceSystem, sourceRecordId));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
