package io.labortransfer.registry.training.rest;

import io.labortransfer.registry.training.Outcomes;
import org.jspecify.annotations.Nullable;

/**
 * What became of the people of a course, in numbers. A number that would tell too much of few people is left out.
 *
 * @param courseId the course
 * @param enrolled who took a place and kept it
 * @param dropped who left
 * @param failed who did not pass
 * @param certified who got the certificate
 * @param placed of those who were certified: who has worked since
 * @param stable180 of those who were certified: who was in work for 180 days since
 */
public record OutcomesView(
        String courseId,
        @Nullable Long enrolled,
        @Nullable Long dropped,
        @Nullable Long failed,
        @Nullable Long certified,
        @Nullable Long placed,
        @Nullable Long stable180) {

    static OutcomesView of(Outcomes outcomes) {
        return new OutcomesView(
                outcomes.course().wire(),
                outcomes.enrolled(),
                outcomes.dropped(),
                outcomes.failed(),
                outcomes.certified(),
                outcomes.placed(),
                outcomes.stable180());
    }
}
