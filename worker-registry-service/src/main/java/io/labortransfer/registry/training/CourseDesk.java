package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Offers, changes and shows courses. */
@ApplicationScoped
public class CourseDesk {
    private final Courses courses;
    private final CourseRules rules;
    private final CourseOffices offices;
    private final Preconditions preconditions;
    private final Ids ids;
    private final Clock clock;

    CourseDesk(
            Courses courses,
            CourseRules rules,
            CourseOffices offices,
            Preconditions preconditions,
            Ids ids,
            Clock clock) {
        this.courses = courses;
        this.rules = rules;
        this.offices = offices;
        this.preconditions = preconditions;
        this.ids = ids;
        this.clock = clock;
    }

    /** An office offers a course within its reach. */
    @Transactional
    public TrainingCourse offer(Passport caller, CourseSubmission submission) {
        var plan = rules.examine(submission, caller.scope());
        var course =
                TrainingCourse.offer(new CourseKey(caller.province(), ids.next()), plan, caller.org(), clock.instant());
        courses.store(course);
        return course;
    }

    /** The office changes a course, or 404 where it runs none of that id. */
    @Transactional
    public TrainingCourse amend(Passport caller, UUID id, UnaryOperator<CourseSubmission> change) {
        var course = courses.hold(caller.scope(), id)
                .filter(known -> offices.run(caller, known))
                .orElseThrow(Problems::notFound);
        preconditions.mustStillBe(course.version());
        var plan = rules.examine(change.apply(CourseSubmission.of(course.plan())), caller.scope(), course.plan());
        var objections = course.objections(plan);
        if (!objections.isEmpty()) {
            throw Problems.invalid(objections);
        }
        if (!plan.equals(course.plan())) {
            course.amend(plan, caller.org(), clock.instant());
            courses.store(course);
        }
        return course;
    }

    /** Whether the caller is the office that runs the course. */
    public boolean isRunBy(Passport caller, TrainingCourse course) {
        return offices.run(caller, course);
    }

    /** A course of any unit, or 404. */
    @Transactional
    public TrainingCourse get(Passport caller, UUID id) {
        return courses.anywhere(caller.scope(), id).orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} courses of a unit behind that of the id {@code after}, oldest first. */
    @Transactional
    public List<TrainingCourse> page(
            Passport caller, String unit, @Nullable String occupationCode, @Nullable UUID after, int limit) {
        return courses.page(caller.scope(), unit, occupationCode, after, limit);
    }
}
