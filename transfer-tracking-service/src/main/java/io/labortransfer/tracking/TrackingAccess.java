package io.labortransfer.tracking;

import static io.labortransfer.kit.access.Actor.DP;
import static io.labortransfer.kit.access.Actor.EM;
import static io.labortransfer.kit.access.Actor.NO;
import static io.labortransfer.kit.access.Actor.OP;
import static io.labortransfer.kit.access.Actor.ST;
import static io.labortransfer.kit.access.Actor.WK;

import io.labortransfer.kit.access.AccessTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which actors may call which operations of this service; the relation to the record is each feature's policy. */
class TrackingAccess {

    @Produces
    @Singleton
    AccessTable table() {
        return AccessTable.builder()
                .allow("transfer.read", OP, ST, DP, EM, WK)
                .allow("contract.upload", EM)
                .allow("contract.confirm", OP, ST, WK)
                .allow("checklist", EM, OP, ST, WK)
                .allow("arrival", EM, ST, WK)
                .allow("withdraw", OP, ST, WK)
                .allow("transfer.cancel", OP, DP, EM)
                .allow("trip.plan", OP)
                .allow("trip.read", OP, ST, DP)
                .allow("trip.run", OP, ST)
                .allow("spell.write", OP, ST, WK)
                .allow("spell.read", OP, ST, DP, EM, WK)
                .allow("spell.end", EM, WK, ST, OP)
                .allow("target.read", NO, OP)
                .build();
    }
}
