package io.labortransfer.registry.intent;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.word.WorkerWord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code lt.intent.v1}.
 *
 * @param word the word on which the wish rests, or which ended it
 * @param spoken whether that word made this happen; otherwise nobody has spoken now
 */
public record IntentChange(
        String intentId,
        String workerId,
        String originProvince,
        String state,
        long version,
        List<String> workForms,
        List<String> occupations,
        List<String> destinations,
        long wageMinFen,
        @Nullable LocalDate earliestStart,
        @Nullable LocalDate latestStart,
        boolean lodgingNeeded,
        @Nullable String groupId,
        List<String> rankedJobOrderIds,
        @Nullable Map<String, Integer> weights,
        LocalDate validTo,
        WorkerWord.Published word,
        boolean spoken) {

    /** What happened to an intent. */
    enum Kind {
        OPENED,
        UPDATED,
        MATCHED,
        IN_TRANSFER,
        EMPLOYED,
        REOPENED,
        WITHDRAWN,
        EXPIRED;

        /** What it means for an intent to have come into {@code state} again or at last. */
        static Kind into(IntentState state) {
            return switch (state) {
                case OPEN -> REOPENED;
                case MATCHED -> MATCHED;
                case IN_TRANSFER -> IN_TRANSFER;
                case EMPLOYED -> EMPLOYED;
                case WITHDRAWN -> WITHDRAWN;
                case EXPIRED -> EXPIRED;
            };
        }

        /** Whether the worker's word made it so: of a wish that ended with the registration there is none. */
        private boolean isSpokenOf(Intent intent) {
            return switch (this) {
                case OPENED, UPDATED -> true;
                case WITHDRAWN -> intent.endWord() != null;
                case MATCHED, IN_TRANSFER, EMPLOYED, REOPENED, EXPIRED -> false;
            };
        }
    }

    static Announcement announcement(Kind kind, Intent intent) {
        var worker = PublicId.format("wkr", intent.workerId());
        var wish = intent.wish();
        var weights = wish.weights();
        var end = intent.endWord();
        return new Announcement(
                "lt.intent.v1",
                worker,
                "lt.intent." + kind.name().toLowerCase(Locale.ROOT) + ".v1",
                intent.id().wire(),
                intent.version(),
                intent.originProvince(),
                null,
                new IntentChange(
                        intent.id().wire(),
                        worker,
                        intent.originProvince(),
                        intent.state().name(),
                        intent.version(),
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
                        intent.validTo(),
                        (end == null ? intent.word() : end).published(),
                        kind.isSpokenOf(intent)));
    }
}
