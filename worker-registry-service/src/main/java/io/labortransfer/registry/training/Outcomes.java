package io.labortransfer.registry.training;

import org.jspecify.annotations.Nullable;

/**
 * What became of the people of a course, in numbers.
 *
 * @param course the course
 * @param enrolled who took a place and kept it
 * @param dropped who left
 * @param failed who did not pass
 * @param certified who got the certificate
 * @param placed of those who were certified: who has worked since
 * @param stable180 of those who were certified: who was in work for 180 days since
 */
public record Outcomes(
        CourseId course,
        @Nullable Long enrolled,
        @Nullable Long dropped,
        @Nullable Long failed,
        @Nullable Long certified,
        @Nullable Long placed,
        @Nullable Long stable180) {

    /** Fewer people than this are not shown as a number to everybody; of a course that anybody may ask for none is no number either. */
    static final long FEWEST = 10;

    /**
     * The same without numbers that tell too much of few people: none below 10, and none that leaves fewer than 10 others of the group
     * that it is a part of.
     */
    Outcomes forEverybody() {
        return new Outcomes(
                course,
                part(enrolled, null),
                part(dropped, null),
                part(failed, enrolled),
                part(certified, enrolled),
                part(placed, certified),
                part(stable180, placed));
    }

    private static @Nullable Long part(@Nullable Long some, @Nullable Long all) {
        if (some == null || some < FEWEST) {
            return null;
        }
        var others = all == null ? 0 : all - some;
        return others > 0 && others < FEWEST ? null : some;
    }
}
