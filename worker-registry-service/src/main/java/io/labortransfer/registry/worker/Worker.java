package io.labortransfer.registry.worker;

import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.ruling.Ruling;
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

    @Column(name = "client_id")
    private @Nullable UUID clientId;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Embedded
    private @Nullable ChangeNote note;

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
        this.clientId = registration.clientId();
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
            Change change,
            LocalDate today) {
        var worker = new Worker(key, registration, person, contentKey);
        worker.state = registration.facts().firstState(today);
        worker.createdAt = change.at();
        worker.createdBy = change.by();
        worker.made(change);
        return worker;
    }

    /** Whether this worker was registered from exactly this record, with nothing new in it. */
    public boolean cameFrom(SourceRecord record, KeyedHash content) {
        return source.equals(record) && contentKey != null && content.matches(contentKey);
    }

    /** Everything that names the person is gone, for good. What counts stays: where, how old, of what sex and category. */
    void erase(Change change) {
        state = WorkerState.ERASED;
        person = null;
        contentKey = null;
        facts = facts.skeleton();
        source = new SourceRecord(NO_SYSTEM, key.id().toString());
        clientId = null;
        made(change);
    }

    /** The office found the record right and vouches for it; a student waits until school is over. */
    public Ruling<Worker> verify(Attestation by, Change change, LocalDate today) {
        if (state != WorkerState.PENDING && state != WorkerState.PENDING_STUDENT) {
            return refused();
        }
        if (facts.firstState(today) == WorkerState.PENDING_STUDENT) {
            return Ruling.refused(WorkerRefusal.STUDENT_NOT_TRANSFERABLE, "decease", "archive");
        }
        facts = facts.vouchedBy(by);
        return move(WorkerState.ACTIVE, change);
    }

    /** Something in the record is in dispute: nothing new is begun until that is settled. */
    public Ruling<Worker> suspend(Change change) {
        return state == WorkerState.ACTIVE ? move(WorkerState.SUSPENDED, change) : refused();
    }

    /** The dispute is settled; or the office opens again what it had closed, and the registration begins as a new one does. */
    public Ruling<Worker> reinstate(boolean atSchool, Change change, LocalDate today) {
        return switch (state) {
            case SUSPENDED -> move(WorkerState.ACTIVE, change);
            case ARCHIVED -> move(atSchool ? WorkerState.PENDING_STUDENT : facts.firstState(today), change);
            case PENDING, PENDING_STUDENT, ACTIVE, RELOCATING, MERGED, DECEASED, ERASED -> refused();
        };
    }

    /** The worker has died. */
    public Ruling<Worker> decease(Change change) {
        return move(WorkerState.DECEASED, change);
    }

    /** The office closes the registration. */
    public Ruling<Worker> archive(Change change) {
        return move(WorkerState.ARCHIVED, change);
    }

    /** What was known is corrected; the identity may have been claimed anew before. */
    Ruling<Worker> correct(Registration corrected, SealedPerson sealed, Change change) {
        if (state.closed()) {
            return Ruling.refused(WorkerRefusal.WORKER_CLOSED);
        }
        facts = corrected.facts();
        person = sealed;
        source = corrected.source();
        made(change);
        return Ruling.granted(this);
    }

    /** The worker says how to be reached from now on. */
    Ruling<Worker> reachedBy(SealedPerson sealed, FactAttestations attestations, Change change) {
        if (state.closed()) {
            return Ruling.refused(WorkerRefusal.WORKER_CLOSED);
        }
        person = sealed;
        facts = facts.attested(attestations);
        made(change);
        return Ruling.granted(this);
    }

    private Ruling<Worker> move(WorkerState next, Change change) {
        if (!state.moves().contains(next)) {
            return refused();
        }
        state = next;
        made(change);
        return Ruling.granted(this);
    }

    private Ruling<Worker> refused() {
        return Ruling.refused(WorkerRefusal.WORKER_STATE, state.actions().toArray(String[]::new));
    }

    private void made(Change change) {
        note = change.note();
        updatedAt = change.at();
        updatedBy = change.by();
    }

    /** What the record says now. */
    public WorkerVersion present() {
        return new WorkerVersion(
                id(),
                originProvince(),
                version,
                state,
                idType,
                person,
                facts,
                source,
                clientId,
                mergedInto,
                createdAt,
                new Change(note == null ? ChangeNote.NONE : note, updatedBy, updatedAt),
                null);
    }

    /** Another record of the unit speaks for the person from now on. */
    public Ruling<Worker> merge(Worker into, Change change) {
        if (into.state.closed() || into.uuid().equals(uuid())) {
            return Ruling.refused(WorkerRefusal.WORKER_CLOSED);
        }
        return move(WorkerState.MERGED, change).map(merged -> {
            merged.mergedInto = into.uuid();
            return merged;
        });
    }

    /** The record speaks for itself again. */
    public Ruling<Worker> unmerge(WorkerState former, Change change) {
        if (state != WorkerState.MERGED) {
            return refused();
        }
        return move(former, change).map(restored -> {
            restored.mergedInto = null;
            return restored;
        });
    }

    /** The record that speaks for this one; none unless it is merged. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** Another unit may take the worker over. One who is active waits for it; others stay what they are. */
    Ruling<Worker> startMoving(Change change) {
        return switch (state) {
            case RELOCATING -> Ruling.refused(WorkerRefusal.RELOCATION_UNDER_WAY);
            case MERGED, DECEASED, ERASED -> Ruling.refused(WorkerRefusal.WORKER_CLOSED);
            case ACTIVE -> move(WorkerState.RELOCATING, change);
            case PENDING, PENDING_STUDENT, SUSPENDED, ARCHIVED -> Ruling.granted(noted(change));
        };
    }

    /** Nobody takes the worker over; or somebody has. */
    Worker stopMoving(Change change) {
        if (state == WorkerState.RELOCATING) {
            state = WorkerState.ACTIVE;
        }
        return noted(change);
    }

    /** What the unit that took the worker over knows. A registration that the other unit had closed begins here as a new one does. */
    Worker arrive(Registration registration, SealedPerson sealed, byte[] content, Change change, LocalDate today) {
        facts = registration.facts();
        source = registration.source();
        person = sealed;
        contentKey = content;
        if (state == WorkerState.ARCHIVED) {
            state = facts.firstState(today);
        }
        return stopMoving(change);
    }

    private Worker noted(Change change) {
        made(change);
        return this;
    }

    /** A certificate proves a skill; says whether that is more than was known. */
    boolean learn(Skill skill, Change change) {
        var skills = facts.skills().with(skill);
        if (skills.equals(facts.skills())) {
            return false;
        }
        facts = facts.withSkills(skills);
        made(change);
        return true;
    }

    /** What somebody else learned is not this worker's, of whom counts what was known {@code before}; says whether that changed anything. */
    boolean unlearn(Learned foreign, WorkerFacts before, Change change) {
        var own = facts.withSkills(facts.skills().without(foreign.skills(), before.skills()));
        if (foreign.school()) {
            own = own.counted(new Cohorts(before.newGrowth(), before.student()));
        }
        if (own.equals(facts)) {
            return false;
        }
        facts = own;
        made(change);
        return true;
    }

    /** The worker counts as something else; says whether that changed anything. Of who is gone, or on the way, nothing changes. */
    boolean count(Cohorts cohorts, Change change) {
        var counted = facts.counted(cohorts);
        if (state.closed() || counted.equals(facts)) {
            return false;
        }
        facts = counted;
        made(change);
        return true;
    }

    /** Whether the state allows the worker to go to school. */
    boolean mayGoToSchool() {
        return state == WorkerState.PENDING_STUDENT || state.moves().contains(WorkerState.PENDING_STUDENT);
    }

    /** The worker goes to school, and is not placed meanwhile, if the state allows it; says whether that changed anything. */
    boolean enterSchool(Change change) {
        var moved = move(WorkerState.PENDING_STUDENT, change).isGranted();
        return count(new Cohorts(false, true), change) || moved;
    }

    /** School is over; who is old enough may be placed from {@code day}, and is new labor. Says whether that changed anything. */
    boolean leaveSchool(LocalDate day, Change change) {
        var moved = comeOfAge(day, change);
        return count(new Cohorts(state != WorkerState.PENDING_STUDENT, false), change) || moved;
    }

    /** School is over, and the worker may be placed from {@code day} as new labor; says whether that changed anything. */
    boolean comeOfAge(LocalDate day, Change change) {
        var moved = state == WorkerState.PENDING_STUDENT
                && WorkingAge.isReached(facts.birthDate(), day)
                && move(WorkerState.ACTIVE, change).isGranted();
        if (moved) {
            facts = facts.counted(new Cohorts(true, facts.student()));
        }
        return moved;
    }

    /** Whether the worker may be placed on {@code day}: old enough, and not at school. */
    public boolean isTransferable(LocalDate day) {
        return state != WorkerState.PENDING_STUDENT && !facts.student() && WorkingAge.isReached(facts.birthDate(), day);
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

    /** Made by the device that took the record down without a network. */
    public @Nullable UUID clientId() {
        return clientId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
