package io.labortransfer.registry.probable;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares the records of one unit with each other: reads them page by page, each page in a transaction of its own, compares them in
 * memory (some eighty bytes for each record), and opens cases some hundred at a time. Whoever takes it over begins anew, which opens nothing
 * twice.
 */
@ApplicationScoped
class ProbableScan implements LeasedWork {
    static final String NAME = "probable-duplicates";

    private static final int PAGE = 10_000;
    private static final int CASES_AT_ONCE = 500;

    private final ProbableSteps steps;
    private final Scopes scopes;
    private final Clock clock;

    ProbableScan(ProbableSteps steps, Scopes scopes, Clock clock) {
        this.steps = steps;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The work's id for a unit: there is one of it at a time. */
    static UUID of(String province) {
        return UUID.nameUUIDFromBytes((NAME + province).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        var scope = lease.scope();
        var begun = clock.instant();
        var waiting = new ArrayList<Lookalikes.Pair>();
        Lookalikes.among(read(scope, held), pair -> {
            waiting.add(pair);
            if (waiting.size() == CASES_AT_ONCE) {
                open(scope, held, waiting);
            }
        });
        open(scope, held, waiting);
        scopes.run(scope, () -> steps.end(scope, lease, begun));
    }

    private Trait[] read(ProvinceScope scope, Held held) {
        var all = new ArrayList<Trait>();
        @Nullable UUID after = null;
        var more = true;
        while (more) {
            held.check();
            var place = after;
            List<Trait> page = scopes.call(scope, () -> steps.page(scope, place, PAGE));
            all.addAll(page);
            more = page.size() == PAGE;
            after = more ? page.getLast().worker() : place;
        }
        return all.toArray(Trait[]::new);
    }

    private void open(ProvinceScope scope, Held held, List<Lookalikes.Pair> pairs) {
        held.check();
        var some = List.copyOf(pairs);
        pairs.clear();
        if (!some.isEmpty()) {
            scopes.run(scope, () -> steps.open(scope, held.lease(), some));
        }
    }

    /** The clock orders it again. */
    @Override
    public void giveUp(Lease lease) {
        scopes.run(lease.scope(), () -> steps.drop(lease));
    }
}
