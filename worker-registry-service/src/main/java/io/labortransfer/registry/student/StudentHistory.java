package io.labortransfer.registry.student;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.history.KeptHistory;
import io.labortransfer.kit.history.KeptRecord;
import io.labortransfer.kit.history.RecordHistory;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was known of somebody at school, and who changed it. */
@ApplicationScoped
public class StudentHistory {
    private static final KeptRecord<Student> KEPT = new KeptRecord<>(
            Student.class,
            "student_record",
            List.of(),
            Map.of(
                    "school_level",
                    "level",
                    "survey",
                    "wishSurvey",
                    "surveyed_on",
                    "wishSurvey",
                    "settled_on",
                    "",
                    "look_on",
                    ""));

    private final StudentDesk students;
    private final RecordHistory history;

    StudentHistory(StudentDesk students, RecordHistory history) {
        this.students = students;
        this.history = history;
    }

    /** The student in reach as it is asked for, or 404. */
    @Transactional
    public Student at(Passport caller, UUID id, AsKnown asked) {
        var present = students.get(caller, id);
        return history.at(caller.scope(), KEPT, id, present, asked).orElseThrow(Problems::notFound);
    }

    /** The record and at most {@code limit} versions of it below {@code below}, the newest first; or 404. */
    @Transactional
    public KeptHistory<Student> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var present = students.get(caller, id);
        return new KeptHistory<>(present, history.page(caller.scope(), KEPT, id, below, limit));
    }
}
