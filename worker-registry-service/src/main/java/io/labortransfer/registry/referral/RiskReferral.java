package io.labortransfer.registry.referral;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral of one household to its county. It never changes the household. */
@Entity
@Table(name = "risk_referral")
public class RiskReferral {
    @EmbeddedId
    private ReferralKey key;

    @Version
    private long version = 1;

    @Column(name = "household_id")
    private UUID householdId;

    private String county;

    @Enumerated(EnumType.STRING)
    private ReferralState state = ReferralState.SENT;

    @Column(name = "raised_by")
    @Enumerated(EnumType.STRING)
    private Raiser raisedBy;

    @Column(name = "raised_org")
    private String raisedOrg;

    @Embedded
    private Observation observation;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private @Nullable String updatedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected RiskReferral() {}

    /** Something was seen of a household; the county has until then to receive it. */
    RiskReferral(
            ReferralKey key,
            UUID householdId,
            String county,
            Raiser raisedBy,
            String raisedOrg,
            Observation observation,
            Instant at,
            Instant dueAt) {
        this.key = key;
        this.householdId = householdId;
        this.county = county;
        this.raisedBy = raisedBy;
        this.raisedOrg = raisedOrg;
        this.observation = observation;
        this.sentAt = at;
        this.dueAt = dueAt;
        this.updatedAt = at;
        this.updatedBy = raisedOrg;
    }

    /** The county takes it up; its days for the review begin. */
    Ruling<RiskReferral> receive(String by, Instant at, Instant due) {
        return move(ReferralState.UNDER_REVIEW, by, at).map(moved -> {
            receivedAt = at;
            dueAt = due;
            return moved;
        });
    }

    /** The county reports what the review came to, in time or late. */
    Ruling<RiskReferral> decide(ReferralOutcome outcome, String by, Instant at) {
        return move(outcome.state(), by, at).map(moved -> {
            decidedAt = at;
            dueAt = null;
            return moved;
        });
    }

    private Ruling<RiskReferral> move(ReferralState next, String by, Instant at) {
        if (!state.moves().contains(next)) {
            return Ruling.refused(ReferralRefusal.REFERRAL_STATE, state.acts());
        }
        state = next;
        updatedBy = by;
        updatedAt = at;
        return Ruling.granted(this);
    }

    /** Whether the next step is late. */
    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    public ReferralId id() {
        return new ReferralId(key.id());
    }

    public String originProvince() {
        return key.originProvince();
    }

    public long version() {
        return version;
    }

    public UUID householdId() {
        return householdId;
    }

    /** The county of the household's registration when it was sent. */
    public String county() {
        return county;
    }

    public ReferralState state() {
        return state;
    }

    public Raiser raisedBy() {
        return raisedBy;
    }

    public String raisedOrg() {
        return raisedOrg;
    }

    public Observation observation() {
        return observation;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** By when the next step is due; none once it is decided. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }
}
