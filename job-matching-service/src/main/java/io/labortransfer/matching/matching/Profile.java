package io.labortransfer.matching.matching;

import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.Intent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an employer may see of a candidate step by step; nothing in it tells who is poor.
 *
 * @param skills skills
 * @param education code of GB/T 4658
 * @param earliestStart first day on which they can start
 * @param ageBand shown from MUTUAL
 * @param sex shown from MUTUAL
 */
public record Profile(
        List<Candidate.Skill> skills,
        String education,
        @Nullable String earliestStart,
        @Nullable String ageBand,
        @Nullable String sex) {

    private static final int DECADE = 10;

    /** The profile of a candidate on that day. */
    public static Profile of(Candidate candidate, LocalDate day) {
        Intent intent = candidate.intent();
        LocalDate start = intent == null ? null : intent.earliestStart();
        return new Profile(
                candidate.skillsHeld(),
                candidate.education(),
                start == null ? null : start.toString(),
                ageBand(YearMonth.parse(candidate.birthMonth()), day),
                candidate.sex());
    }

    /** The profile without age band and sex. */
    public Profile beforeMutual() {
        return new Profile(skills, education, earliestStart, null, null);
    }

    private static String ageBand(YearMonth birthMonth, LocalDate day) {
        long age = ChronoUnit.YEARS.between(birthMonth.atDay(1), day);
        if (age < 18) {
            return "16-17";
        }
        if (age >= 60) {
            return "60+";
        }
        long from = age / DECADE * DECADE;
        return Math.max(18, from) + "-" + (from + DECADE - 1);
    }
}
