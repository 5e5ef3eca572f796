package io.labortransfer.registry.assistance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line of the ledger. It is never changed. */
@Entity
@Immutable
@Table(name = "assistance_record")
public class AssistanceRecord {
    @EmbeddedId
    private AssistanceRecordKey key;

    @Column(name = "worker_id")
    private UUID workerId;

    @Embedded
    private Measure measure;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected AssistanceRecord() {}

    AssistanceRecord(AssistanceRecordKey key, UUID workerId, Measure measure, Instant createdAt) {
        this.key = key;
        this.workerId = workerId;
        this.measure = measure;
        this.createdAt = createdAt;
    }

    public AssistanceRecordId id() {
        return new AssistanceRecordId(key.id());
    }

    public String originProvince() {
        return key.originProvince();
    }

    public UUID workerId() {
        return workerId;
    }

    public Measure measure() {
        return measure;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
