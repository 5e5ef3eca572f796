package io.labortransfer.tracking.spell.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.tracking.spell.Spell;
import io.labortransfer.tracking.spell.SpellShown;
import io.labortransfer.tracking.spell.Work;
import io.labortransfer.tracking.wire.ForeignIds;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A spell as callers read it. */
@Schema(name = "Spell")
@InGroup(FieldGroup.F6)
public record SpellView(
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String workerId,
        String workForm,
        String foundThrough,
        String travel,
        String scope,
        boolean fullTime,
        @Nullable String employerId,
        @Nullable String jobOrderId,
        @Nullable String transferId,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F0) String destinationProvince,
        String division,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String endReason,
        String evidenceLevel,
        @InGroup(FieldGroup.F0) String state,
        @InGroup(FieldGroup.F0) long version)
        implements PersonalRecord, Versioned {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static SpellView of(Spell spell, SpellShown shown) {
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
                shown.state().name(),
                shown.version());
    }
}
