package io.labortransfer.matching.matching;

import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.joborder.JobOrder;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One worker and one job order on their way to each other. Runs create matches set-based, other ways in one by one; all move here. */
@Entity
@Table(name = "match")
public class Match {

    @EmbeddedId
    private MatchKey key;

    @Column(name = "destination_province")
    private String destinationProvince;

    @Column(name = "run_id")
    private @Nullable UUID runId;

    @Column(name = "worker_id")
    private UUID workerId;

    @Column(name = "worker_version")
    private long workerVersion;

    @Column(name = "worker_division")
    private String workerDivision;

    @Column(name = "job_order_id")
    private UUID jobOrderId;

    @Column(name = "employer_id")
    private UUID employerId;

    @Column(name = "site_division")
    private String siteDivision;

    @Column(name = "full_time")
    private boolean fullTime;

    @Column(name = "terms_hash")
    private String termsHash;

    @Column(name = "agreement_line_id")
    private @Nullable UUID agreementLineId;

    @Column(name = "found_through")
    private String foundThrough;

    @Column(name = "recruitment_event_id")
    private @Nullable UUID recruitmentEventId;

    @Enumerated(EnumType.STRING)
    @Column(name = "way_in")
    private WayIn wayIn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MatchState state;

    @Column(name = "exit_reason")
    private @Nullable String exitReason;

    @Column(name = "utility")
    private int utility;

    @Column(name = "post_rank")
    private int postRank;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "reasons")
    private String[] reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "profile")
    private @Nullable Profile profile;

    @Column(name = "accept_seq")
    private @Nullable Long acceptSeq;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

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
    protected Match() {}

    private Match(
            MatchKey key,
            Candidate candidate,
            JobOrder order,
            @Nullable UUID line,
            Fitting fitting,
            Instant at,
            String by) {
        this.key = key;
        destinationProvince = order.key().destinationProvince();
        workerId = candidate.worker();
        workerVersion = candidate.workerVersion();
        workerDivision = candidate.registrationDivision();
        jobOrderId = order.id().value();
        employerId = order.employerId();
        siteDivision = order.siteDivision();
        fullTime = order.posting().fullTime();
        termsHash = order.termsHash();
        agreementLineId = line;
        foundThrough = Occasion.OFFICE.foundThrough();
        wayIn = WayIn.RUN;
        state = MatchState.PROPOSED;
        utility = fitting.utility();
        reasons = fitting.reasons().toArray(String[]::new);
        profile = fitting.profile();
        createdAt = at;
        createdBy = by;
        updatedAt = at;
        updatedBy = by;
    }

    /** A worker and an order that no run brought together, and the line whose seat that takes, if any. */
    static Match between(
            UUID id,
            WayIn wayIn,
            Occasion occasion,
            Candidate candidate,
            JobOrder order,
            @Nullable UUID line,
            Fitting fitting,
            Instant at,
            String by) {
        Match match = new Match(new MatchKey(candidate.originProvince(), id), candidate, order, line, fitting, at, by);
        match.wayIn = wayIn;
        match.foundThrough = occasion.foundThrough();
        match.recruitmentEventId = occasion.recruitmentEvent();
        return match;
    }

    /** The employer would like to meet the candidate. */
    public Ruling<Match> shortlist(Instant at, String by) {
        return move(state == MatchState.WORKER_ACCEPTED ? MatchState.MUTUAL : MatchState.SHORTLISTED, at, by);
    }

    /** The worker would like the post. */
    public Ruling<Match> acceptProposal(Instant at, String by) {
        return move(state == MatchState.SHORTLISTED ? MatchState.MUTUAL : MatchState.WORKER_ACCEPTED, at, by);
    }

    /** The employer offers the post; the headcount decides whether one is left. */
    public Ruling<Match> offer(Instant at, String by) {
        return move(MatchState.OFFERED, at, by);
    }

    /** Whether an offer waits for the worker. */
    public Ruling<Match> awaitsOfferDecision() {
        return state == MatchState.OFFERED ? Ruling.granted(this) : stale();
    }

    /** The worker takes the offer as their {@code sequence}-th. */
    public Ruling<Match> acceptOffer(long sequence, Instant at, String by) {
        return move(MatchState.OFFER_ACCEPTED, at, by).map(match -> {
            acceptSeq = sequence;
            expiresAt = null;
            return match;
        });
    }

    /** The worker says no to proposal or offer; no reason is asked for. */
    public Ruling<Match> decline(Instant at, String by) {
        return exit(MatchState.DECLINED, "DECLINED", at, by);
    }

    /** The worker leaves; never refused before the first day at work. */
    public Ruling<Match> withdraw(Instant at, String by) {
        if (state == MatchState.PLACED) {
            return Ruling.refused(MatchRefusal.MATCH_PLACED);
        }
        return state.isOver() ? Ruling.granted(this) : exit(MatchState.DECLINED, "WITHDRAWN", at, by);
    }

    /** The employer says no, with a job-related code. */
    public Ruling<Match> reject(String reasonCode, Instant at, String by) {
        return exit(MatchState.REJECTED, reasonCode, at, by);
    }

    /** The employer takes an offer back that was not accepted yet. */
    public Ruling<Match> retract(String reasonCode, Instant at, String by) {
        return state == MatchState.OFFERED ? exit(MatchState.RELEASED, reasonCode, at, by) : stale();
    }

    /** Something else ended it: a withdrawn wish, a revoked consent, a case that ended without a start. */
    public Ruling<Match> release(String reasonCode, Instant at, String by) {
        return exit(MatchState.RELEASED, reasonCode, at, by);
    }

    /** Nobody answered in time. */
    public Ruling<Match> expire(Instant at, String by) {
        return exit(MatchState.EXPIRED, "EXPIRED", at, by);
    }

    /** The case is open. */
    public Ruling<Match> openTransfer(Instant at, String by) {
        return move(MatchState.TRANSFER_OPENED, at, by);
    }

    /** The worker works there. */
    public Ruling<Match> place(Instant at, String by) {
        return move(MatchState.PLACED, at, by);
    }

    private Ruling<Match> exit(MatchState end, String reason, Instant at, String by) {
        return move(end, at, by).map(match -> {
            exitReason = reason;
            profile = null;
            return match;
        });
    }

    private Ruling<Match> move(MatchState next, Instant at, String by) {
        if (!state.moves().contains(next)) {
            return stale();
        }
        state = next;
        expiresAt = null;
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    /** Someone's answer is waited for, so long after the last move. */
    void waitFor(Duration step) {
        expiresAt = updatedAt.plus(step);
    }

    private Ruling<Match> stale() {
        List<String> all = new ArrayList<>(workerActions());
        all.addAll(employerActions());
        return Ruling.refused(MatchRefusal.MATCH_STATE, all.toArray(String[]::new));
    }

    /** What may be done next for the worker. */
    public List<String> workerActions() {
        return switch (state) {
            case PROPOSED, SHORTLISTED, OFFERED -> List.of("worker-decision", "withdraw");
            case WORKER_ACCEPTED, MUTUAL, OFFER_ACCEPTED, TRANSFER_OPENED -> List.of("withdraw");
            case PLACED, DECLINED, REJECTED, EXPIRED, RELEASED -> List.of();
        };
    }

    /** What the employer may do next. */
    public List<String> employerActions() {
        return switch (state) {
            case PROPOSED, WORKER_ACCEPTED -> List.of("shortlist", "reject");
            case SHORTLISTED -> List.of("reject");
            case MUTUAL -> List.of("offer", "reject");
            case OFFERED -> List.of("retract", "reject");
            case OFFER_ACCEPTED, TRANSFER_OPENED, PLACED, DECLINED, REJECTED, EXPIRED, RELEASED -> List.of();
        };
    }

    /** The id. */
    public MatchId id() {
        return new MatchId(key.id());
    }

    /** The worker's unit. */
    public String originProvince() {
        return key.originProvince();
    }

    /** The unit of the site. */
    public String destinationProvince() {
        return destinationProvince;
    }

    /** The run that proposed it, if one did. */
    public @Nullable UUID runId() {
        return runId;
    }

    /** The worker. */
    public UUID workerId() {
        return workerId;
    }

    /** Version of the worker's record when they were matched. */
    public long workerVersion() {
        return workerVersion;
    }

    /** Division in which the worker is registered. */
    public String workerDivision() {
        return workerDivision;
    }

    /** The job order. */
    public UUID jobOrderId() {
        return jobOrderId;
    }

    /** The employer. */
    public UUID employerId() {
        return employerId;
    }

    /** Division of the site. */
    public String siteDivision() {
        return siteDivision;
    }

    /** Full time. */
    public boolean fullTime() {
        return fullTime;
    }

    /** Hash over the terms of the order. */
    public String termsHash() {
        return termsHash;
    }

    /** The line of an agreement that the order rested on when they were matched. */
    public @Nullable UUID agreementLineId() {
        return agreementLineId;
    }

    /** Through which service the worker found the post. */
    public String foundThrough() {
        return foundThrough;
    }

    /** The recruitment event that it was found at, if it was. */
    public @Nullable UUID recruitmentEventId() {
        return recruitmentEventId;
    }

    /** How the two came together. */
    public WayIn wayIn() {
        return wayIn;
    }

    /** The state. */
    public MatchState state() {
        return state;
    }

    /** How much the worker would like the post, 0 to 1000. */
    public int utility() {
        return utility;
    }

    /** The worker's place among those the run seats at the post; without a run 0. */
    public int postRank() {
        return postRank;
    }

    /** What speaks for the match. */
    public List<String> reasons() {
        return List.copyOf(Arrays.asList(reasons));
    }

    /** What the employer may see, until the match is over. */
    public @Nullable Profile profile() {
        return profile;
    }

    /** Which of the worker's acceptances this is. */
    public @Nullable Long acceptSeq() {
        return acceptSeq;
    }

    /** The version, from 1. */
    public long version() {
        return version + 1;
    }
}
