package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.tracking.spell.Spell;
import io.labortransfer.tracking.spell.SpellFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When the spell of a case on post ends, the case separates (saga S7, from the other end). */
@ApplicationScoped
class CaseSeparation implements SpellFollower {

    private final Transfers transfers;
    private final CaseNews news;
    private final Clock clock;

    CaseSeparation(Transfers transfers, CaseNews news, Clock clock) {
        this.transfers = transfers;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void ended(ProvinceScope scope, Collection<Spell> ended) {
        Map<UUID, Spell> byCase = new HashMap<>();
        for (Spell spell : ended) {
            UUID transfer = spell.work().transferId();
            if (transfer != null) {
                byCase.put(transfer, spell);
            }
        }
        List<Announcement> told = new ArrayList<>();
        for (Side side : Side.values()) {
            for (TransferCase subject : transfers.lockedWithIds(scope, side, byCase.keySet())) {
                told.addAll(separated(subject, byCase));
            }
        }
        news.tellAll(told);
    }

    private List<Announcement> separated(TransferCase subject, Map<UUID, Spell> byCase) {
        Spell spell = byCase.get(subject.id().value());
        if (spell == null) {
            return List.of();
        }
        String reason = spell.endReason().orElse("ENDED");
        return news.of(subject, subject.separate(spell.id().value(), reason, clock.instant()), null);
    }
}
