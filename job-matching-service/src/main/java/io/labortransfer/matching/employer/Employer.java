package io.labortransfer.matching.employer;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employer in one unit. Whether its job orders stand still follows from its state, a suspension and its licence. */
@Entity
@Table(name = "employer")
public class Employer {

    @EmbeddedId
    private EmployerKey key;

    @Column(name = "uscc")
    private String uscc;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private EmployerType type;

    @Column(name = "division")
    private String division;

    @Column(name = "no_worker_fees")
    private boolean noWorkerFees;

    @Embedded
    private @Nullable License license;

    @Column(name = "license_expired")
    private boolean licenseExpired;

    @Column(name = "recheck_due")
    private boolean recheckDue;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EmployerState state;

    @Column(name = "suspended")
    private boolean suspended;

    @Column(name = "orders_held")
    private boolean ordersHeld;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    @Embedded
    private @Nullable BlockDecision block;

    @Column(name = "note")
    private @Nullable String note;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    /** For the mapper. */
    protected Employer() {}

    private Employer(EmployerKey key, NewEmployer told, Instant at, String by) {
        this.key = key;
        uscc = told.uscc().value();
        name = told.name();
        type = told.type();
        division = told.division();
        noWorkerFees = told.noWorkerFees();
        license = told.license();
        state = EmployerState.SUBMITTED;
        createdAt = at;
        createdBy = by;
        updatedAt = at;
        updatedBy = by;
    }

    /** A registration as the employer sent it. */
    public static Employer submitted(EmployerKey key, NewEmployer told, Instant at, String by) {
        return new Employer(key, told, at, by);
    }

    /** The employer tells something else of itself. What an office has looked at is to be looked at again. */
    public Ruling<Employer> amend(NewEmployer told, Instant at, String by) {
        if (state.onceVerified() && type == EmployerType.AGENCY && !told.noWorkerFees()) {
            return Ruling.refused(EmployerRefusal.FEES_DECLARATION_MISSING);
        }
        boolean checked = name.equals(told.name())
                && type == told.type()
                && division.equals(told.division())
                && noWorkerFees == told.noWorkerFees()
                && Objects.equals(license, told.license());
        name = told.name();
        type = told.type();
        division = told.division();
        noWorkerFees = told.noWorkerFees();
        license = told.license();
        recheckDue |= state.onceVerified() && !checked;
        return written(at, by);
    }

    /** The office found the firm, or what it changed, to be real. An agency that may take fees from workers is never verified. */
    public Ruling<Employer> verify(Verification verification, LocalDate today, Instant at, String by) {
        if (!mayBeVerified()) {
            return stale(at);
        }
        Optional<EmployerRefusal> objection = objection(verification, today);
        if (objection.isPresent()) {
            return Ruling.refused(objection.get());
        }
        state = EmployerState.VERIFIED;
        note = verification.note();
        recheckDue = false;
        licenseExpired = false;
        return written(at, by);
    }

    private boolean mayBeVerified() {
        return state == EmployerState.SUBMITTED || state == EmployerState.VERIFIED && recheckDue;
    }

    private Optional<EmployerRefusal> objection(Verification verification, LocalDate today) {
        if (type == EmployerType.AGENCY) {
            if (!noWorkerFees) {
                return Optional.of(EmployerRefusal.FEES_DECLARATION_MISSING);
            }
            if (license == null) {
                return Optional.of(EmployerRefusal.LICENSE_MISSING);
            }
            if (!license.holdsOn(today)) {
                return Optional.of(EmployerRefusal.LICENSE_OVER);
            }
        }
        return checkDigitFits() || verification.coversWarnings()
                ? Optional.empty()
                : Optional.of(EmployerRefusal.CHECK_BY_HAND_MISSING);
    }

    /** The office stops it for the time being, in urgent danger also while it is heard about a block. */
    public Ruling<Employer> suspend(String reason, @Nullable String remark, Instant at, String by) {
        boolean noticed = state == EmployerState.BLOCK_NOTICED && !suspended;
        if (!noticed && !state.moves().contains(EmployerState.SUSPENDED)) {
            return stale(at);
        }
        state = noticed ? state : EmployerState.SUSPENDED;
        suspended = true;
        reasonCode = reason;
        note = remark;
        return written(at, by);
    }

    /** The office lets a suspended employer go on. */
    public Ruling<Employer> reinstate(@Nullable String remark, Instant at, String by) {
        return state == EmployerState.SUSPENDED ? free(remark, at, by) : stale(at);
    }

    /** The office tells it of a block, before which it is heard. */
    public Ruling<Employer> noticeBlock(String basis, Instant until, Instant at, String by) {
        if (!state.moves().contains(EmployerState.BLOCK_NOTICED)) {
            return stale(at);
        }
        state = EmployerState.BLOCK_NOTICED;
        reasonCode = basis;
        block = BlockDecision.noticed(basis, at, until);
        return written(at, by);
    }

    /** The employer answers the notice. */
    public Ruling<Employer> stateHearing(Instant at, String by) {
        if (state != EmployerState.BLOCK_NOTICED || block == null) {
            return stale(at);
        }
        if (!block.hears(at)) {
            return Ruling.refused(EmployerRefusal.HEARING_OVER, actions(at));
        }
        block = block.heard(at);
        return written(at, by);
    }

    /** The office blocks it, once it was heard or let its time pass. */
    public Ruling<Employer> block(@Nullable String remark, Instant at, String by) {
        if (!state.moves().contains(EmployerState.BLOCKED) || block == null) {
            return stale(at);
        }
        if (!block.wasHeard(at)) {
            return Ruling.refused(EmployerRefusal.HEARING_OPEN, actions(at));
        }
        state = EmployerState.BLOCKED;
        block = block.begun(at);
        note = remark;
        return written(at, by);
    }

    /** The office lets it go on: a block ends, or does not follow on its notice. */
    public Ruling<Employer> unblock(@Nullable String remark, Instant at, String by) {
        boolean stopped = state == EmployerState.BLOCK_NOTICED || state == EmployerState.BLOCKED;
        return stopped ? free(remark, at, by) : stale(at);
    }

    private Ruling<Employer> free(@Nullable String remark, Instant at, String by) {
        state = EmployerState.VERIFIED;
        suspended = false;
        reasonCode = null;
        block = null;
        note = remark;
        return written(at, by);
    }

    /** The employer asks the nation to look at its block, once. */
    public Ruling<Employer> appeal(Instant at, String by) {
        if (state != EmployerState.BLOCKED || block == null || block.appealWaits()) {
            return stale(at);
        }
        if (block.appealDecidedAt() != null) {
            return Ruling.refused(EmployerRefusal.APPEAL_DECIDED, actions(at));
        }
        block = block.appealed(at);
        return written(at, by);
    }

    /** The nation decides that the block stands. */
    public Ruling<Employer> upholdBlock(@Nullable String remark, Instant at, String by) {
        if (!appealWaits() || block == null) {
            return stale(at);
        }
        block = block.upheld(at);
        note = remark;
        return written(at, by);
    }

    /** Whether an appeal waits for the nation. */
    public boolean appealWaits() {
        return state == EmployerState.BLOCKED && block != null && block.appealWaits();
    }

    /** The licence of an agency has come to its last day. */
    public boolean expireLicense(LocalDate today, Instant at, String by) {
        if (licenseExpired || !state.onceVerified() || license == null || license.holdsOn(today)) {
            return false;
        }
        licenseExpired = true;
        written(at, by);
        return true;
    }

    private Ruling<Employer> written(Instant at, String by) {
        ordersHeld = suspended || licenseExpired || state == EmployerState.BLOCKED;
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    private Ruling<Employer> stale(Instant now) {
        return Ruling.refused(EmployerRefusal.EMPLOYER_STATE, actions(now));
    }

    private String[] actions(Instant now) {
        return allowedActions(now).toArray(String[]::new);
    }

    /** What a checker should look at by hand. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!checkDigitFits()) {
            warnings.add("USCC_CHECK_DIGIT");
        }
        if (recheckDue) {
            warnings.add("CHANGED_SINCE_VERIFIED");
        }
        if (licenseExpired) {
            warnings.add("LICENSE_EXPIRED");
        }
        return warnings;
    }

    private boolean checkDigitFits() {
        return new Uscc(uscc).checkDigitFits();
    }

    /** What may be done next by one side or the other. */
    public List<String> allowedActions(Instant now) {
        List<String> actions = new ArrayList<>();
        if (mayBeVerified()) {
            actions.add("verify");
        }
        switch (state) {
            case SUBMITTED -> {}
            case VERIFIED -> actions.addAll(List.of("suspend", "block-notice"));
            case SUSPENDED -> actions.addAll(List.of("reinstate", "block-notice"));
            case BLOCK_NOTICED -> whileHeard(actions, now);
            case BLOCKED -> whileBlocked(actions);
        }
        return actions;
    }

    private void whileHeard(List<String> actions, Instant now) {
        actions.add("unblock");
        if (!suspended) {
            actions.add("suspend");
        }
        if (block != null && block.hears(now)) {
            actions.add("hearing-statement");
        }
        if (block != null && block.wasHeard(now)) {
            actions.add("block");
        }
    }

    private void whileBlocked(List<String> actions) {
        actions.add("unblock");
        if (block != null && block.appealedAt() == null) {
            actions.add("appeal");
        }
    }

    /** Whether job orders that name it may be approved. What is public already goes on while it is heard about a block. */
    public boolean mayPost() {
        return state == EmployerState.VERIFIED && !ordersHeld;
    }

    /** Whether its job orders stand still. */
    public boolean ordersHeld() {
        return ordersHeld;
    }

    /** The id. */
    public EmployerId id() {
        return new EmployerId(key.id());
    }

    /** The unit. */
    public String destinationProvince() {
        return key.destinationProvince();
    }

    /** The credit code. */
    public String uscc() {
        return uscc;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The kind. */
    public EmployerType type() {
        return type;
    }

    /** The division. */
    public String division() {
        return division;
    }

    /** Whether it declares to take no fee from workers. */
    public boolean noWorkerFees() {
        return noWorkerFees;
    }

    /** What allows it to place people. */
    public @Nullable License license() {
        return license;
    }

    /** The state. */
    public EmployerState state() {
        return state;
    }

    /** Why it is stopped, or is to be. */
    public @Nullable String reasonCode() {
        return reasonCode;
    }

    /** The block, from its notice on. */
    public @Nullable BlockDecision block() {
        return block;
    }

    /** What it tells of itself, without the contact person. */
    public NewEmployer told(@Nullable ContactPerson contact) {
        return new NewEmployer(new Uscc(uscc), name, type, division, noWorkerFees, license, contact);
    }

    /** The version, from 1. */
    public long version() {
        return version + 1;
    }

    /** Whether this is the employer with that id. */
    public boolean is(@Nullable UUID other) {
        return key.id().equals(other);
    }
}
