package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the nation decides about blocks that employers appealed against. Each answers empty where no appeal waits. */
@ApplicationScoped
public class Appeals {

    private final Registrations registrations;
    private final Employers employers;
    private final EmployerBook book;
    private final Statements statements;
    private final Caller caller;
    private final Clock clock;
    private final Preconditions preconditions;

    Appeals(
            Registrations registrations,
            Employers employers,
            EmployerBook book,
            Statements statements,
            Caller caller,
            Clock clock,
            Preconditions preconditions) {
        this.registrations = registrations;
        this.employers = employers;
        this.book = book;
        this.statements = statements;
        this.caller = caller;
        this.clock = clock;
        this.preconditions = preconditions;
    }

    /** The block ends. */
    @Transactional
    public Optional<Employer> grant(EmployerId id, @Nullable String note) {
        return decide(id, "unblocked", note, employer -> employer.unblock(note, clock.instant(), by()));
    }

    /** The block stands. */
    @Transactional
    public Optional<Employer> uphold(EmployerId id, @Nullable String note) {
        return decide(id, "updated", note, employer -> employer.upholdBlock(note, clock.instant(), by()));
    }

    private Optional<Employer> decide(
            EmployerId id, String happened, @Nullable String note, Function<Employer, Ruling<Employer>> decision) {
        return registrations.of(List.of(id.value())).stream()
                .findFirst()
                .map(Registration::destinationProvince)
                .flatMap(unit -> {
                    ProvinceScope scope = ProvinceScope.ofProvince(unit);
                    employers.workIn(scope);
                    Optional<Employer> decided = employers
                            .lock(scope, id)
                            .filter(Employer::appealWaits)
                            .map(employer -> write(scope, employer, happened, note, decision));
                    employers.workIn(caller.scope());
                    return decided;
                });
    }

    private Employer write(
            ProvinceScope scope,
            Employer employer,
            String happened,
            @Nullable String note,
            Function<Employer, Ruling<Employer>> decision) {
        preconditions.mustStillBe(employer.version());
        book.write(scope, employer, happened, decision);
        return note == null ? employer : statements.add(employer, Statement.Kind.DECISION, note);
    }

    private String by() {
        return caller.passport().client();
    }
}
