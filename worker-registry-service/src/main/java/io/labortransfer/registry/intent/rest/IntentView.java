package io.labortransfer.registry.intent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.intent.Intent;
import io.labortransfer.registry.word.WorkerWord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An intent as its worker and the worker's office see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntentView(
        String id,
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
        WorkerWord workerWord,
        @Nullable WorkerWord withdrawalWord,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static IntentView of(Intent intent) {
        var wish = intent.wish();
        var weights = wish.weights();
        return new IntentView(
                intent.id().wire(),
                PublicId.format("wkr", intent.workerId()),
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
                intent.word(),
                intent.endWord(),
                intent.createdAt(),
                intent.updatedAt());
    }
}
