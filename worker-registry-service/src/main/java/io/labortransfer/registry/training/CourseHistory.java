package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
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

/** What was offered when, and who changed it. Of the places that were taken no past is kept. */
@ApplicationScoped
public class CourseHistory {
    private static final KeptRecord<TrainingCourse> KEPT = new KeptRecord<>(
            TrainingCourse.class,
            "training_course",
            List.of(),
            Map.of("shortage", "shortage", "shortage_exception", "shortageException", "taken", ""));

    private final CourseDesk courses;
    private final RecordHistory history;

    CourseHistory(CourseDesk courses, RecordHistory history) {
        this.courses = courses;
        this.history = history;
    }

    /** The course of any unit as it is asked for, or 404. */
    @Transactional
    public TrainingCourse at(Passport caller, UUID id, AsKnown asked) {
        var present = courses.get(caller, id);
        return history.at(ProvinceScope.ofProvince(present.originProvince()), KEPT, id, present, asked)
                .orElseThrow(Problems::notFound);
    }

    /** The record and at most {@code limit} versions of it below {@code below}, the newest first; or 404. */
    @Transactional
    public KeptHistory<TrainingCourse> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var present = courses.get(caller, id);
        return new KeptHistory<>(
                present, history.page(ProvinceScope.ofProvince(present.originProvince()), KEPT, id, below, limit));
    }
}
