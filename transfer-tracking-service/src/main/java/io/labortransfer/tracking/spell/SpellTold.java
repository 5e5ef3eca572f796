package io.labortransfer.tracking.spell;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.tracking.wire.ForeignIds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The payload of {@code lt.spell.v1} and the complete state on {@code lt.spell-state.v1}. */
record SpellTold(
        String spellId,
        String workerId,
        String workForm,
        String foundThrough,
        String travel,
        String scope,
        boolean fullTime,
        @Nullable String employerId,
        @Nullable String jobOrderId,
        @Nullable String transferId,
        @Nullable String matchId,
        String division,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String endReason,
        String evidenceLevel,
        String originProvince,
        String destinationProvince,
        String state,
        long version) {

    static SpellTold of(Spell spell) {
        Work work = spell.work();
        return new SpellTold(
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
                ForeignIds.match(work.matchId()),
                work.division(),
                spell.startOn(),
                spell.endOn().orElse(null),
                spell.endReason().orElse(null),
                spell.source().evidenceLevel().name(),
                spell.originProvince(),
                work.destinationProvince(),
                spell.state().name(),
                spell.version());
    }
}
