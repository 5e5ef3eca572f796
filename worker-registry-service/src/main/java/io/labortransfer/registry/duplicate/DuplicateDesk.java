package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parks claims on persons that another unit holds, and tells the holder. */
@ApplicationScoped
public class DuplicateDesk {
    private static final int TERM_IN_WORKING_DAYS = 10;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final DuplicateCases cases;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DuplicateDesk(DuplicateCases cases, Outbox outbox, Ids ids, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Parks a claim for each key, in order. The same claim again meets the same case. The holder keeps the person until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DuplicateId> park(ProvinceScope scope, List<KeyedHash> idKeys, String claimant) {
        if (idKeys.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var newIds = idKeys.stream().map(key -> ids.next()).toList();
        var opened = cases.open(scope, idKeys, newIds, due(now), now, claimant);
        if (opened.size() < idKeys.size()) {
            throw ErasedMeanwhile.tryLater();
        }
        outbox.announceAll(opened.stream()
                .filter(found -> found.holderProvince() != null)
                .map(found -> announcement(scope, found))
                .toList());
        return opened.stream().map(OpenedCase::id).toList();
    }

    /** Ten working days; weekends are left out, public holidays once the calendars are published. */
    static Instant due(Instant opened) {
        LocalDate day = Times.dateOf(opened);
        for (int left = TERM_IN_WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return Times.endOf(day);
    }

    private static Announcement announcement(ProvinceScope scope, OpenedCase opened) {
        var id = opened.id().wire();
        var holder = opened.holderProvince();
        return new Announcement(
                "lt.duplicate.v1",
                id,
                "lt.duplicate.opened.v1",
                id,
                1,
                scope.province(),
                holder,
                payload(scope, opened));
    }

    /** A map, because {@code notify} cannot be the name of a record's component. */
    private static Map<String, Object> payload(ProvinceScope scope, OpenedCase opened) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("duplicateId", opened.id().wire());
        payload.put("originProvince", scope.province());
        payload.put("kind", "SAME_ID");
        payload.put("state", "OPEN");
        payload.put("version", 1);
        payload.put("dueAt", opened.dueAt());
        var holder = opened.holderProvince();
        var worker = opened.holderWorkerId();
        if (holder != null && worker != null) {
            payload.put("destinationProvince", holder);
            payload.put("workerIds", List.of(PublicId.format("wkr", worker)));
            payload.put("notify", List.of(holder));
        }
        return payload;
    }
}
