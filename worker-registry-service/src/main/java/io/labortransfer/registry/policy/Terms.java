package io.labortransfer.registry.policy;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.policy.PoliciesInForce;
import io.labortransfer.kit.policy.UnitPolicy;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** When a term ends that begins now: by the policy that holds in the unit on the day on which it begins. */
@ApplicationScoped
public class Terms {
    private final PoliciesInForce policies;
    private final ReferenceLibrary library;

    Terms(PoliciesInForce policies, ReferenceLibrary library) {
        this.policies = policies;
        this.library = library;
    }

    /** The first instant after the term. */
    @Transactional
    public Instant end(ProvinceScope scope, Policy policy, Instant begin) {
        var days = days(scope, policy, Times.dateOf(begin));
        return switch (policy.number().measure()) {
            case DAYS -> begin.plus(Duration.ofDays(days));
            case WORKING_DAYS -> library.workingDays(calendar(scope, policy)).after(begin, days);
        };
    }

    /** A term that binds other units too does not end by the holidays of one. */
    private static String calendar(ProvinceScope scope, Policy policy) {
        return policy.isNational() ? UnitPolicy.NATION : scope.province();
    }

    /** The value that holds on that day. */
    @Transactional
    public int days(ProvinceScope scope, Policy policy, LocalDate day) {
        return policies.value(policy, scope.province(), day);
    }
}
