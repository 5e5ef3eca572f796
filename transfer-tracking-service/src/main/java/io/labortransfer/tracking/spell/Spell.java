package io.labortransfer.tracking.spell;

import io.labortransfer.kit.ruling.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One continuous employment of one person in one work form, half-open: {@code end} is the first day not worked. */
@Entity
@Table(name = "spell")
public class Spell {

    private static final int DAYS_AHEAD = 7;

    @EmbeddedId
    private SpellKey key;

    @Embedded
    private Work work;

    @Embedded
    private Source source;

    @Column
    @Enumerated(EnumType.STRING)
    private SpellState state;

    @Column
    private LocalDate startOn;

    @Column
    private @Nullable LocalDate endOn;

    @Column
    private @Nullable String endReason;

    @Column
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    @Column
    private long version;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable SpellState employerState;

    @Column(insertable = false, updatable = false)
    private @Nullable Long employerVersion;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Spell() {}

    private Spell(NewSpell told, SpellState state, Instant now) {
        this.key = told.key();
        this.work = told.work();
        this.source = told.source();
        this.state = state;
        this.startOn = told.start();
        this.endOn = told.end();
        this.createdAt = now;
        this.updatedAt = now;
        this.version = 1;
    }

    /** The spell that {@code told} is, unless the calendar forbids it. */
    public static Ruling<Spell> started(NewSpell told, boolean overlapsAnother, LocalDate today, Instant now) {
        if (told.start().isAfter(today.plusDays(DAYS_AHEAD))) {
            return Ruling.refused(SpellRefusal.SPELL_START_TOO_FAR);
        }
        if (told.end() != null && told.end().isBefore(told.start())) {
            return Ruling.refused(SpellRefusal.END_BEFORE_START);
        }
        if (overlapsAnother) {
            return Ruling.granted(new Spell(told, SpellState.DISPUTED, now));
        }
        boolean over = told.end() != null && !told.end().isAfter(today);
        return Ruling.granted(new Spell(told, over ? SpellState.ENDED : SpellState.ACTIVE, now));
    }

    /**
     * Ends the spell on {@code day}, the first day not worked; false when it had ended so before. As long as it shares full
     * days with another spell even so, it is in dispute: the end is kept, and whose the days are stays open.
     */
    public Ruling<Boolean> end(LocalDate day, String reason, boolean sharesDays, LocalDate today, Instant now) {
        SpellState next = sharesDays ? SpellState.DISPUTED : SpellState.ENDED;
        if (state == next && day.equals(endOn)) {
            return Ruling.granted(false);
        }
        if (!state.leadsTo(SpellState.ENDED)) {
            return Ruling.refused(SpellRefusal.SPELL_STATE);
        }
        if (day.isBefore(startOn)) {
            return Ruling.refused(SpellRefusal.END_BEFORE_START);
        }
        if (day.isAfter(today.plusDays(DAYS_AHEAD))) {
            return Ruling.refused(SpellRefusal.END_TOO_FAR);
        }
        state = next;
        endOn = day;
        endReason = reason;
        updatedAt = now;
        version++;
        return Ruling.granted(true);
    }

    /** As an employer reads it; the rule is the database's, which merges and moves spells itself, so this is what was last read there. */
    SpellShown seenByEmployer() {
        return new SpellShown(
                employerState == null ? state : employerState, employerVersion == null ? version : employerVersion);
    }

    /** An end on {@code day}, told by an employer for whom the spell is over: nothing, or an error, as of any spell that has ended. */
    Ruling<Boolean> endedBefore(LocalDate day) {
        return day.equals(endOn) ? Ruling.granted(false) : Ruling.refused(SpellRefusal.SPELL_STATE);
    }

    /** Whether it may still be worked on {@code today} or later, whatever else its days are in dispute with. */
    boolean goesOn(LocalDate today) {
        return switch (state) {
            case ACTIVE, STALE -> true;
            case DISPUTED -> endOn == null || endOn.isAfter(today);
            case ENDED, REVERSED -> false;
        };
    }

    /** Whether {@code told} says what this spell says, but for its end. */
    public boolean saysTheSameAs(NewSpell told) {
        return source.equals(told.source()) && startOn.equals(told.start()) && sameWork(told.work());
    }

    private boolean sameWork(Work other) {
        return work.workerId().equals(other.workerId())
                && work.workForm().equals(other.workForm())
                && work.fullTime() == other.fullTime()
                && work.division().equals(other.division());
    }

    /** Tenant and id. */
    SpellKey key() {
        return key;
    }

    /** The spell's id. */
    public SpellId id() {
        return new SpellId(key.id());
    }

    /** Reporting unit where the worker is registered. */
    public String originProvince() {
        return key.originProvince();
    }

    /** The work. */
    public Work work() {
        return work;
    }

    /** The person. */
    public UUID workerId() {
        return work.workerId();
    }

    /** Where the spell is known from. */
    public Source source() {
        return source;
    }

    /** Where the spell stands. */
    public SpellState state() {
        return state;
    }

    /** First day of work. */
    public LocalDate startOn() {
        return startOn;
    }

    /** First day not worked, if known. */
    public Optional<LocalDate> endOn() {
        return Optional.ofNullable(endOn);
    }

    /** Why it ended, if told. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** The version; it counts the changes of this spell. */
    public long version() {
        return version;
    }
}
