package io.labortransfer.registry.training;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is taught to how many, where and when, and why.
 *
 * @param occupationCode occupation that the certificate is for
 * @param level level of skill that the certificate proves, 1 the highest to 5
 * @param capacity how many places there are
 * @param provider who teaches
 * @param division division of the office that runs it
 * @param places divisions where lessons are held
 * @param startsOn first day
 * @param endsOn last day; nobody enrolls after it
 * @param shortageUnit whose list of shortages it cites
 * @param shortagePeriod which quarter of that list
 * @param jobOrderId job order that it cites
 * @param guaranteeId guarantee of posts for those who are certified
 * @param shortageException why neither a shortage nor an order stands behind it
 */
@Embeddable
public record CoursePlan(
        @Column(name = "occupation_code") String occupationCode,
        @Column(name = "level") int level,
        @Column(name = "capacity") int capacity,
        @Column(name = "provider") String provider,
        @Column(name = "division") String division,
        @Column(name = "places") List<String> places,
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "ends_on") LocalDate endsOn,
        @Column(name = "shortage_unit") @Nullable String shortageUnit,
        @Column(name = "shortage_period") @Nullable String shortagePeriod,
        @Column(name = "job_order_id") @Nullable String jobOrderId,
        @Column(name = "guarantee_id") @Nullable String guaranteeId,
        @Column(name = "shortage_exception") @Nullable String shortageException) {
    public CoursePlan {
        places = List.copyOf(places);
    }

    /** The shortage that it cites. */
    public @Nullable CourseShortage shortage() {
        return shortageUnit == null ? null : new CourseShortage(shortageUnit, shortagePeriod);
    }

    /** Whether it leads to the same certificate as {@code other}. */
    boolean teachesAs(CoursePlan other) {
        return occupationCode.equals(other.occupationCode) && level == other.level;
    }
}
