package io.labortransfer.registry.reference;

import io.labortransfer.kit.policy.TwoPersons;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One revision of one list for one unit, from its draft to its successor. Two persons make it: one writes, another approves. Its
 * version counts the changes of the whole list in the unit, so that a tag never names two revisions.
 */
@Entity
@Table(name = "reference_revision")
public class ListRevision {
    /** Who wrote and approved what comes with the program. */
    private static final String RELEASE = "release";

    @EmbeddedId
    private RevisionKey key;

    private long version;

    @Enumerated(EnumType.STRING)
    private RevisionState state;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private String source;

    @Column(name = "items")
    private ListRows rows;

    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected ListRevision() {}

    private ListRevision(RevisionKey key, RevisionTerms terms, String author, long version, Instant at) {
        this.key = key;
        this.version = version;
        this.state = RevisionState.DRAFT;
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
        this.source = terms.source();
        this.rows = terms.rows();
        this.author = author;
        this.writtenAt = at;
    }

    /** A new draft. */
    public static ListRevision draft(RevisionKey key, RevisionTerms terms, String author, long version, Instant at) {
        return new ListRevision(key, terms, author, version, at);
    }

    /** One that comes with the program and waits for its day. */
    static ListRevision bundled(ReferenceRevision revision, long version, Instant at) {
        var key = new RevisionKey(revision.list(), revision.unit(), revision.revision());
        var terms = new RevisionTerms(
                revision.validFrom(), revision.validTo(), revision.source(), new ListRows(revision.items()));
        var bundled = new ListRevision(key, terms, RELEASE, version, at);
        bundled.state = RevisionState.PENDING;
        bundled.approvedBy = RELEASE;
        bundled.approvedAt = at;
        return bundled;
    }

    /** Writes the draft anew; whoever writes last is its author. */
    public Ruling<ListRevision> rewrite(RevisionTerms terms, String by, long next, Instant at) {
        if (state != RevisionState.DRAFT) {
            return Ruling.refused(TwoPersons.Objection.REVISION_FIXED);
        }
        validFrom = terms.validFrom();
        validTo = terms.validTo();
        source = terms.source();
        rows = terms.rows();
        author = by;
        writtenAt = at;
        version = next;
        return Ruling.granted(this);
    }

    /** Another person than the author stands by it. */
    public Ruling<ListRevision> approve(String by, long next, Instant at) {
        return TwoPersons.second(state == RevisionState.DRAFT, author, by).map(second -> {
            move(RevisionState.PENDING, next);
            approvedBy = second;
            approvedAt = at;
            return this;
        });
    }

    /** Its first day has come. */
    void publish(long next, Instant at) {
        move(RevisionState.PUBLISHED, next);
        publishedAt = at;
    }

    /** A later number stands in its place. */
    void supersede(long next) {
        move(RevisionState.SUPERSEDED, next);
    }

    private void move(RevisionState to, long next) {
        if (!state.moves().contains(to)) {
            throw new IllegalStateException(key + " cannot become " + to + " from " + state);
        }
        state = to;
        version = next;
    }

    /** Whether it says the same. */
    public boolean says(RevisionTerms terms) {
        return terms().equals(terms);
    }

    /** Whether it is approved and its first day is not behind {@code today}. */
    public boolean isDue(LocalDate today) {
        return state == RevisionState.PENDING && !validFrom.isAfter(today);
    }

    public RevisionKey key() {
        return key;
    }

    public long version() {
        return version;
    }

    public RevisionState state() {
        return state;
    }

    public RevisionTerms terms() {
        return new RevisionTerms(validFrom, validTo, source, rows);
    }

    /** When it came into force. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** As rules and events know it. */
    public ReferenceRevision content() {
        return new ReferenceRevision(key.list(), key.unit(), key.revision(), validFrom, validTo, source, rows.rows());
    }
}
