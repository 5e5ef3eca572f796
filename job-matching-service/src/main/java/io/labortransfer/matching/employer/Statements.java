package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What both sides say about a block, for both to read. */
@ApplicationScoped
public class Statements {

    private final StatementRows rows;
    private final EmployerReach reach;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    Statements(StatementRows rows, EmployerReach reach, Caller caller, Ids ids, Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps what the caller says about an employer, which is answered. */
    Employer add(Employer employer, Statement.Kind kind, String text) {
        say(employer, kind, text);
        return employer;
    }

    /** Keeps what the caller says about an employer, and gives its id. */
    UUID say(Employer employer, Statement.Kind kind, String text) {
        UUID id = ids.next();
        rows.add(
                ProvinceScope.ofProvince(employer.destinationProvince()),
                employer.id(),
                new Statement(id, kind, text, clock.instant(), caller.passport().client()));
        return id;
    }

    /** What was said about an employer, by id; empty when the caller may not know of the employer. */
    @Transactional
    public Optional<List<Statement>> page(EmployerId id, @Nullable UUID after, int limit) {
        return reach.seen(id).map(employer -> rows.page(caller.scope(), id, after, limit));
    }
}
