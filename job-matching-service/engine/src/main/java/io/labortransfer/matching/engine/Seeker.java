package io.labortransfer.matching.engine;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A worker as the engine sees them: no name, no phone, no ID number.
 *
 * @param id the worker
 * @param province the reporting unit where they are registered
 * @param division the division where they live
 * @param town the township where they live, nine digits, or empty when unknown
 * @param standing what concerns the worker whatever the post: {@link Reason#FITS}, or the reason that keeps them out
 * @param capacity labor capacity
 * @param mobility how far they can go
 * @param birthMonth month of birth
 * @param sex code of GB/T 2261.1
 * @param education code of GB/T 4658, the smaller is the higher
 * @param skills their skills
 * @param languages their languages
 * @param priority the priority class, 1 (first) to 5
 * @param wish what they want
 * @param mayBeShownIn units whose offices and employers may see the profile, by consent
 * @param answered job orders that they said no to
 * @param company who travels together has the same one; empty for who goes alone
 * @param lines lines of agreements that count the worker at the posts that rest on them
 */
public record Seeker(
        UUID id,
        String province,
        String division,
        String town,
        Reason standing,
        String capacity,
        String mobility,
        YearMonth birthMonth,
        String sex,
        String education,
        List<Skill> skills,
        Set<String> languages,
        int priority,
        Wish wish,
        Set<String> mayBeShownIn,
        Set<UUID> answered,
        String company,
        Set<UUID> lines) {

    /** Copies. */
    public Seeker {
        skills = List.copyOf(skills);
        languages = Set.copyOf(languages);
        mayBeShownIn = Set.copyOf(mayBeShownIn);
        answered = Set.copyOf(answered);
        lines = Set.copyOf(lines);
    }

    /** The same worker, who goes with this company and is counted by these lines. */
    public Seeker going(String withCompany, Set<UUID> byLines) {
        return new Seeker(
                id,
                province,
                division,
                town,
                standing,
                capacity,
                mobility,
                birthMonth,
                sex,
                education,
                skills,
                languages,
                priority,
                wish,
                mayBeShownIn,
                answered,
                withCompany,
                byLines);
    }
}
