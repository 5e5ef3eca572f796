package io.labortransfer.matching.policy;

import io.labortransfer.kit.policy.PoliciesInForce;
import io.labortransfer.kit.policy.PolicyRevision;
import io.labortransfer.kit.policy.UnitPolicy;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What holds today: how long terms are that begin now, and in which order a unit's runs go. */
@ApplicationScoped
public class Terms {

    private final PoliciesInForce policies;
    private final Clock clock;

    Terms(PoliciesInForce policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** How long each step of a match waits, in every unit. */
    public Duration matchStep() {
        return days(Policy.MATCH_STEP, UnitPolicy.NATION);
    }

    /** How long an employer of the unit has at least to be heard. */
    public Duration hearing(String unit) {
        return days(Policy.HEARING_TERM, unit);
    }

    /** How long the unit's workers are left alone who said no. */
    public Duration askingPause(String unit) {
        return days(Policy.ASKING_PAUSE, unit);
    }

    /** By which revision a run of the unit goes through the priority classes; empty while nobody has set one. */
    public Optional<PolicyRevision> priority(String unit) {
        return policies.revision(Policy.PRIORITY, unit, Times.today(clock));
    }

    /** In which order people stand by their priority classes. */
    public PriorityOrder order(String unit) {
        return priority(unit).map(set -> new PriorityOrder(set.terms().value())).orElse(PriorityOrder.BY_CLASS);
    }

    private Duration days(Policy policy, String unit) {
        return Duration.ofDays(policies.value(policy, unit, Times.today(clock)));
    }
}
