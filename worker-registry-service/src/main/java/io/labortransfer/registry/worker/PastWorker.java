package io.labortransfer.registry.worker;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A superseded version of a worker, as the database kept it. */
@Entity
@Immutable
@Table(name = "worker_history")
public class PastWorker {
    @EmbeddedId
    private PastWorkerKey key;

    @Enumerated(EnumType.STRING)
    private WorkerState state;

    @Column(name = "id_type")
    private String idType;

    @Embedded
    private @Nullable SealedPerson person;

    @Column(name = "content_key")
    private byte @Nullable [] contentKey;

    @Embedded
    private WorkerFacts facts;

    @Embedded
    private SourceRecord source;

    @Column(name = "client_id")
    private @Nullable UUID clientId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Embedded
    private @Nullable ChangeNote note;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected PastWorker() {}

    /** What it said. */
    public WorkerVersion version() {
        return new WorkerVersion(
                new WorkerId(key.id()),
                key.originProvince(),
                key.version(),
                state,
                idType,
                person,
                facts,
                source,
                clientId,
                null,
                createdAt,
                new Change(note == null ? ChangeNote.NONE : note, updatedBy, updatedAt),
                null);
    }

    /** The keyed hash of all that the record had said. */
    public byte @Nullable [] contentKey() {
        return contentKey;
    }
}
