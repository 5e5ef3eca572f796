package io.labortransfer.registry.worker;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A contact that the worker told, once; the values themselves stand in the worker's record. */
@Entity
@Table(name = "contact_update")
public class ContactUpdate {
    @EmbeddedId
    private WorkerKey key;

    @Column(name = "worker_id")
    private UUID workerId;

    @Column(name = "worker_version")
    private long workerVersion;

    private List<String> fields;

    @Enumerated(EnumType.STRING)
    private Attestation attestation;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected ContactUpdate() {}

    private ContactUpdate(UUID id, Worker worker, List<String> fields, Attestation attestation, Instant takenAt) {
        this.key = new WorkerKey(worker.originProvince(), id);
        this.workerId = worker.uuid();
        this.workerVersion = worker.version();
        this.fields = List.copyOf(fields);
        this.attestation = attestation;
        this.takenAt = takenAt;
        this.createdAt = worker.updatedAt();
    }

    /** The update that brought the worker into its present version. */
    static ContactUpdate of(UUID id, Worker worker, List<String> fields, Attestation attestation, Instant takenAt) {
        return new ContactUpdate(id, worker, fields, attestation, takenAt);
    }

    /** The client's own id of it, or ours. */
    public UUID id() {
        return key.id();
    }

    public UUID workerId() {
        return workerId;
    }

    /** The version of the worker that it made. */
    public long workerVersion() {
        return workerVersion;
    }

    /** The names of the properties that it brought. */
    public List<String> fields() {
        return fields;
    }

    public Attestation attestation() {
        return attestation;
    }

    /** When the worker told it. */
    public Instant takenAt() {
        return takenAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
