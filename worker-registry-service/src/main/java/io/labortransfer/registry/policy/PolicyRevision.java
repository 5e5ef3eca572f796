package io.labortransfer.registry.policy;

import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.reference.TwoPersons;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a policy from a day on. One person writes it, another approves it. Neither a draft nor what is approved is ever changed, only
 * followed by the next: what a person approves is what that person has read. Its version counts the changes of the policy in the unit, so that a tag never names two revisions.
 *
 * <pre>
 * DRAFT ──approve──▶ APPROVED
 * </pre>
 */
@Entity
@DynamicUpdate // no value is ever changed, and none may be
@Table(name = "policy_revision")
public class PolicyRevision {
    @EmbeddedId
    private PolicyKey key;

    private long version;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Column(name = "days")
    private int value;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String source;

    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    /** How far it is. */
    public enum State {
        DRAFT,
        APPROVED
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected PolicyRevision() {}

    /** A new draft. */
    PolicyRevision(PolicyKey key, PolicyTerms terms, String author, long version, Instant at) {
        this.key = key;
        this.version = version;
        this.value = terms.value();
        this.validFrom = terms.validFrom();
        this.source = terms.source();
        this.author = author;
        this.writtenAt = at;
    }

    /** Another person than the author stands by it. */
    Ruling<PolicyRevision> approve(String by, long next, Instant at) {
        return TwoPersons.second(state == State.DRAFT, author, by).map(second -> {
            state = State.APPROVED;
            approvedBy = second;
            approvedAt = at;
            version = next;
            return this;
        });
    }

    /** Whether it says the same. */
    boolean says(PolicyTerms terms) {
        return terms().equals(terms);
    }

    public PolicyKey key() {
        return key;
    }

    public long version() {
        return version;
    }

    public State state() {
        return state;
    }

    public PolicyTerms terms() {
        return new PolicyTerms(value, validFrom, source);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }
}
