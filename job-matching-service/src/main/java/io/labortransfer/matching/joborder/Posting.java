package io.labortransfer.matching.joborder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an employer wants to post.
 *
 * @param employerId who posts
 * @param employmentForm who stands between
 * @param legalEmployerId who signs
 * @param userEmployerId where the work is done, for dispatched work
 * @param dispatchReference the agreement between the two firms, for dispatched work
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
 * @param guaranteeId the guarantee of posts that it is part of, if any
 * @param brandId the labor brand that it is for, if any
 * @param subsidized whether a subsidy rests on it
 * @param reopenOnLeave whether a post that is left soon is open again
 */
public record Posting(
        UUID employerId,
        EmploymentForm employmentForm,
        UUID legalEmployerId,
        @Nullable UUID userEmployerId,
        @Nullable String dispatchReference,
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
        @Nullable UUID guaranteeId,
        @Nullable UUID brandId,
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
        if (dispatchReference != null) {
            agreed += "|" + dispatchReference;
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(agreed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All firms that it names. */
    public Set<UUID> firms() {
        return Stream.of(employerId, legalEmployerId, userEmployerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Where it says otherwise than another, as pointers; how many posts there are is not looked at. */
    List<String> differences(Posting other) {
        return Said.ALL.entrySet().stream()
                .filter(said -> !Objects.equals(
                        said.getValue().apply(this), said.getValue().apply(other)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What stays as it is once an order is approved, by its pointer. */
    private static final class Said {

        private static final Map<String, Function<Posting, @Nullable Object>> ALL = new LinkedHashMap<>();

        static {
            ALL.put("/employmentForm", Posting::employmentForm);
            ALL.put("/legalEmployerId", Posting::legalEmployerId);
            ALL.put("/userEmployerId", Posting::userEmployerId);
            ALL.put("/dispatchReference", Posting::dispatchReference);
            ALL.put("/workForm", Posting::workForm);
            ALL.put("/occupationCode", Posting::occupationCode);
            ALL.put("/industryCode", Posting::industryCode);
            ALL.put("/siteDivision", Posting::siteDivision);
            ALL.put("/siteAddress", Posting::siteAddress);
            ALL.put("/nightShift", Posting::nightShift);
            ALL.put("/publishFrom", Posting::publishFrom);
            ALL.put("/validTo", Posting::validTo);
            ALL.put("/startFrom", Posting::startFrom);
            ALL.put("/fullTime", Posting::fullTime);
            ALL.put("/wage", Posting::wage);
            ALL.put("/terms", Posting::terms);
            ALL.put("/requirements", Posting::requirements);
            ALL.put("/agreementLineId", Posting::agreementLineId);
            ALL.put("/guaranteeId", Posting::guaranteeId);
            ALL.put("/brandId", Posting::brandId);
            ALL.put("/subsidized", Posting::subsidized);
            ALL.put("/reopenOnLeave", Posting::reopenOnLeave);
        }
    }
}
