package io.labortransfer.registry.policy;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.policy.PolicyDesk;
import io.labortransfer.kit.policy.PolicyTerms;
import io.labortransfer.kit.policy.Standing;
import io.labortransfer.kit.policy.UnitPolicy;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes what units set of the registry's policies to the desk, with the divisions that say who speaks for a unit. */
@ApplicationScoped
public class PolicyOffice {
    private final PolicyDesk desk;
    private final ReferenceLibrary library;

    PolicyOffice(PolicyDesk desk, ReferenceLibrary library) {
        this.desk = desk;
        this.library = library;
    }

    /** The policy of a unit, with drafts for those who may write it. */
    public Standing<Policy> read(Passport caller, String key, String unit) {
        return desk.read(caller, policy(key), unit, library.divisions());
    }

    /** Writes the draft of the next revision. */
    public Standing<Policy> write(Passport caller, String key, String unit, PolicyTerms terms) {
        return desk.write(caller, policy(key), unit, library.divisions(), terms);
    }

    /** Another person than the author approves. */
    public Standing<Policy> approve(Passport caller, String key, String unit, int revision) {
        return desk.approve(caller, policy(key), unit, library.divisions(), revision);
    }

    private static Policy policy(String key) {
        return UnitPolicy.named(Policy.values(), key).orElseThrow(Problems::notFound);
    }
}
