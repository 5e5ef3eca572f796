package io.labortransfer.matching.joborder;

import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.matching.reference.MinimumWage;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An employer's order for people. Its counts are kept by the database alone and only read here. */
@Entity
@Table(name = "job_order")
public class JobOrder {

    @EmbeddedId
    private JobOrderKey key;

    @Column(name = "employer_id")
    private UUID employerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "employment_form")
    private EmploymentForm employmentForm;

    @Column(name = "legal_employer_id")
    private UUID legalEmployerId;

    @Column(name = "user_employer_id")
    private @Nullable UUID userEmployerId;

    @Column(name = "work_form")
    private String workForm;

    @Column(name = "occupation_code")
    private String occupationCode;

    @Column(name = "industry_code")
    private @Nullable String industryCode;

    @Column(name = "site_division")
    private String siteDivision;

    @Column(name = "site_address")
    private @Nullable String siteAddress;

    @Column(name = "headcount")
    private int headcount;

    @Column(name = "reserved", updatable = false)
    private int reserved;

    @Column(name = "filled", updatable = false)
    private int filled;

    @Column(name = "night_shift")
    private boolean nightShift;

    @Column(name = "publish_from")
    private LocalDate publishFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "start_from")
    private LocalDate startFrom;

    @Column(name = "full_time")
    private boolean fullTime;

    @Column(name = "monthly_fen")
    private long monthlyFen;

    @Column(name = "lodging")
    private String lodging;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "wage")
    private Wage wage;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "terms")
    private Terms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "requirements")
    private List<Requirement> requirements;

    @Column(name = "terms_hash")
    private String termsHash;

    @Column(name = "agreement_line_id")
    private @Nullable UUID agreementLineId;

    @Column(name = "subsidized")
    private boolean subsidized;

    @Column(name = "reopen_on_leave")
    private boolean reopenOnLeave;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private JobOrderState state;

    /** Firms of it that may not hire; in the order in which they were stopped. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "held_for")
    private UUID[] heldFor = {};

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

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
    protected JobOrder() {}

    private JobOrder(JobOrderKey key, Posting posting, Instant at, String by) {
        this.key = key;
        write(posting);
        state = JobOrderState.DRAFT;
        createdAt = at;
        createdBy = by;
        updatedAt = at;
        updatedBy = by;
    }

    private void write(Posting posting) {
        employerId = posting.employerId();
        employmentForm = posting.employmentForm();
        legalEmployerId = posting.legalEmployerId();
        userEmployerId = posting.userEmployerId();
        workForm = posting.workForm();
        occupationCode = posting.occupationCode();
        industryCode = posting.industryCode();
        siteDivision = posting.siteDivision();
        siteAddress = posting.siteAddress();
        headcount = posting.headcount();
        nightShift = posting.nightShift();
        publishFrom = posting.publishFrom();
        validTo = posting.validTo();
        startFrom = posting.startFrom();
        fullTime = posting.fullTime();
        wage = posting.wage();
        terms = posting.terms();
        requirements = new ArrayList<>(posting.requirements());
        monthlyFen = posting.wage().monthlyFen();
        lodging = posting.terms().lodgingKind();
        termsHash = posting.termsHash();
        agreementLineId = posting.agreementLineId();
        subsidized = posting.subsidized();
        reopenOnLeave = posting.reopenOnLeave();
    }

    /** A draft. */
    public static JobOrder draft(JobOrderKey key, Posting posting, Instant at, String by) {
        return new JobOrder(key, posting, at, by);
    }

    /** The employer writes it anew, as long as nobody else has seen it. */
    public Ruling<JobOrder> amend(Posting posting, Instant at, String by) {
        if (state != JobOrderState.DRAFT) {
            return stale();
        }
        write(posting);
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    /** The employer hands it to the destination office. */
    public Ruling<JobOrder> submit(Instant at, String by) {
        return move(JobOrderState.SUBMITTED, at, by);
    }

    /** The destination office found floor, hours, lodging and insurance in order. */
    public Ruling<JobOrder> approve(
            boolean firmsMayPost, Optional<MinimumWage> floor, LocalDate today, Instant at, String by) {
        if (!state.moves().contains(JobOrderState.APPROVED)) {
            return stale();
        }
        return firstObjection(firmsMayPost, floor, today)
                .<Ruling<JobOrder>>map(objection -> Ruling.refused(objection))
                .orElseGet(() -> move(JobOrderState.APPROVED, at, by));
    }

    private Optional<JobOrderRefusal> firstObjection(
            boolean firmsMayPost, Optional<MinimumWage> floor, LocalDate today) {
        if (!firmsMayPost) {
            return Optional.of(JobOrderRefusal.EMPLOYER_NOT_VERIFIED);
        }
        if (isOver(today)) {
            return Optional.of(JobOrderRefusal.JOB_ORDER_OVER);
        }
        if (floor.isEmpty()) {
            return Optional.of(JobOrderRefusal.REFERENCE_BEHIND);
        }
        if (!wage.reaches(floor.get())) {
            return Optional.of(JobOrderRefusal.WAGE_BELOW_FLOOR);
        }
        if (!wage.tellsHours()) {
            return Optional.of(JobOrderRefusal.HOURS_MISSING);
        }
        if (!terms.tellsLodging()) {
            return Optional.of(JobOrderRefusal.LODGING_TERMS_MISSING);
        }
        return terms.insurance().isEmpty() ? Optional.of(JobOrderRefusal.INSURANCE_TERMS_MISSING) : Optional.empty();
    }

    /** Whether its day in public has come, and nothing keeps it back. */
    public boolean isDue(LocalDate today) {
        return state == JobOrderState.APPROVED && standsFree() && !today.isBefore(publishFrom) && !isOver(today);
    }

    /** Whether its last day has passed. */
    public boolean isOver(LocalDate today) {
        return !today.isBefore(validTo);
    }

    /** Its day has come. */
    public Ruling<JobOrder> publish(Instant at, String by) {
        Ruling<JobOrder> published = move(JobOrderState.PUBLISHED, at, by);
        if (published.isGranted() && publishedAt == null) {
            publishedAt = at;
        }
        return published;
    }

    /** A firm of it may not hire: it stands still until that firm may again. Answers what happened to it, if others can see it. */
    public Optional<String> holdFor(UUID firm, Instant at, String by) {
        if (Arrays.asList(heldFor).contains(firm)) {
            return Optional.empty();
        }
        heldFor = Stream.concat(Arrays.stream(heldFor), Stream.of(firm)).toArray(UUID[]::new);
        return stopOrGoOn(at, by);
    }

    /** A firm of it may hire again: it goes on, unless something else keeps it. Answers what happened to it, if others can see it. */
    public Optional<String> freeFrom(UUID firm, Instant at, String by) {
        heldFor = Arrays.stream(heldFor).filter(held -> !held.equals(firm)).toArray(UUID[]::new);
        return stopOrGoOn(at, by);
    }

    private Optional<String> stopOrGoOn(Instant at, String by) {
        updatedAt = at;
        updatedBy = by;
        if (state == JobOrderState.PUBLISHED && !standsFree()) {
            state = JobOrderState.PAUSED;
            return Optional.of("paused");
        }
        if (state == JobOrderState.PAUSED && standsFree()) {
            state = filled == headcount ? JobOrderState.FILLED : JobOrderState.PUBLISHED;
            return Optional.of("resumed");
        }
        return Optional.empty();
    }

    private boolean standsFree() {
        return heldFor.length == 0;
    }

    /** Its last day has passed. */
    public Ruling<JobOrder> expire(Instant at, String by) {
        return move(JobOrderState.EXPIRED, at, by);
    }

    private Ruling<JobOrder> move(JobOrderState next, Instant at, String by) {
        if (!state.moves().contains(next)) {
            return stale();
        }
        state = next;
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    private Ruling<JobOrder> stale() {
        return Ruling.refused(JobOrderRefusal.JOB_ORDER_STATE, allowedActions().toArray(String[]::new));
    }

    /** What may be done next by a caller. */
    public List<String> allowedActions() {
        return switch (state) {
            case DRAFT -> List.of("submit");
            case SUBMITTED -> List.of("approve");
            case APPROVED, PUBLISHED, PAUSED, FILLED, CLOSED, EXPIRED -> List.of();
        };
    }

    /** The id. */
    public JobOrderId id() {
        return new JobOrderId(key.id());
    }

    /** The key. */
    public JobOrderKey key() {
        return key;
    }

    /** Everything the employer told. */
    public Posting posting() {
        return new Posting(
                employerId,
                employmentForm,
                legalEmployerId,
                userEmployerId,
                workForm,
                occupationCode,
                industryCode,
                siteDivision,
                siteAddress,
                headcount,
                nightShift,
                publishFrom,
                validTo,
                startFrom,
                fullTime,
                wage,
                terms,
                requirements,
                agreementLineId,
                subsidized,
                reopenOnLeave);
    }

    /** Posts that are offered or accepted. */
    public int reserved() {
        return reserved;
    }

    /** Posts on which people work. */
    public int filled() {
        return filled;
    }

    /** Hash over the terms. */
    public String termsHash() {
        return termsHash;
    }

    /** The state. */
    public JobOrderState state() {
        return state;
    }

    /** The version, from 1. */
    public long version() {
        return version + 1;
    }

    /** All firms that it names. */
    public Set<UUID> firms() {
        return Stream.of(employerId, legalEmployerId, userEmployerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether it has been open to all, so that everyone may read what it says. */
    public boolean oncePublished() {
        return publishedAt != null;
    }

    /** Why it stands still; empty while it does not. */
    public List<String> pausedBy() {
        return heldFor.length == 0 ? List.of() : List.of("FIRM_STOPPED");
    }

    /** The employer. */
    public UUID employerId() {
        return employerId;
    }

    /** Division of the site. */
    public String siteDivision() {
        return siteDivision;
    }
}
