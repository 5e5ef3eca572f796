package io.labortransfer.registry.intent;

import io.labortransfer.registry.word.SpokenWord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it is sent.
 *
 * @param workerWord the worker's word
 * @param clientId made by the device that took it down, so that it is opened once however often it is sent
 */
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
        @Nullable SpokenWord workerWord,
        @Nullable String clientId) {

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
                null,
                null);
    }

    /** What is said, property by property, besides the device's id of it. */
    Map<String, @Nullable Object> said() {
        var said = new HashMap<String, @Nullable Object>();
        said.put("workForms", workForms);
        said.put("occupations", occupations);
        said.put("destinations", destinations);
        said.put("wageMinFen", wageMinFen);
        said.put("earliestStart", earliestStart);
        said.put("latestStart", latestStart);
        said.put("lodgingNeeded", lodgingNeeded);
        said.put("groupId", groupId);
        said.put("rankedJobOrderIds", rankedJobOrderIds);
        said.put("weights", weights);
        said.put("workerWord", workerWord);
        return said;
    }
}
