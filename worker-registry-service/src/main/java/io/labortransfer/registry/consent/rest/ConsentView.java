package io.labortransfer.registry.consent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.consent.Consent;
import io.labortransfer.registry.word.WorkerWord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consent as its worker and the worker's office see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentView(
        String id,
        String workerId,
        String originProvince,
        String state,
        long version,
        String purpose,
        List<String> scope,
        String basis,
        @Nullable LocalDate validTo,
        WorkerWord workerWord,
        @Nullable WorkerWord revocationWord,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ConsentView of(Consent consent) {
        var terms = consent.terms();
        return new ConsentView(
                consent.id().wire(),
                PublicId.format("wkr", consent.workerId()),
                consent.originProvince(),
                consent.state().name(),
                consent.version(),
                terms.purpose().name(),
                terms.scope(),
                consent.basis(),
                terms.validTo(),
                consent.word(),
                consent.endWord(),
                consent.createdAt(),
                consent.updatedAt());
    }
}
