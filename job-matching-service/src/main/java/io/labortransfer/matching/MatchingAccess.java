package io.labortransfer.matching;

import static io.labortransfer.kit.access.Actor.DP;
import static io.labortransfer.kit.access.Actor.EM;
import static io.labortransfer.kit.access.Actor.NO;
import static io.labortransfer.kit.access.Actor.OP;
import static io.labortransfer.kit.access.Actor.ST;
import static io.labortransfer.kit.access.Actor.WK;
import static io.labortransfer.kit.access.FieldGroup.F0;
import static io.labortransfer.kit.access.FieldGroup.F1;
import static io.labortransfer.kit.access.FieldGroup.F7;
import static io.labortransfer.kit.access.FieldGroup.F9;
import static io.labortransfer.kit.access.Relation.AGR;
import static io.labortransfer.kit.access.Relation.CASE;
import static io.labortransfer.kit.access.Relation.HOST;
import static io.labortransfer.kit.access.Relation.OWN;
import static io.labortransfer.kit.access.Relation.SELF;

import io.labortransfer.kit.access.AccessTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who may call which operation of this service; the relation to the record is asked by each feature. */
@Singleton
class MatchingAccess {

    @Produces
    @Singleton
    AccessTable table() {
        return AccessTable.builder()
                .allow("employer.write", EM, OP)
                .allow("employer.read", EM, DP, OP, ST, NO)
                .allow("employer.decide", DP, OP, NO)
                .allow("employer.compliance", EM, DP)
                .allow("joborder.write", EM, DP)
                .allow("import", EM, DP)
                .allow("joborder.approve", DP)
                .allow("joborder.pause", EM, DP)
                .allow("joborder.own", EM, DP, OP)
                .allow("joborder.read", OP, ST, DP, EM, NO, WK)
                .allow("policy", OP, DP, NO)
                .allow("policy.read", OP, ST, DP, NO)
                .allow("report", OP, DP)
                .allow("event.write", OP, DP, EM)
                .allow("match.propose", OP, NO)
                .allow("candidate.read", EM, DP, OP)
                .allow("candidate.search", DP, OP)
                .allow("match.invite", EM, DP)
                .allow("match.apply", OP, ST, WK)
                .allow("match.read", OP, ST, DP, EM, WK)
                .allow("match.explain", OP, ST, WK)
                .allow("match.decide", OP, ST, WK)
                .allow("match.employer", EM)
                .allow("withdraw", OP, ST, WK)
                .allow("words.read", OP, ST, WK)
                .show("match.read", OP, OWN, F0, F1, F7)
                .show("match.read", ST, HOST, F0, F1, F7)
                .show("match.read", DP, CASE, F0, F1, F7)
                .show("match.read", EM, CASE, F0, F1)
                .show("match.read", WK, SELF, F0, F1, F7)
                .show("match.explain", OP, OWN, F0, F1)
                .show("match.explain", ST, HOST, F0, F1)
                .show("match.explain", WK, SELF, F0, F1)
                .show("match.decide", OP, OWN, F0, F1, F7)
                .show("match.decide", ST, HOST, F0, F1, F7)
                .show("match.decide", WK, SELF, F0, F1, F7)
                .show("candidate.read", EM, AGR, F0, F1)
                .show("candidate.read", DP, AGR, F0, F1)
                .show("candidate.read", OP, AGR, F0, F1)
                .show("match.invite", EM, AGR, F0)
                .show("match.invite", DP, AGR, F0)
                .show("match.apply", OP, OWN, F0, F1, F7)
                .show("match.apply", ST, HOST, F0, F1, F7)
                .show("match.apply", WK, SELF, F0, F1, F7)
                .show("match.employer", EM, CASE, F0, F1)
                .show("withdraw", OP, OWN, F0, F1, F7)
                .show("withdraw", ST, HOST, F0, F1, F7)
                .show("withdraw", WK, SELF, F0, F1, F7)
                .show("words.read", OP, OWN, F0, F9)
                .show("words.read", ST, HOST, F0, F9)
                .show("words.read", WK, SELF, F0, F9)
                .build();
    }
}
