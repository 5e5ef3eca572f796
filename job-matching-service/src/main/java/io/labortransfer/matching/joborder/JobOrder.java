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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
            boolean employerVerified, Optional<MinimumWage> floor, LocalDate today, Instant at, String by) {
        if (!state.moves().contains(JobOrderState.APPROVED)) {
            return stale();
        }
        return firstObjection(employerVerified, floor, today)
                .<Ruling<JobOrder>>map(objection -> Ruling.refused(objection))
                .orElseGet(() -> move(JobOrderState.APPROVED, at, by));
    }

    private Optional<JobOrderRefusal> firstObjection(
            boolean employerVerified, Optional<MinimumWage> floor, LocalDate today) {
        if (!employerVerified) {
            return Optional.of(JobOrderRefusal.EMPLOYER_NOT_VERIFIED);
        }
        if (!today.isBefore(validTo)) {
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

    /** Whether its day in public has come. */
    public boolean isDue(LocalDate today) {
        return state == JobOrderState.APPROVED && !today.isBefore(publishFrom);
    }

    /** Its day has come. */
    public Ruling<JobOrder> publish(Instant at, String by) {
        return move(JobOrderState.PUBLISHED, at, by);
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

    /** The employer. */
    public UUID employerId() {
        return employerId;
    }

    /** Division of the site. */
    public String siteDivision() {
        return siteDivision;
    }
}
