package io.labortransfer.registry.training;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.history.KeptHistory;
import io.labortransfer.kit.history.KeptRecord;
import io.labortransfer.kit.history.KeptRecord.Ground;
import io.labortransfer.kit.history.RecordHistory;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody went through a course, step by step. That somebody applied or left holds since the worker said so. */
@ApplicationScoped
public class EnrollmentHistory {
    private static final KeptRecord<Enrollment> KEPT = new KeptRecord<>(
            Enrollment.class,
            "enrollment",
            List.of(new Ground("end_word_at", "end_word_evidence_ref"), new Ground("word_at", "word_evidence_ref")),
            Map.of("word", "workerWord", "end_word", "dropWord"));

    private final EnrollmentDesk enrollments;
    private final RecordHistory history;

    EnrollmentHistory(EnrollmentDesk enrollments, RecordHistory history) {
        this.enrollments = enrollments;
        this.history = history;
    }

    /** The enrollment of a worker in reach as it is asked for, or 404. */
    @Transactional
    public Enrollment at(Passport caller, UUID id, AsKnown asked) {
        var present = enrollments.get(caller, id);
        return history.at(caller.scope(), KEPT, id, present, asked).orElseThrow(Problems::notFound);
    }

    /** The record and at most {@code limit} versions of it below {@code below}, the newest first; or 404. */
    @Transactional
    public KeptHistory<Enrollment> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var present = enrollments.get(caller, id);
        return new KeptHistory<>(present, history.page(caller.scope(), KEPT, id, below, limit));
    }
}
