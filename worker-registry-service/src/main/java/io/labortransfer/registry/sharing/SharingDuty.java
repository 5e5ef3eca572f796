package io.labortransfer.registry.sharing;

import io.labortransfer.kit.ruling.Ruling;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A law that obliges an origin office to share facts of workers with a destination office. Two persons of the national office make it:
 * what one writes is a proposal until another writes the same. What holds keeps its text and its groups, for people were told of them;
 * only its last day moves, and that again takes two.
 */
@Entity
@Table(name = "sharing_duty")
public class SharingDuty {
    @Id
    private String code;

    /** The database gives it; past versions are found by it. */
    @Column(name = "id", insertable = false, updatable = false)
    private @Nullable UUID kept;

    @Version
    private long version = 1;

    @Embedded
    private @Nullable DutyTerms terms;

    private @Nullable String author;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Embedded
    @AttributeOverride(name = "legalText", column = @Column(name = "proposed_legal_text"))
    @AttributeOverride(name = "fieldGroups", column = @Column(name = "proposed_field_groups"))
    @AttributeOverride(name = "validTo", column = @Column(name = "proposed_valid_to"))
    private @Nullable DutyTerms proposal;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private @Nullable String updatedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected SharingDuty() {}

    private SharingDuty(String code, DutyTerms proposal, String by, Instant at) {
        this.code = code;
        this.proposal = proposal;
        this.proposedBy = by;
        this.createdAt = at;
        this.updatedAt = at;
        this.updatedBy = by;
    }

    /** A new duty, as one person wants it. */
    static SharingDuty propose(String code, DutyTerms proposal, String by, Instant at) {
        return new SharingDuty(code, proposal, by, at);
    }

    /** Whether writing {@code wanted} as {@code by} changes nothing. */
    boolean standsFor(DutyTerms wanted, String by) {
        return proposal == null ? wanted.equals(terms) : wanted.equals(proposal) && by.equals(proposedBy);
    }

    /**
     * Somebody writes what the duty should say. That of somebody else's proposal approves it; what holds already takes a proposal back;
     * anything else is a proposal in the place of the one before.
     */
    Ruling<SharingDuty> write(DutyTerms wanted, String by, Instant at) {
        if (wanted.equals(proposal) && !by.equals(proposedBy)) {
            author = proposedBy;
            approvedBy = by;
            approvedAt = at;
            terms = wanted;
            proposal = null;
            proposedBy = null;
        } else if (wanted.equals(terms)) {
            proposal = null;
            proposedBy = null;
        } else if (terms != null && !terms.sharesAs(wanted)) {
            return Ruling.refused(SharingRefusal.DUTY_FIXED);
        } else {
            proposal = wanted;
            proposedBy = by;
        }
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    /** Where it stands on {@code day}. */
    public DutyState state(LocalDate day) {
        if (terms == null) {
            return DutyState.PROPOSED;
        }
        return terms.holdsOn(day) ? DutyState.IN_FORCE : DutyState.ENDED;
    }

    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    /** What two persons agreed on. */
    public Optional<DutyTerms> terms() {
        return Optional.ofNullable(terms);
    }

    /** What one person wants and another has not looked at. */
    public Optional<DutyTerms> proposal() {
        return Optional.ofNullable(proposal);
    }

    /** Under which id past versions of what is stored are kept. */
    UUID kept() {
        return Objects.requireNonNull(kept, "not read from the database");
    }

    /** Who wrote what holds; none while nothing does. */
    public @Nullable String author() {
        return author;
    }

    /** Who wrote the same after the author. */
    public @Nullable String approvedBy() {
        return approvedBy;
    }

    /** Who wants what another has not looked at. */
    public @Nullable String proposedBy() {
        return proposedBy;
    }

    /** When it was last approved. */
    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
