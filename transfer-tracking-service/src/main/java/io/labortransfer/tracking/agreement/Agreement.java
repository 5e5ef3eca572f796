package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.ruling.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two parties agree on. Until both have signed, its terms are those on the table; from then on they are the last
 * signed version's, and an amendment lies on the table beside them. Every act holds the row's lock.
 */
@Entity
@Table(name = "agreement")
public class Agreement {

    @EmbeddedId
    private AgreementKey key;

    @Column
    private String destinationProvince;

    @Column
    private String originPrefix;

    @Column
    private String destinationPrefix;

    @Column
    @Enumerated(EnumType.STRING)
    private AgreementType type;

    @Column
    @Enumerated(EnumType.STRING)
    private PartySide draftedBy;

    @Column
    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Column
    private LocalDate validFrom;

    @Column
    private LocalDate validTo;

    @Column(name = "on_the_table")
    private @Nullable Tabled tabled;

    @Column
    private SignedVersions versions;

    @Column
    private @Nullable Instant signedAt;

    @Column
    @Enumerated(EnumType.STRING)
    private @Nullable PartySide suspendedBy;

    @Column
    private @Nullable String reasonCode;

    @Column
    private Instant createdAt;

    @Column
    private String createdBy;

    @Column
    private Instant updatedAt;

    @Column
    private String updatedBy;

    @Column
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Agreement() {}

    private Agreement(AgreementKey key, AgreementType type, Party origin, Party destination, Tabled first, Act act) {
        this.key = key;
        this.type = type;
        this.destinationProvince = destination.reportingUnit();
        this.originPrefix = origin.divisionPrefix();
        this.destinationPrefix = destination.divisionPrefix();
        this.draftedBy = first.by();
        this.state = AgreementState.DRAFT;
        this.versions = SignedVersions.none();
        this.tabled = first;
        this.validFrom = first.terms().validFrom();
        this.validTo = first.terms().validTo();
        this.createdAt = act.at();
        this.createdBy = act.org();
        this.updatedAt = act.at();
        this.updatedBy = act.org();
        this.version = 1;
    }

    /** The draft of the party that {@code act} names. */
    public static Agreement draft(
            AgreementKey key, AgreementType type, Party origin, Party destination, Terms terms, Act act) {
        Tabled first = new Tabled(1, act.side(), terms, List.of());
        return new Agreement(key, type, origin, destination, first, act);
    }

    /** What it says at present: what is on the table, else what was signed. */
    public Terms terms() {
        return tabled != null
                ? tabled.terms()
                : versions.last().map(SignedVersion::terms).orElseGet(() -> new Terms(validFrom, validTo, List.of()));
    }

    /** The drafting party writes the draft anew. */
    public Ruling<Agreement> rewrite(Terms terms, Act act) {
        return mayBeRewritten().flatMap(draft -> {
            table(terms, act);
            return touch(act);
        });
    }

    /** Only a draft is written anew. */
    Ruling<Agreement> mayBeRewritten() {
        return state == AgreementState.DRAFT ? Ruling.granted(this) : refuse(AgreementRefusal.AGREEMENT_STATE);
    }

    /** The drafting party shows the draft to the other. */
    public Ruling<Agreement> propose(Act act) {
        return move(AgreementState.PROPOSED, act);
    }

    /** Terms in place of those that the other party put on the table. */
    public Ruling<Agreement> counter(Terms terms, Act act) {
        if (!state.isTalkedAbout() || tabled == null) {
            return refuse(AgreementRefusal.AGREEMENT_STATE);
        }
        if (tabled.by() == act.side()) {
            return refuse(AgreementRefusal.OWN_TERMS);
        }
        table(terms, act);
        return move(act.side() == draftedBy ? AgreementState.PROPOSED : AgreementState.COUNTERED, act);
    }

    /** Terms for a new version of an agreement in force; they take the place of any others on the table. */
    public Ruling<Agreement> amend(Terms terms, Act act) {
        if (state != AgreementState.ACTIVE) {
            return refuse(AgreementRefusal.AGREEMENT_STATE);
        }
        table(terms, act);
        return touch(act);
    }

    /** Whether the party may sign {@code revision} now; false when it has done so before. */
    public Ruling<Boolean> maySign(int revision, PartySide side, LocalDate today) {
        if (versions.last().filter(last -> last.revision() == revision).isPresent()) {
            return Ruling.granted(false);
        }
        if (tabled == null || !state.isTalkedAbout() && state != AgreementState.ACTIVE) {
            return refuse(AgreementRefusal.AGREEMENT_STATE);
        }
        if (tabled.revision() != revision) {
            return refuse(AgreementRefusal.TERMS_CHANGED);
        }
        if (tabled.isSignedBy(side)) {
            return Ruling.granted(false);
        }
        return tabled.terms().isOver(today) ? refuse(AgreementRefusal.TERMS_OVER) : Ruling.granted(true);
    }

    /** A party signs what lies on the table; what it says, once both have. */
    public Optional<Terms> sign(Act act) {
        if (tabled == null) {
            throw new IllegalStateException("nothing lies on the table");
        }
        tabled = tabled.signed(new Signature(act.side(), act.org(), act.at()));
        if (!tabled.isSignedByBoth()) {
            touch(act);
            return Optional.empty();
        }
        Terms agreed = tabled.terms();
        versions = versions.with(new SignedVersion(tabled.revision(), agreed, tabled.signatures()));
        tabled = null;
        signedAt = act.at();
        validFrom = agreed.validFrom();
        validTo = agreed.validTo();
        if (state == AgreementState.ACTIVE) {
            touch(act);
        } else {
            move(AgreementState.SIGNED, act).orThrow();
        }
        return Optional.of(agreed);
    }

    /** A party stops it for the time being: no new seats; who is on the way finishes. */
    public Ruling<Agreement> suspend(String reason, Act act) {
        return move(AgreementState.SUSPENDED, act).map(moved -> {
            suspendedBy = act.side();
            reasonCode = reason;
            return this;
        });
    }

    /** The party that suspended it lets it go on. */
    public Ruling<Agreement> resume(Act act) {
        if (state == AgreementState.SUSPENDED && suspendedBy != act.side()) {
            return refuse(AgreementRefusal.SUSPENDED_BY_OTHER);
        }
        return state == AgreementState.SUSPENDED ? activate(act) : refuse(AgreementRefusal.AGREEMENT_STATE);
    }

    /** A party ends it for good. */
    public Ruling<Agreement> terminate(String reason, Act act) {
        return move(AgreementState.TERMINATED, act).map(moved -> {
            tabled = null;
            suspendedBy = null;
            reasonCode = reason;
            return this;
        });
    }

    /** Its first day has come. */
    public Ruling<Agreement> activate(Act act) {
        return move(AgreementState.ACTIVE, act).map(moved -> {
            suspendedBy = null;
            reasonCode = null;
            return this;
        });
    }

    /** Its last day has passed. */
    public Ruling<Agreement> expire(Act act) {
        return move(AgreementState.EXPIRED, act).map(moved -> {
            tabled = null;
            suspendedBy = null;
            return this;
        });
    }

    /** Whether its lines give seats, as far as its state tells. */
    public boolean isInForce() {
        return state == AgreementState.ACTIVE;
    }

    /** Whether it was signed by both and {@code today} lies in its term. */
    public boolean isDue(LocalDate today) {
        return state == AgreementState.SIGNED && !validFrom.isAfter(today) && validTo.isAfter(today);
    }

    /** The names of what may be asked of it now. */
    public List<String> allowedActions() {
        List<String> actions = new ArrayList<>(state.actions());
        if (tabled != null && state == AgreementState.ACTIVE) {
            actions.add("sign");
        }
        return List.copyOf(actions);
    }

    private void table(Terms terms, Act act) {
        tabled = tabled == null
                ? new Tabled(versions.lastRevision() + 1, act.side(), terms, List.of())
                : tabled.replaced(act.side(), terms);
        if (versions.last().isEmpty()) {
            validFrom = terms.validFrom();
            validTo = terms.validTo();
        }
    }

    private Ruling<Agreement> move(AgreementState next, Act act) {
        if (!state.leadsTo(next)) {
            return refuse(AgreementRefusal.AGREEMENT_STATE);
        }
        state = next;
        return touch(act);
    }

    private Ruling<Agreement> touch(Act act) {
        updatedAt = act.at();
        updatedBy = act.org();
        version++;
        return Ruling.granted(this);
    }

    private <T> Ruling<T> refuse(AgreementRefusal refusal) {
        return Ruling.refused(refusal, allowedActions().toArray(String[]::new));
    }

    /** The agreement's id. */
    public AgreementId id() {
        return new AgreementId(key.id());
    }

    /** The key that its lines name too. */
    public AgreementKey key() {
        return key;
    }

    /** Between whom it stands. */
    public AgreementType type() {
        return type;
    }

    /** The party on {@code side}. */
    public Party party(PartySide side) {
        return side == PartySide.ORIGIN
                ? new Party(side, key.originProvince(), originPrefix)
                : new Party(side, destinationProvince, destinationPrefix);
    }

    /** Who drafted it. */
    public PartySide draftedBy() {
        return draftedBy;
    }

    /** Where it stands. */
    public AgreementState state() {
        return state;
    }

    /** The first day in force. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which it no longer stands. */
    public LocalDate validTo() {
        return validTo;
    }

    /** The terms on the table, if any. */
    public Optional<Tabled> tabled() {
        return Optional.ofNullable(tabled);
    }

    /** The versions that both signed, the first one first. */
    public SignedVersions versions() {
        return versions;
    }

    /** Which party suspended it, while it is suspended. */
    public Optional<PartySide> suspendedBy() {
        return Optional.ofNullable(suspendedBy);
    }

    /** Why it was suspended or terminated. */
    public Optional<String> reasonCode() {
        return Optional.ofNullable(reasonCode);
    }

    /** The version of the record; it counts the changes. */
    public long version() {
        return version;
    }
}
