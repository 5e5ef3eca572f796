package io.labortransfer.registry.probable;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.registry.duplicate.DuplicateNews;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a comparison, each in one transaction. */
@ApplicationScoped
class ProbableSteps {
    private final People people;
    private final ProbableCases cases;
    private final Terms terms;
    private final Outbox outbox;
    private final Leases leases;
    private final Ids ids;
    private final Clock clock;

    ProbableSteps(People people, ProbableCases cases, Terms terms, Outbox outbox, Leases leases, Ids ids, Clock clock) {
        this.people = people;
        this.cases = cases;
        this.terms = terms;
        this.outbox = outbox;
        this.leases = leases;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    List<Trait> page(ProvinceScope scope, @Nullable UUID after, int limit) {
        return people.page(scope, after, limit);
    }

    @Transactional
    void open(ProvinceScope scope, Lease lease, List<Lookalikes.Pair> pairs) {
        leases.progress(lease);
        var now = clock.instant();
        var due = terms.end(scope, Policy.DUPLICATE_TERM, now);
        var newIds = pairs.stream().map(pair -> ids.next()).toList();
        outbox.announceAll(cases.open(scope, pairs, newIds, due, now).stream()
                .map(opened ->
                        DuplicateNews.probable(scope.province(), opened.id(), opened.one(), opened.other(), now, due))
                .toList());
    }

    @Transactional
    void end(ProvinceScope scope, Lease lease, Instant begun) {
        leases.end(lease);
        cases.compared(scope, begun);
    }

    @Transactional
    void drop(Lease lease) {
        leases.end(lease);
    }

    /** The records of the unit are to be compared. */
    @Transactional
    void order(String province) {
        leases.offer(ProbableScan.NAME, province, ProbableScan.of(province));
    }
}
