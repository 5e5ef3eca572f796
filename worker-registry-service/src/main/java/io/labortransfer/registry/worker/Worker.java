package io.labortransfer.registry.worker;

import io.labortransfer.kit.crypto.KeyedHash;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One registered worker. Only the owning unit's office changes it. */
@Entity
@Table(name = "worker")
public class Worker {

    /** Stands for the system of a record that is erased; no system can be named so. */
    private static final String NO_SYSTEM = "~erased";

    @EmbeddedId
    private WorkerKey key;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private WorkerState state;

    @Column(name = "id_type")
    private String idType = "RESIDENT_ID";

    @Embedded
    private @Nullable SealedPerson person;

    @Column(name = "content_key")
    private byte @Nullable [] contentKey;

    @Embedded
    private WorkerFacts facts;

    @Embedded
    private SourceRecord source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Worker() {}

    private Worker(WorkerKey key, Registration registration, SealedPerson person, byte[] contentKey) {
        this.key = key;
        this.person = person;
        this.contentKey = contentKey;
        this.facts = registration.facts();
        this.source = registration.source();
        this.state = WorkerState.PENDING;
        this.createdAt = Instant.EPOCH;
        this.createdBy = "";
        this.updatedAt = Instant.EPOCH;
        this.updatedBy = "";
    }

    /** Registers a person whose identity is already claimed for this id. */
    public static Worker register(
            WorkerKey key,
            Registration registration,
            SealedPerson person,
            byte[] contentKey,
            String by,
            Instant at,
            LocalDate today) {
        var worker = new Worker(key, registration, person, contentKey);
        worker.state = registration.facts().firstState(today);
        worker.createdAt = at;
        worker.createdBy = by;
        worker.updatedAt = at;
        worker.updatedBy = by;
        return worker;
    }

    /** Whether this worker was registered from exactly this record, with nothing new in it. */
    public boolean cameFrom(SourceRecord record, KeyedHash content) {
        return source.equals(record) && contentKey != null && content.matches(contentKey);
    }

    /** Everything that names the person is gone, for good. What counts stays: where, how old, of what sex and category. */
    void erase(String by, Instant at) {
        state = WorkerState.ERASED;
        person = null;
        contentKey = null;
        facts = facts.skeleton();
        source = new SourceRecord(NO_SYSTEM, key.id().toString());
        updatedAt = at;
        updatedBy = by;
    }

    /** A certificate proves a skill; says whether that is more than was known. */
    boolean learn(Skill skill, String by, Instant at) {
        var skills = facts.skills().with(skill);
        if (skills.equals(facts.skills())) {
            return false;
        }
        facts = facts.withSkills(skills);
        updatedAt = at;
        updatedBy = by;
        return true;
    }

    /** The worker goes to school, and is not placed meanwhile; says whether the state allows it. */
    boolean enterSchool(String by, Instant at) {
        return move(WorkerState.PENDING_STUDENT, by, at);
    }

    /** School is over; who is old enough may be placed from {@code day}. Says whether that changed anything. */
    boolean leaveSchool(LocalDate day, String by, Instant at) {
        return state == WorkerState.PENDING_STUDENT
                && !facts.birthDate().isAfter(day.minusYears(WorkingAge.FROM))
                && move(WorkerState.ACTIVE, by, at);
    }

    private boolean move(WorkerState next, String by, Instant at) {
        if (!state.moves().contains(next)) {
            return false;
        }
        state = next;
        updatedAt = at;
        updatedBy = by;
        return true;
    }

    /** Whether the worker may be placed on {@code day}: old enough, and not at school. */
    public boolean isTransferable(LocalDate day) {
        return state != WorkerState.PENDING_STUDENT && !facts.birthDate().isAfter(day.minusYears(WorkingAge.FROM));
    }

    public WorkerId id() {
        return new WorkerId(key.id());
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

    public WorkerState state() {
        return state;
    }

    public String idType() {
        return idType;
    }

    /** The sealed values that name the person; none of an erased worker. */
    public @Nullable SealedPerson person() {
        return person;
    }

    /** The keyed hash of all that the last record said. */
    public byte @Nullable [] contentKey() {
        return contentKey;
    }

    public WorkerFacts facts() {
        return facts;
    }

    public SourceRecord source() {
        return source;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
