package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.employment.Employment;
import io.labortransfer.registry.employment.WorkHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Counts what became of the people of a course. */
@ApplicationScoped
public class CourseResults {
    private static final int STABLE_DAYS = 180;

    private final Courses courses;
    private final Enrollments enrollments;
    private final Employment employment;
    private final Clock clock;

    CourseResults(Courses courses, Enrollments enrollments, Employment employment, Clock clock) {
        this.courses = courses;
        this.enrollments = enrollments;
        this.employment = employment;
        this.clock = clock;
    }

    /** The numbers of a course of the own unit, exact for the office that runs it; or 404. */
    @Transactional
    public Outcomes of(Passport caller, UUID id) {
        var course = courses.find(caller.scope(), id).orElseThrow(Problems::notFound);
        var outcomes = count(caller.scope(), course);
        var own = caller.roles().contains(Actor.OP)
                && caller.scope().covers(course.plan().division());
        return own ? outcomes : outcomes.forEverybody();
    }

    private Outcomes count(ProvinceScope scope, TrainingCourse course) {
        var states = enrollments.count(scope, course.uuid());
        var certified = enrollments.certified(scope, course.uuid());
        var histories = employment.of(scope, certified.keySet());
        var today = Times.today(clock);
        var placed = 0L;
        var stable = 0L;
        for (var one : certified.entrySet()) {
            var since = histories.getOrDefault(one.getKey(), WorkHistory.NONE).since(one.getValue());
            placed += since.firstStart().isPresent() ? 1 : 0;
            stable += since.stable(STABLE_DAYS, today) ? 1 : 0;
        }
        var dropped = states.getOrDefault(EnrollmentState.DROPPED, 0L);
        var all = states.values().stream().mapToLong(Long::longValue).sum();
        return new Outcomes(
                course.id(),
                all - dropped,
                dropped,
                states.getOrDefault(EnrollmentState.FAILED, 0L),
                (long) certified.size(),
                placed,
                stable);
    }
}
