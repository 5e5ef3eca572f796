package io.labortransfer.matching.recruitment;

import io.labortransfer.kit.ruling.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An event at which work and people are to meet. Everybody reads of it; its host writes it. */
@Entity
@Table(name = "recruitment_event")
public class RecruitmentEvent {

    @EmbeddedId
    private RecruitmentEventKey key;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private EventKind kind;

    @Column(name = "division")
    private String division;

    @Column(name = "employer_id")
    private @Nullable UUID employerId;

    @Column(name = "day")
    private LocalDate day;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "provinces")
    private String[] provinces;

    @Column(name = "brand_id")
    private @Nullable UUID brandId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "job_order_ids")
    private UUID[] jobOrderIds;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EventState state;

    @Column(name = "attended")
    private @Nullable Integer attended;

    @Column(name = "applications")
    private @Nullable Integer applications;

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
    protected RecruitmentEvent() {}

    private RecruitmentEvent(
            RecruitmentEventKey key, @Nullable UUID employerId, EventPlan plan, Instant at, String by) {
        this.key = key;
        this.employerId = employerId;
        write(plan);
        state = EventState.PLANNED;
        createdAt = at;
        createdBy = by;
        updatedAt = at;
        updatedBy = by;
    }

    /** A new event of an office, or of the employer that is named. */
    static RecruitmentEvent planned(
            RecruitmentEventKey key, @Nullable UUID employerId, EventPlan plan, Instant at, String by) {
        return new RecruitmentEvent(key, employerId, plan, at, by);
    }

    /** The host plans it otherwise. */
    Ruling<RecruitmentEvent> amend(EventPlan plan, Instant at, String by) {
        if (state != EventState.PLANNED) {
            return stale();
        }
        write(plan);
        return changed(at, by);
    }

    /** Its day has come. */
    Ruling<RecruitmentEvent> hold(LocalDate today, Instant at, String by) {
        if (state == EventState.PLANNED && today.isBefore(day)) {
            return Ruling.refused(RecruitmentRefusal.EVENT_NOT_DUE, "cancel");
        }
        return move(EventState.HELD, at, by);
    }

    /** Who came was counted. */
    Ruling<RecruitmentEvent> report(Attendance counted, Instant at, String by) {
        return move(EventState.REPORTED, at, by).map(event -> {
            attended = counted.attended();
            applications = counted.applications();
            return event;
        });
    }

    /** It does not take place. */
    Ruling<RecruitmentEvent> cancel(Instant at, String by) {
        return move(EventState.CANCELLED, at, by);
    }

    private Ruling<RecruitmentEvent> move(EventState next, Instant at, String by) {
        if (!state.moves().contains(next)) {
            return stale();
        }
        state = next;
        return changed(at, by);
    }

    private Ruling<RecruitmentEvent> changed(Instant at, String by) {
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    private Ruling<RecruitmentEvent> stale() {
        return Ruling.refused(RecruitmentRefusal.EVENT_STATE, allowedActions().toArray(String[]::new));
    }

    private void write(EventPlan plan) {
        kind = plan.kind();
        division = plan.division();
        day = plan.day();
        provinces = plan.provinces().toArray(String[]::new);
        brandId = plan.brandId();
        jobOrderIds = plan.jobOrderIds().toArray(UUID[]::new);
    }

    /** What its host may do next. */
    public List<String> allowedActions() {
        return switch (state) {
            case PLANNED -> List.of("hold", "cancel");
            case HELD -> List.of("report");
            case REPORTED, CANCELLED -> List.of();
        };
    }

    /** The id. */
    public RecruitmentEventId id() {
        return new RecruitmentEventId(key.id());
    }

    /** The unit that hosts it. */
    public String hostProvince() {
        return key.hostProvince();
    }

    /** The employer that hosts it; none when an office does. */
    public @Nullable UUID employerId() {
        return employerId;
    }

    /** What is announced. */
    public EventPlan plan() {
        return new EventPlan(kind, division, day, List.of(provinces), brandId, List.of(jobOrderIds));
    }

    /** The state. */
    public EventState state() {
        return state;
    }

    /** How many came; none before it is reported. */
    public @Nullable Attendance attendance() {
        return attended == null || applications == null ? null : new Attendance(attended, applications);
    }

    /** The version. */
    public long version() {
        return version;
    }
}
