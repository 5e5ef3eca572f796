package io.labortransfer.matching.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts people who wish to work and have none, with the engine's role; nobody is named. */
public interface WillingIdle {

    /** How many there are, by the county where they live. */
    Map<String, Long> byCounty(Question question);

    /**
     * Who is counted: with an open wish to work at the site, able to, not at school, and without work.
     *
     * @param unit registered in this unit
     * @param divisionPrefix and there in divisions that begin so
     * @param siteUnit the unit of the site
     * @param site division of the site
     * @param mobilities who can go so far
     * @param shownIn who agree to be shown in this unit; null for everybody
     * @param occupation with a skill in an occupation whose code begins so; null for any
     * @param day as of this day
     */
    record Question(
            String unit,
            String divisionPrefix,
            String siteUnit,
            String site,
            List<String> mobilities,
            @Nullable String shownIn,
            @Nullable String occupation,
            LocalDate day) {

        /** Copies. */
        public Question {
            mobilities = List.copyOf(mobilities);
        }
    }
}
