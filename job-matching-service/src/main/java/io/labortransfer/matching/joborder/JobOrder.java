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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    @Column(name = "dispatch_reference")
    private @Nullable String dispatchReference;

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

    @Column(name = "guarantee_id")
    private @Nullable UUID guaranteeId;

    @Column(name = "brand_id")
    private @Nullable UUID brandId;

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

    /** Who paused it by hand. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "paused_by")
    private String[] pausedBy = {};

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "returned_reasons")
    private String[] returnedReasons = {};

    @Column(name = "returned_note")
    private @Nullable String returnedNote;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

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
        dispatchReference = posting.dispatchReference();
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
        guaranteeId = posting.guaranteeId();
        brandId = posting.brandId();
        subsidized = posting.subsidized();
        reopenOnLeave = posting.reopenOnLeave();
    }

    /** A draft. */
    public static JobOrder draft(JobOrderKey key, Posting posting, Instant at, String by) {
        return new JobOrder(key, posting, at, by);
    }

    /** Whether the employer may write anything in it: nobody else has seen it. */
    public boolean isDraft() {
        return state == JobOrderState.DRAFT;
    }

    /** The employer writes it anew, as long as nobody else has seen it. */
    public Ruling<JobOrder> amend(Posting posting, Instant at, String by) {
        if (!isDraft()) {
            return stale();
        }
        write(posting);
        return written(at, by);
    }

    /** Posts that are taken, by an offer or by somebody who works there. */
    public int taken() {
        return reserved + filled;
    }

    /** The employer changes how many posts it has, at least as many as are taken. Answers what happened to the order by it. */
    public Ruling<String> resize(int posts, Instant at, String by) {
        if (!state.wasApproved()) {
            return stale();
        }
        headcount = posts;
        written(at, by);
        return Ruling.granted(followCounts());
    }

    private String followCounts() {
        if (state == JobOrderState.PUBLISHED && filled == headcount) {
            state = JobOrderState.FILLED;
            return "filled";
        }
        if (state == JobOrderState.FILLED && filled < headcount) {
            state = standsFree() ? JobOrderState.PUBLISHED : JobOrderState.PAUSED;
            return "reopened";
        }
        return "amended";
    }

    /** The employer hands it to the destination office. */
    public Ruling<JobOrder> submit(Instant at, String by) {
        return move(JobOrderState.SUBMITTED, at, by).map(order -> {
            returnedReasons = new String[0];
            returnedNote = null;
            returnedAt = null;
            return order;
        });
    }

    /** The destination office gives it back to be mended. */
    public Ruling<JobOrder> sendBack(List<String> reasons, @Nullable String note, Instant at, String by) {
        if (state != JobOrderState.SUBMITTED) {
            return stale();
        }
        state = JobOrderState.DRAFT;
        returnedReasons = reasons.toArray(String[]::new);
        returnedNote = note;
        returnedAt = at;
        return written(at, by);
    }

    /** Whether the destination office may decide on it. */
    public Ruling<JobOrder> awaitsApproval() {
        return state == JobOrderState.SUBMITTED ? Ruling.granted(this) : stale();
    }

    /** The destination office found everything in order. */
    public Ruling<JobOrder> approve(Instant at, String by) {
        return move(JobOrderState.APPROVED, at, by);
    }

    /** What keeps it from being approved, by the minimum wage that holds on its first day; all of it. */
    public List<Objection> objections(Optional<MinimumWage> floor, LocalDate today) {
        List<Objection> all = new ArrayList<>();
        if (isOver(today)) {
            all.add(new Objection(JobOrderRefusal.JOB_ORDER_OVER, "/validTo"));
        }
        if (floor.isEmpty()) {
            all.add(new Objection(JobOrderRefusal.REFERENCE_BEHIND, "/siteDivision"));
        } else if (!wage.reaches(floor.get())) {
            all.add(new Objection(
                    JobOrderRefusal.WAGE_BELOW_FLOOR, "/wage/baseFen", Long.toString(wage.floor(floor.get()))));
        }
        if (!wage.tellsHours()) {
            all.add(new Objection(JobOrderRefusal.HOURS_MISSING, "/wage/usualWeeklyHours"));
        }
        if (!terms.tellsLodging()) {
            all.add(new Objection(JobOrderRefusal.LODGING_TERMS_MISSING, "/terms/lodging"));
        }
        if (terms.insurance().isEmpty()) {
            all.add(new Objection(JobOrderRefusal.INSURANCE_TERMS_MISSING, "/terms/insurance"));
        }
        return all;
    }

    /** The day whose minimum wage it has to reach: the first on which it pays. */
    public LocalDate payDayOne(LocalDate today) {
        return startFrom.isAfter(today) ? startFrom : today;
    }

    /** Its employer closes it, in whatever state; who works there stays. */
    public Ruling<JobOrder> close(Instant at, String by) {
        return move(JobOrderState.CLOSED, at, by);
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

    /** Its employer, or the office, pauses it by hand. Answers what happened to it. */
    public Ruling<String> pause(PauseGround ground, Instant at, String by) {
        boolean open = state == JobOrderState.PUBLISHED || state == JobOrderState.PAUSED;
        if (!open || Arrays.asList(pausedBy).contains(ground.name())) {
            return stale();
        }
        pausedBy =
                Stream.concat(Arrays.stream(pausedBy), Stream.of(ground.name())).toArray(String[]::new);
        return Ruling.granted(stopOrGoOn(at, by).orElse("amended"));
    }

    /** Who paused it by hand lets it go on, unless something else keeps it. Answers what happened to it. */
    public Ruling<String> resume(PauseGround ground, Instant at, String by) {
        if (state != JobOrderState.PAUSED || !Arrays.asList(pausedBy).contains(ground.name())) {
            return stale();
        }
        pausedBy = Arrays.stream(pausedBy)
                .filter(name -> !name.equals(ground.name()))
                .toArray(String[]::new);
        return Ruling.granted(stopOrGoOn(at, by).orElse("amended"));
    }

    private Optional<String> stopOrGoOn(Instant at, String by) {
        written(at, by);
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
        return !isHeld() && pausedBy.length == 0;
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
        return written(at, by);
    }

    private Ruling<JobOrder> written(Instant at, String by) {
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    private <T> Ruling<T> stale() {
        return Ruling.refused(JobOrderRefusal.JOB_ORDER_STATE, allowedActions().toArray(String[]::new));
    }

    /** What may be done next by a caller. */
    public List<String> allowedActions() {
        return switch (state) {
            case DRAFT -> List.of("submit", "close");
            case SUBMITTED -> List.of("approve", "send-back", "close");
            case PUBLISHED -> List.of("pause", "close");
            case PAUSED -> pausedBy.length == 0 ? List.of("pause", "close") : List.of("resume", "close");
            case APPROVED, FILLED -> List.of("close");
            case CLOSED, EXPIRED -> List.of();
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
                dispatchReference,
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
                guaranteeId,
                brandId,
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

    /** The firms that it names, by where it names them. */
    public Map<String, UUID> firms() {
        Map<String, UUID> firms = new LinkedHashMap<>();
        firms.put("/employerId", employerId);
        firms.put("/legalEmployerId", legalEmployerId);
        if (userEmployerId != null) {
            firms.put("/userEmployerId", userEmployerId);
        }
        return firms;
    }

    /** Why the office gave it back last; empty once it was handed in again. */
    public List<String> returnedReasons() {
        return List.of(returnedReasons);
    }

    /** What the office noted when it gave it back. */
    public @Nullable String returnedNote() {
        return returnedNote;
    }

    /** When the office gave it back. */
    public @Nullable Instant returnedAt() {
        return returnedAt;
    }

    /** Whether it has been open to all, so that everyone may read what it says. */
    public boolean oncePublished() {
        return publishedAt != null;
    }

    /** Whether a firm of it may not hire. */
    public boolean isHeld() {
        return heldFor.length > 0;
    }

    /** Why it stands still; empty while it does not. */
    public List<String> pausedBy() {
        List<String> grounds = new ArrayList<>(List.of(pausedBy));
        if (isHeld()) {
            grounds.add(PauseGround.FIRM_STOPPED.name());
        }
        return grounds;
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
