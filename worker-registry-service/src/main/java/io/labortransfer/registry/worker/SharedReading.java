package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.Disclosure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What destination offices read of workers who are shared with them. */
@ApplicationScoped
public class SharedReading {
    private final SharedWorkers shared;
    private final Disclosure disclosure;

    SharedReading(SharedWorkers shared, Disclosure disclosure) {
        this.shared = shared;
        this.disclosure = disclosure;
    }

    /**
     * What the caller may see of the worker through a share; only a destination office sees anything. The access record of the request
     * says what it rests on, and the worker reads that.
     */
    @Transactional
    public Optional<SharedProfile> of(Passport caller, UUID worker) {
        if (!caller.roles().contains(Actor.DP)) {
            return Optional.empty();
        }
        var profile = shared.find(caller.scope(), worker);
        profile.ifPresent(seen -> disclosure.because(seen.basis(), seen.cause()));
        return profile;
    }

    /** As {@link #of}, where an agreement is needed: wishes and consents are not part of a case. */
    @Transactional
    public Optional<SharedProfile> byAgreement(Passport caller, UUID worker) {
        return of(caller, worker).filter(profile -> profile.right() == Relation.AGR);
    }
}
