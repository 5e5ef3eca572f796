package io.labortransfer.matching.joborder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employer wants to post.
 *
 * @param employerId who posts
 * @param employmentForm who stands between
 * @param legalEmployerId who signs
 * @param userEmployerId where the work is done, for dispatched work
 * @param workForm form of work
 * @param occupationCode occupation
 * @param industryCode industry
 * @param siteDivision division of the site
 * @param siteAddress address of the site
 * @param headcount posts
 * @param nightShift whether there is night work
 * @param publishFrom first day in public
 * @param validTo first day on which it no longer stands
 * @param startFrom first day of work
 * @param fullTime full time
 * @param wage what it pays
 * @param terms what is promised beside
 * @param requirements what is asked
 * @param agreementLineId the line of an agreement that its workers come by, if any
 * @param subsidized whether a subsidy rests on it
 * @param reopenOnLeave whether a post that is left soon is open again
 */
public record Posting(
        UUID employerId,
        EmploymentForm employmentForm,
        UUID legalEmployerId,
        @Nullable UUID userEmployerId,
        String workForm,
        String occupationCode,
        @Nullable String industryCode,
        String siteDivision,
        @Nullable String siteAddress,
        int headcount,
        boolean nightShift,
        LocalDate publishFrom,
        LocalDate validTo,
        LocalDate startFrom,
        boolean fullTime,
        Wage wage,
        Terms terms,
        List<Requirement> requirements,
        @Nullable UUID agreementLineId,
        boolean subsidized,
        boolean reopenOnLeave) {

    /** Copies. */
    public Posting {
        requirements = List.copyOf(requirements);
    }

    /** SHA-256 over everything that a worker agrees to; equal hashes mean equal terms. */
    String termsHash() {
        String agreed = String.join(
                "|",
                legalEmployerId.toString(),
                String.valueOf(userEmployerId),
                employmentForm.name(),
                workForm,
                occupationCode,
                siteDivision,
                String.valueOf(nightShift),
                String.valueOf(fullTime),
                startFrom.toString(),
                wage.toString(),
                terms.toString());
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(agreed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
