package io.labortransfer.registry.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker's record as an office sends it, alone or as a line of a file. Everything is optional text here, so that all faults of a
 * record can be told at once. It never prints itself.
 */
public record WorkerSubmission(
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String name,
        @Nullable String sex,
        @Nullable String birthDate,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String registrationDivision,
        @Nullable String residenceDivision,
        @Nullable List<SubmittedCategory> categories,
        @Nullable String laborCapacity,
        @Nullable String mobility,
        @Nullable List<String> cannotLeaveReasons,
        @Nullable String education,
        @Nullable List<SubmittedSkill> skills,
        @Nullable List<String> languages,
        @Nullable String attestation,
        @Nullable String sourceSystem,
        @Nullable String sourceRecordId) {

    /** A category as it is sent. */
    public record SubmittedCategory(
            @Nullable String code,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String source) {}

    /** A skill as it is sent. */
    public record SubmittedSkill(
            @Nullable String occupationCode,
            @Nullable Integer level,
            @Nullable String certificateNo,
            @Nullable String attestation) {}

    @Override
    public String toString() {
        return "WorkerSubmission";
    }
}
