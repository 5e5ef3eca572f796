package io.labortransfer.registry.reference.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.registry.reference.ListRevision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A revision with its rows.
 *
 * @param list name of the list
 * @param unit reporting unit that it holds for, {@code 00} for the nation
 * @param revision counted from 1
 * @param state where it stands
 * @param version counts the changes of the list in its unit
 * @param validFrom first day
 * @param validTo first day on which it no longer holds
 * @param source the legal text or standard behind it
 * @param items the rows
 */
@Schema(name = "ReferenceRevision")
public record RevisionView(
        String list,
        String unit,
        int revision,
        String state,
        long version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        List<Map<String, Object>> items)
        implements Versioned {

    static RevisionView of(ListRevision revision) {
        var key = revision.key();
        var terms = revision.terms();
        return new RevisionView(
                key.list(),
                key.unit(),
                key.revision(),
                revision.state().name(),
                revision.version(),
                terms.validFrom(),
                terms.validTo(),
                terms.source(),
                terms.rows().rows());
    }
}
