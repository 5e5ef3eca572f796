package io.labortransfer.tracking.spell.rest;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.tracking.spell.Spell;
import io.labortransfer.tracking.spell.Work;
import io.labortransfer.tracking.wire.ForeignIds;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A spell as callers read it. */
@Schema(name = "Spell")
public record SpellView(
        String id,
        String workerId,
        String workForm,
        String foundThrough,
        String travel,
        String scope,
        boolean fullTime,
        @Nullable String employerId,
        @Nullable String jobOrderId,
        @Nullable String transferId,
        String originProvince,
        String destinationProvince,
        String division,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String endReason,
        String evidenceLevel,
        String state,
        long version)
        implements Versioned {

    static SpellView of(Spell spell) {
        Work work = spell.work();
        return new SpellView(
                spell.id().wire(),
                ForeignIds.worker(work.workerId()),
                work.workForm(),
                work.foundThrough(),
                work.travel(),
                work.scope().name(),
                work.fullTime(),
                ForeignIds.employer(work.employerId()),
                ForeignIds.jobOrder(work.jobOrderId()),
                work.transferId() == null ? null : PublicId.format("trf", work.transferId()),
                spell.originProvince(),
                work.destinationProvince(),
                work.division(),
                spell.startOn(),
                spell.endOn().orElse(null),
                spell.endReason().orElse(null),
                spell.source().evidenceLevel().name(),
                spell.state().name(),
                spell.version());
    }
}
