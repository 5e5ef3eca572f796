package io.labortransfer.registry.student;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.DerivedPart;
import io.labortransfer.registry.employment.Employment;
import io.labortransfer.registry.employment.WorkHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Follows people from school to the first work that lasts: until then they count as new-growth labor. */
@ApplicationScoped
class FirstPosts implements DerivedPart {
    private static final int STABLE_DAYS = 180;

    private final Students students;
    private final Employment employment;
    private final Clock clock;

    FirstPosts(Students students, Employment employment, Clock clock) {
        this.students = students;
        this.employment = employment;
        this.clock = clock;
    }

    @Override
    public Set<UUID> derive(ProvinceScope scope, Collection<UUID> changed) {
        var young = students.afterSchool(scope, changed);
        if (young.isEmpty()) {
            return Set.of();
        }
        var over = students.holdAfterSchool(scope, young);
        var histories = employment.of(scope, young);
        var touched = new HashSet<UUID>();
        for (var student : over) {
            if (follow(student, histories.getOrDefault(student.workerId(), WorkHistory.NONE))) {
                students.store(student);
                touched.add(student.workerId());
            }
        }
        return touched;
    }

    private boolean follow(Student student, WorkHistory history) {
        var endedOn = student.endedOn();
        return endedOn != null
                && student.follow(history.since(endedOn), STABLE_DAYS, Times.today(clock), clock.instant());
    }
}
