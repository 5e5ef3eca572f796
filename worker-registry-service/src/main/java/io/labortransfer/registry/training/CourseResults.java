package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Predicate;

/** Counts what became of the people of a course. */
@ApplicationScoped
public class CourseResults {
    private static final int STABLE_DAYS = 180;

    private final Courses courses;
    private final CourseOffices offices;
    private final Learners learners;
    private final Clock clock;

    CourseResults(Courses courses, CourseOffices offices, Learners learners, Clock clock) {
        this.courses = courses;
        this.offices = offices;
        this.learners = learners;
        this.clock = clock;
    }

    /** The numbers of a course of any unit, exact for the office that runs it and without small ones for everybody else; or 404. */
    @Transactional
    public Outcomes of(Passport caller, UUID id) {
        var course = courses.anywhere(caller.scope(), id).orElseThrow(Problems::notFound);
        var outcomes = count(course.id(), learners.of(caller.scope(), id), Times.today(clock));
        return offices.run(caller, course) ? outcomes : outcomes.forEverybody();
    }

    private static Outcomes count(CourseId course, Collection<Learner> learners, LocalDate today) {
        return new Outcomes(
                course,
                count(learners, learner -> learner.state() != EnrollmentState.DROPPED),
                count(learners, learner -> learner.state() == EnrollmentState.DROPPED),
                count(learners, learner -> learner.state() == EnrollmentState.FAILED),
                count(learners, learner -> learner.state() == EnrollmentState.CERTIFIED),
                count(learners, learner -> learner.work().firstStart().isPresent()),
                count(learners, learner -> learner.work().stable(STABLE_DAYS, today)));
    }

    private static long count(Collection<Learner> learners, Predicate<Learner> counted) {
        return learners.stream().filter(counted).count();
    }
}
