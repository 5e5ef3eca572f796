package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Parks claims on persons that another unit holds, and tells the holder. */
@ApplicationScoped
public class DuplicateDesk {
    private final DuplicateCases cases;
    private final ParkedClaims claims;
    private final Terms terms;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DuplicateDesk(DuplicateCases cases, ParkedClaims claims, Terms terms, Outbox outbox, Ids ids, Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.terms = terms;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Parks the claims, in order. The same claim again meets the same case. The holder keeps the person until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DuplicateId> park(ProvinceScope scope, List<Claimed> claimed, String claimant) {
        if (claimed.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var newIds = claimed.stream().map(key -> ids.next()).toList();
        var keys = claimed.stream().map(Claimed::key).toList();
        var opened = cases.open(scope, keys, newIds, terms.end(scope, Policy.DUPLICATE_TERM, now), now, claimant);
        if (opened.size() < keys.size()) {
            throw ErasedMeanwhile.tryLater();
        }
        var found = opened.stream().map(OpenedCase::id).toList();
        claims.keep(scope, found.stream().map(DuplicateId::value).toList(), claimed, claimant, now);
        outbox.announceAll(
                opened.stream().flatMap(one -> announcement(scope, one, now)).toList());
        return found;
    }

    private static Stream<Announcement> announcement(ProvinceScope scope, OpenedCase opened, Instant at) {
        String holder = opened.holderProvince();
        UUID worker = opened.holderWorkerId();
        if (holder == null || worker == null) {
            return Stream.empty();
        }
        return Stream.of(DuplicateNews.announcement(
                DuplicateNews.Kind.OPENED,
                DuplicateCase.opened(opened.id().value(), scope.province(), holder, worker, at, opened.dueAt())));
    }
}
