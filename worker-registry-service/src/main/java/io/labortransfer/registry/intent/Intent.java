package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.word.EndReason;
import io.labortransfer.registry.word.SpokenAct;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.persistence.AttributeOverride;
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

/** One wish of one worker. */
@Entity
@Table(name = "intent")
public class Intent implements SpokenAct {
    @EmbeddedId
    private IntentKey key;

    @Version
    private long version = 1;

    @Column(name = "worker_id")
    private UUID workerId;

    @Enumerated(EnumType.STRING)
    private IntentState state = IntentState.OPEN;

    @Embedded
    private Wish wish;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "match_id")
    private @Nullable UUID matchId;

    @Column(name = "accept_seq")
    private @Nullable Long acceptSeq;

    @Embedded
    private WorkerWord word;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "end_word_by"))
    @AttributeOverride(name = "at", column = @Column(name = "end_word_at"))
    @AttributeOverride(name = "place", column = @Column(name = "end_word_place"))
    @AttributeOverride(name = "languageUsed", column = @Column(name = "end_word_language"))
    @AttributeOverride(name = "evidenceRef", column = @Column(name = "end_word_evidence_ref"))
    @AttributeOverride(name = "recordedBy", column = @Column(name = "end_word_recorded_by"))
    @AttributeOverride(name = "recordedOrg", column = @Column(name = "end_word_recorded_org"))
    private @Nullable WorkerWord endWord;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Intent() {}

    private Intent(IntentKey key, UUID workerId, Wish wish, WorkerWord word, LocalDate validTo, Instant at) {
        this.key = key;
        this.workerId = workerId;
        this.wish = wish;
        this.word = word;
        this.validTo = validTo;
        this.createdAt = at;
        this.createdBy = word.recordedOrg();
        this.updatedAt = at;
        this.updatedBy = word.recordedOrg();
    }

    /** The worker wishes. */
    public static Intent open(
            ProvinceScope scope, UUID id, UUID workerId, Wish wish, WorkerWord word, LocalDate validTo, Instant at) {
        return new Intent(new IntentKey(scope.province(), id), workerId, wish, word, validTo, at);
    }

    /** The worker withdraws, in whatever state; says whether that changed anything. */
    public boolean withdraw(WorkerWord end, Instant at) {
        if (!move(IntentState.WITHDRAWN, end.recordedOrg(), at)) {
            return false;
        }
        endWord = end;
        return true;
    }

    /** The worker says that an office recorded it and it never was the worker's; says whether that changed anything. */
    boolean deny(WorkerWord denial, Instant at) {
        if (state.closed() || !word.isUndoneBy(denial, updatedAt) || !withdraw(denial, at)) {
            return false;
        }
        endReason = EndReason.DENIED;
        return true;
    }

    /** The worker leaves the register; says whether that changed anything. */
    boolean end(String by, Instant at) {
        return move(IntentState.WITHDRAWN, by, at);
    }

    /** The worker wishes for something else, in a wish that nothing rests on yet; it holds until {@code validTo}. */
    public Ruling<Intent> amend(Wish changed, WorkerWord spoken, LocalDate validTo, Instant at) {
        return open().map(intent -> {
            wish = changed;
            return stand(spoken, validTo, at);
        });
    }

    /** The worker still wishes the same; it holds until {@code validTo}. */
    public Ruling<Intent> reconfirm(WorkerWord spoken, LocalDate validTo, Instant at) {
        return open().map(intent -> stand(spoken, validTo, at));
    }

    private Intent stand(WorkerWord spoken, LocalDate until, Instant at) {
        word = spoken;
        validTo = until;
        touch(IntentState.OPEN, spoken.recordedOrg(), at);
        return this;
    }

    /** This wish while nothing rests on it yet: no other can be changed or confirmed, whatever is said and when. */
    public Ruling<Intent> open() {
        if (state == IntentState.OPEN) {
            return Ruling.granted(this);
        }
        return state.moves().isEmpty()
                ? Ruling.refused(IntentRefusal.INTENT_NOT_OPEN)
                : Ruling.refused(IntentRefusal.INTENT_NOT_OPEN, "withdraw");
    }

    /** Nobody has reconfirmed it in time; says whether that changed anything. */
    boolean expire(String by, Instant at) {
        return move(IntentState.EXPIRED, by, at);
    }

    /** An offer was accepted. An acceptance that is older than the one we know is old news. */
    boolean match(UUID match, long sequence, String by, Instant at) {
        if (acceptSeq != null && sequence <= acceptSeq) {
            return false;
        }
        var rematch = state == IntentState.MATCHED || state == IntentState.IN_TRANSFER;
        if (!rematch && !state.moves().contains(IntentState.MATCHED)) {
            return false;
        }
        if (match.equals(matchId) && rematch) {
            acceptSeq = sequence;
            return false;
        }
        matchId = match;
        acceptSeq = sequence;
        return rematch ? touch(IntentState.MATCHED, by, at) : move(IntentState.MATCHED, by, at);
    }

    /** A case was opened for the match; it may be told before the acceptance is. */
    boolean transfer(UUID match, String by, Instant at) {
        if (matchId == null || state == IntentState.OPEN) {
            matchId = match;
        }
        return match.equals(matchId) && move(IntentState.IN_TRANSFER, by, at);
    }

    /** The match or its case ended without a start: the wish is open again, until {@code until}, for a case may last longer than a wish. */
    boolean reopen(UUID match, LocalDate until, String by, Instant at) {
        if (!match.equals(matchId) || !move(IntentState.OPEN, by, at)) {
            return false;
        }
        validTo = until;
        return true;
    }

    /** The worker started work. */
    boolean employ(String by, Instant at) {
        return move(IntentState.EMPLOYED, by, at);
    }

    private boolean move(IntentState next, String by, Instant at) {
        return state.moves().contains(next) && touch(next, by, at);
    }

    private boolean touch(IntentState next, String by, Instant at) {
        state = next;
        updatedAt = at;
        updatedBy = by;
        return true;
    }

    /** A worker has one wish at a time: one that was opened, changed or confirmed later is a later word too. */
    @Override
    public boolean overtakes(WorkerWord said) {
        return said.at().isBefore(word.at()) || SpokenAct.super.overtakes(said);
    }

    /** Whether it rests on this match. */
    public boolean restsOn(UUID match) {
        return match.equals(matchId);
    }

    public IntentId id() {
        return new IntentId(key.id());
    }

    public String originProvince() {
        return key.originProvince();
    }

    public UUID workerId() {
        return workerId;
    }

    public long version() {
        return version;
    }

    public IntentState state() {
        return state;
    }

    public Wish wish() {
        return wish;
    }

    public LocalDate validTo() {
        return validTo;
    }

    @Override
    public WorkerWord word() {
        return word;
    }

    /** The word that ended it. */
    @Override
    public @Nullable WorkerWord endWord() {
        return endWord;
    }

    /** Why it ended, where that was not just what the worker wanted. */
    public @Nullable EndReason endReason() {
        return endReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
