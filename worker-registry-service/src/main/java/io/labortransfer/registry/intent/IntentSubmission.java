package io.labortransfer.registry.intent;

import io.labortransfer.registry.word.SpokenWord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A wish as it is sent, with the worker's word. */
public record IntentSubmission(
        @Nullable List<String> workForms,
        @Nullable List<String> occupations,
        @Nullable List<String> destinations,
        @Nullable Long wageMinFen,
        @Nullable LocalDate earliestStart,
        @Nullable LocalDate latestStart,
        @Nullable Boolean lodgingNeeded,
        @Nullable String groupId,
        @Nullable List<String> rankedJobOrderIds,
        @Nullable Map<String, Integer> weights,
        @Nullable SpokenWord workerWord) {

    /** A wish as it stands, without the word: whoever changes it brings one. */
    static IntentSubmission of(Wish wish) {
        var weights = wish.weights();
        return new IntentSubmission(
                wish.workForms(),
                wish.occupations(),
                wish.destinations(),
                wish.wageMinFen(),
                wish.earliestStart(),
                wish.latestStart(),
                wish.lodgingNeeded(),
                wish.groupId(),
                wish.rankedJobOrderIds(),
                weights == null ? null : weights.points(),
                null);
    }
}
