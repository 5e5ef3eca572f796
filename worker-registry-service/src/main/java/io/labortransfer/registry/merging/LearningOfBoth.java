package io.labortransfer.registry.merging;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.student.Students;
import io.labortransfer.registry.training.Certificates;
import io.labortransfer.registry.training.TrainingMerging;
import io.labortransfer.registry.worker.Learned;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerLearning;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What school and courses mean for a merge. */
@ApplicationScoped
class LearningOfBoth {
    private final Students students;
    private final TrainingMerging trainings;
    private final Certificates certificates;
    private final WorkerLearning learning;

    LearningOfBoth(Students students, TrainingMerging trainings, Certificates certificates, WorkerLearning learning) {
        this.students = students;
        this.trainings = trainings;
        this.certificates = certificates;
        this.learning = learning;
    }

    /** Whether one of the records says that the person is at school, and the other, by which the person would be placed, does not. */
    boolean isOneAtSchool(ProvinceScope scope, Worker merged, Worker speaker) {
        return isAtSchool(scope, merged) != isAtSchool(scope, speaker);
    }

    private boolean isAtSchool(ProvinceScope scope, Worker worker) {
        return worker.facts().student() || students.atSchool(scope, worker.uuid());
    }

    /** One person has one place in a course. */
    void keepOnePlace(Passport caller, UUID merged, UUID into) {
        trainings.keepOnePlace(caller.scope(), merged, into, caller.org());
    }

    /** What school and courses made of a record that stands for itself again they did not make of those who spoke for it. */
    void part(Passport caller, Merge merge, Collection<UUID> speakers) {
        var parted = merge.worker();
        var proved = certificates.of(caller.scope(), List.of(parted)).getOrDefault(parted, List.of());
        var school = !students.page(caller.scope(), null, parted, null, 1).isEmpty();
        learning.unlearn(caller, speakers, new Learned(proved, school), merge.at(), "unmergeWorker");
    }
}
