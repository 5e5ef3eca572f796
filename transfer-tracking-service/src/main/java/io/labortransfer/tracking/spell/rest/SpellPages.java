package io.labortransfer.tracking.spell.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.tracking.spell.Spell;
import io.labortransfer.tracking.spell.SpellDesk;
import io.labortransfer.tracking.spell.SpellFilter;
import io.labortransfer.tracking.spell.SpellState;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of spells. */
@ApplicationScoped
class SpellPages {

    private final SpellDesk desk;
    private final Cursors cursors;
    private final Caller caller;

    SpellPages(SpellDesk desk, Cursors cursors, Caller caller) {
        this.desk = desk;
        this.cursors = cursors;
        this.caller = caller;
    }

    static SpellFilter filter(
            @Nullable String workerId,
            @Nullable String employerId,
            @Nullable SpellState state,
            @Nullable String division) {
        return new SpellFilter(
                true,
                false,
                PublicId.askedIfAny("workerId", ForeignIds.WORKER, workerId),
                PublicId.askedIfAny("employerId", ForeignIds.EMPLOYER, employerId),
                state,
                division,
                List.of());
    }

    Page<SpellView> page(SpellFilter filter, @Nullable Integer limit, @Nullable String cursor) {
        int rows = Limits.of(limit);
        String province = caller.scope().province();
        UUID after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(province, filter.fingerprint(), cursor).getFirst());
        List<Spell> found = desk.after(filter, after, rows + 1);
        return Page.cut(
                        found,
                        rows,
                        last -> cursors.seal(
                                province,
                                filter.fingerprint(),
                                List.of(last.id().value().toString())))
                .map(spell -> SpellView.of(spell, desk.shown(spell)));
    }
}
