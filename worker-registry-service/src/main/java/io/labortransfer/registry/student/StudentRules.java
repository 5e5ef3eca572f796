package io.labortransfer.registry.student;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.form.FormCheck;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What a student's record and the survey must say. */
@ApplicationScoped
class StudentRules {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_WISHES = 20;
    private static final int LONGEST_SCHOOL_YEARS = 12;

    private final ReferenceLibrary library;
    private final Clock clock;

    StudentRules(ReferenceLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    Schooling examine(StudentSubmission sent) {
        var check = new FormCheck();
        var latest = Times.today(clock).plusYears(LONGEST_SCHOOL_YEARS);
        var schooling = new Schooling(
                check.text("school", sent.school(), LONGEST_NAME),
                check.optional("major", sent.major(), LONGEST_NAME),
                check.required("level", sent.level(), SchoolLevel.TECHNICAL),
                check.required("expectedGraduation", sent.expectedGraduation(), latest));
        if (schooling.expectedGraduation().isAfter(latest)) {
            check.fault("expectedGraduation", "VALUE_WRONG");
        }
        check.orThrow();
        return schooling;
    }

    WishSurvey examine(SurveySubmission sent) {
        var check = new FormCheck();
        var today = Times.today(clock);
        var survey = new WishSurvey(
                check.required("plan", sent.plan(), AfterSchool.UNDECIDED),
                check.codes(
                        "occupations",
                        sent.occupations(),
                        MOST_WISHES,
                        library.occupations()::fault,
                        code -> library.occupations().isKnown(code)),
                check.codes(
                        "destinations",
                        sent.destinations(),
                        MOST_WISHES,
                        (pointer, code) -> library.divisions().fault(pointer, code, today),
                        code -> library.divisions().isDestination(code, today)),
                today);
        check.orThrow();
        return survey;
    }
}
