package io.labortransfer.matching;

import static io.labortransfer.kit.access.Actor.DP;
import static io.labortransfer.kit.access.Actor.EM;
import static io.labortransfer.kit.access.Actor.NO;
import static io.labortransfer.kit.access.Actor.OP;
import static io.labortransfer.kit.access.Actor.ST;
import static io.labortransfer.kit.access.Actor.WK;

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
                .allow("employer.write", EM)
                .allow("employer.read", EM, DP)
                .allow("employer.decide", DP)
                .allow("joborder.write", EM)
                .allow("joborder.approve", DP)
                .allow("joborder.read", OP, ST, DP, EM, NO, WK)
                .allow("match.propose", OP)
                .allow("match.read", OP, DP, EM, WK)
                .allow("match.explain", OP, WK)
                .allow("match.decide", OP, WK)
                .allow("match.employer", EM)
                .allow("withdraw", OP, WK)
                .build();
    }
}
