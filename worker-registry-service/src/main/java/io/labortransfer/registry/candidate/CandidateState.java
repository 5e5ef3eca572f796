package io.labortransfer.registry.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The payload of {@code lt.candidate.v1}: everything that others may know of a worker, and nothing that names one. */
public record CandidateState(
        String workerId,
        String originProvince,
        String state,
        long version,
        long workerVersion,
        @Nullable String householdId,
        String registrationDivision,
        @Nullable String residenceDivision,
        @Nullable String townDivision,
        List<CandidateCategory> categories,
        String laborCapacity,
        @Nullable String detail,
        String mobility,
        List<String> cannotLeaveReasons,
        List<String> workLimits,
        String birthMonth,
        String sex,
        String education,
        List<CandidateSkill> skills,
        List<String> languages,
        boolean lop,
        boolean monitored,
        boolean newGrowth,
        boolean basicGuarantee,
        boolean zeroEmployment,
        boolean student,
        @Nullable CandidateIntent intent,
        List<CandidateConsent> consents,
        List<String> visibleTo) {

    /** What limits the work that can be asked of somebody: how far the capacity goes, where it is not whole, and what ties to the home. */
    public static List<String> workLimits(String capacity, @Nullable String detail, List<String> cannotLeaveReasons) {
        var ofCapacity = detail == null && capacity.equals("WEAK_OR_SEMI") ? capacity : detail;
        return Stream.concat(Stream.ofNullable(ofCapacity), cannotLeaveReasons.stream())
                .toList();
    }

    /** A dated category, without its source. */
    public record CandidateCategory(
            String code, LocalDate validFrom, @Nullable LocalDate validTo) {

        /** Whether the category holds on {@code day}. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }
    }

    /** A skill; the certificate itself stays with us. */
    public record CandidateSkill(String occupationCode, int level, boolean certified, String attestation) {}

    /** The wish that is not closed. */
    public record CandidateIntent(
            String intentId,
            String state,
            List<String> workForms,
            List<String> occupations,
            List<String> destinations,
            long wageMinFen,
            @Nullable LocalDate earliestStart,
            @Nullable LocalDate latestStart,
            boolean lodgingNeeded,
            @Nullable String groupId,
            List<String> rankedJobOrderIds,
            @Nullable Map<String, Integer> weights,
            LocalDate validTo) {}

    /**
     * A consent in force, or a duty to share that stands in its place.
     *
     * @param basis CONSENT or STATUTORY_DUTY: what a law obliges to share is shared between offices alone
     */
    public record CandidateConsent(String consentId, String purpose, List<String> scope, String basis) {}
}
