package io.labortransfer.registry.worker;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code lt.worker.v1}: what changed with a worker, without anything that names one. */
public record WorkerChange(
        String workerId,
        String originProvince,
        String state,
        long version,
        String registrationDivision,
        @Nullable String residenceDivision,
        List<DatedCategory> categories,
        String laborCapacity,
        @Nullable String detail,
        String mobility,
        List<String> cannotLeaveReasons,
        String birthMonth,
        String sex,
        String education,
        List<KnownSkill> skills,
        boolean newGrowth,
        boolean student,
        @Nullable String intoWorkerId,
        @Nullable String fromUnit,
        @Nullable String toUnit,
        @Nullable LocalDate validFrom) {
    private static final int TOWN_DIGITS = 9;
    private static final int MONTH_LENGTH = "1990-01".length();

    /** A category, without its source. */
    public record DatedCategory(
            String code, LocalDate validFrom, @Nullable LocalDate validTo) {}

    /** A skill, without its certificate. */
    public record KnownSkill(String occupationCode, int level, boolean certified, String attestation) {}

    /** What happened. */
    public enum Kind {
        REGISTERED,
        UPDATED,
        VERIFIED,
        SUSPENDED,
        REINSTATED,
        DECEASED,
        ARCHIVED,
        ERASED,
        RELOCATION_REQUESTED,
        RELOCATION_ENDED,
        RELOCATED,
        MERGED,
        UNMERGED;

        /** What happened to a registration of which more is known, and which may be in another state by that. */
        public static Kind ofNews(WorkerState former, WorkerState present) {
            return former == WorkerState.PENDING && present == WorkerState.ACTIVE ? VERIFIED : UPDATED;
        }

        String type() {
            return "lt.worker." + name().toLowerCase(java.util.Locale.ROOT) + ".v1";
        }
    }

    /** The announcement of a change of this worker. */
    public static Announcement announcement(
            Kind kind, String province, UUID worker, long version, WorkerState state, WorkerFacts facts) {
        return announcement(kind, province, worker, version, state, facts, Way.NONE);
    }

    /** The announcement of a worker who moves to another unit or into another record. */
    static Announcement announcement(Kind kind, Worker worker, Way way) {
        return announcement(
                kind, worker.originProvince(), worker.uuid(), worker.version(), worker.state(), worker.facts(), way);
    }

    private static Announcement announcement(
            Kind kind, String province, UUID worker, long version, WorkerState state, WorkerFacts facts, Way way) {
        var id = PublicId.format("wkr", worker);
        return new Announcement(
                "lt.worker.v1",
                id,
                kind.type(),
                id,
                version,
                province,
                null,
                of(province, id, version, state, facts, way));
    }

    /**
     * Whence and whereto.
     *
     * @param into the record that speaks for this one from now on
     * @param fromUnit the unit that had the worker
     * @param toUnit the unit that has the worker, or is to have it
     * @param validFrom the first day of it
     */
    record Way(
            @Nullable UUID into,
            @Nullable String fromUnit,
            @Nullable String toUnit,
            @Nullable LocalDate validFrom) {
        static final Way NONE = new Way(null, null, null, null);
    }

    private static WorkerChange of(
            String province, String id, long version, WorkerState state, WorkerFacts facts, Way way) {
        var into = way.into();
        var residence = facts.residenceDivision();
        var detail = facts.capacityDetail();
        return new WorkerChange(
                id,
                province,
                state.name(),
                version,
                facts.registrationDivision(),
                residence == null || residence.length() <= TOWN_DIGITS
                        ? residence
                        : residence.substring(0, TOWN_DIGITS),
                facts.categories().items().stream()
                        .map(c -> new DatedCategory(c.code().name(), c.validFrom(), c.validTo()))
                        .toList(),
                facts.laborCapacity().name(),
                detail == null ? null : detail.name(),
                facts.mobility().name(),
                facts.cannotLeaveReasons(),
                facts.birthDate().toString().substring(0, MONTH_LENGTH),
                facts.sex(),
                facts.education(),
                facts.skills().items().stream()
                        .map(s -> new KnownSkill(
                                s.occupationCode(),
                                s.level(),
                                s.certified(),
                                s.attestation().name()))
                        .toList(),
                facts.newGrowth(),
                facts.student() || state == WorkerState.PENDING_STUDENT,
                into == null ? null : PublicId.format("wkr", into),
                way.fromUnit(),
                way.toUnit(),
                way.validFrom());
    }
}
