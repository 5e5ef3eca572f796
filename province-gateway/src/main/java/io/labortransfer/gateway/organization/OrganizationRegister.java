package io.labortransfer.gateway.organization;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps organizations in step with the organizations file and with what the matching service says. */
@ApplicationScoped
public class OrganizationRegister {

    private final Organizations organizations;
    private final Ids ids;
    private final Clock clock;
    private final Event<OrganizationChanged> changes;

    OrganizationRegister(Organizations organizations, Ids ids, Clock clock, Event<OrganizationChanged> changes) {
        this.organizations = organizations;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Adds or changes the organizations of one unit as the file has them. What it does not name stays. An employer is known by its
     * code as well, so that it stays the same when its issuer moves or it gets another client.
     */
    @Transactional
    public void follow(ProvinceScope scope, Map<ClientKey, OrganizationEntry> entries) {
        Instant now = clock.instant();
        entries.forEach((client, entry) -> {
            Optional<Organization> known = organizations.ofClient(scope, client);
            if (known.isPresent()) {
                change(known.get(), entry, now);
            } else {
                organizations.enroll(employerOf(scope, entry, now).orElseGet(() -> add(entry, now)), client);
            }
        });
    }

    private Optional<Organization> employerOf(ProvinceScope scope, OrganizationEntry entry, Instant now) {
        Optional<Organization> known = entry.employerCode().flatMap(code -> organizations.employer(scope, code));
        known.ifPresent(employer -> change(employer, entry, now));
        return known;
    }

    private void change(Organization organization, OrganizationEntry entry, Instant now) {
        organization.follow(entry, now);
        changes.fire(new OrganizationChanged(organization.key()));
    }

    private Organization add(OrganizationEntry entry, Instant now) {
        Organization added = new Organization(ids.next(), entry, now);
        organizations.add(added);
        return added;
    }

    /** The matching service knows the employer with this code under {@code employerId}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void employerKnown(ProvinceScope scope, String uscc, UUID employerId) {
        organizations
                .employer(scope, uscc)
                .filter(employer -> employer.becomeEmployer(employerId, clock.instant()))
                .ifPresent(employer -> changes.fire(new OrganizationChanged(employer.key())));
    }
}
