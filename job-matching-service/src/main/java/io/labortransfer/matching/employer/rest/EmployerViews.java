package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.matching.employer.ContactPerson;
import io.labortransfer.matching.employer.Employer;
import io.labortransfer.matching.employer.EmployerDirectory;
import io.labortransfer.matching.employer.EmployerRegistry;
import io.labortransfer.matching.employer.Registration;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows employers to each caller as far as it may know them. */
@Singleton
class EmployerViews {

    private final EmployerRegistry registry;
    private final EmployerDirectory directory;
    private final Caller caller;
    private final Clock clock;

    EmployerViews(EmployerRegistry registry, EmployerDirectory directory, Caller caller, Clock clock) {
        this.registry = registry;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** One employer, to itself or to an office that decides on it. */
    EmployerView whole(Employer employer) {
        return whole(employer, registry.contact(employer.id()).orElse(null));
    }

    /** One employer as it was. Whom to speak to has no past. */
    EmployerView past(Employer employer) {
        return whole(employer, null);
    }

    /** One employer with its contact person. */
    EmployerView whole(Employer employer, @Nullable ContactPerson contact) {
        return EmployerView.of(
                employer,
                contact,
                List.copyOf(directory.blocksElsewhere(List.of(employer)).getOrDefault(employer.uscc(), Set.of())),
                clock.instant());
    }

    /** Employers of the own unit, in a list: in whole without their contact persons, or by name. */
    List<EmployerView> own(List<Employer> employers) {
        var blocks = directory.blocksElsewhere(employers);
        var now = clock.instant();
        return employers.stream()
                .map(employer -> decides()
                        ? EmployerView.of(
                                employer, null, List.copyOf(blocks.getOrDefault(employer.uscc(), Set.of())), now)
                        : EmployerView.ofName(Registration.of(employer)))
                .toList();
    }

    /** A registration of whatever unit. */
    EmployerView known(Registration registration) {
        if (caller.is(Actor.DP)) {
            return EmployerView.ofFirm(registration);
        }
        return caller.is(Actor.NO) ? EmployerView.ofState(registration) : EmployerView.ofName(registration);
    }

    private boolean decides() {
        return caller.is(Actor.EM) || caller.is(Actor.DP);
    }
}
