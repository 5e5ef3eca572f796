package io.labortransfer.registry.referral;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.candidate.CandidateState;
import io.labortransfer.registry.candidate.CandidateStates;
import io.labortransfer.registry.candidate.StateFollower;
import io.labortransfer.registry.household.Household;
import io.labortransfer.registry.household.HouseholdDirectory;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
import io.labortransfer.registry.worker.Residents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes alerts of job loss to the county of the household in which the worker is now. An alert opens a referral, or joins the one of the
 * household that is not decided; while the worker is in no household, it waits until there is one. For a merged record that of the record
 * that speaks for it counts before its own.
 */
@ApplicationScoped
public class AlertReferrals implements StateFollower {
    private static final String BY = "transfer-tracking";

    private final EscalatedAlerts alerts;
    private final Referrals referrals;
    private final ReferralNews news;
    private final HouseholdDirectory households;
    private final Residents residents;
    private final CandidateStates candidates;
    private final Ids ids;
    private final Terms terms;
    private final Clock clock;

    AlertReferrals(
            EscalatedAlerts alerts,
            Referrals referrals,
            ReferralNews news,
            HouseholdDirectory households,
            Residents residents,
            CandidateStates candidates,
            Ids ids,
            Terms terms,
            Clock clock) {
        this.alerts = alerts;
        this.referrals = referrals;
        this.news = news;
        this.households = households;
        this.residents = residents;
        this.candidates = candidates;
        this.ids = ids;
        this.terms = terms;
        this.clock = clock;
    }

    /** Takes up what is new among these alerts, inside the caller's transaction. What the unit has been told before changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(ProvinceScope scope, List<EscalatedAlert> told) {
        var known = alerts.known(scope, told.stream().map(EscalatedAlert::id).toList());
        var fresh = told.stream().filter(alert -> !known.contains(alert.id())).toList();
        var ours = residents.among(
                scope, fresh.stream().map(EscalatedAlert::workerId).collect(Collectors.toSet()));
        candidates.hold(
                scope, ours); // whoever enters one of them into a household comes before this, or finds the alert
        var kept = fresh.stream()
                .filter(alert -> ours.contains(alert.workerId()) && alerts.keep(scope, alert))
                .map(EscalatedAlert::workerId)
                .collect(Collectors.toSet());
        var speakers = alerts.speakers(scope, kept);
        candidates.hold(scope, speakers);
        refer(scope, Stream.concat(kept.stream(), speakers.stream()).collect(Collectors.toSet()));
    }

    /** What waited for a household of a worker, or of a record for which the worker speaks, goes to its county. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(ProvinceScope scope, List<CandidateState> states) {
        refer(
                scope,
                states.stream()
                        .filter(state -> state.householdId() != null)
                        .map(state -> PublicId.require("wkr", state.workerId()))
                        .toList());
    }

    private void refer(ProvinceScope scope, Collection<UUID> workers) {
        if (workers.isEmpty()) {
            return;
        }
        var waiting = alerts.waiting(scope, workers);
        if (waiting.isEmpty()) {
            return;
        }
        var found = households.ofWorkers(
                scope, waiting.stream().map(EscalatedAlert::workerId).collect(Collectors.toSet()));
        var referred = new HashSet<UUID>();
        for (var alert : waiting) {
            var household = found.get(alert.workerId());
            if (household != null && referred.add(alert.id())) {
                refer(scope, alert, household);
            }
        }
    }

    private void refer(ProvinceScope scope, EscalatedAlert alert, Household household) {
        var referral = referrals.holdOpen(scope, household.uuid()).orElseGet(() -> opened(scope, alert, household));
        alerts.refer(scope, alert.id(), referral.id().value());
        news.tell(scope, referral, household, alert.id());
    }

    private RiskReferral opened(ProvinceScope scope, EscalatedAlert alert, Household household) {
        var now = clock.instant();
        var referral = new RiskReferral(
                new ReferralKey(household.originProvince(), ids.next()),
                household.uuid(),
                household.registrationDivision(),
                Raiser.ALERT,
                BY,
                new Observation(RiskReason.JOB_LOSS, new AlertId(alert.id()).wire(), Times.dateOf(alert.at())),
                now,
                terms.end(scope, Policy.REFERRAL_TERM, now));
        if (!referrals.add(referral)) {
            throw new ReferralSentMeanwhile();
        }
        return referral;
    }
}
