package io.labortransfer.gateway.access;

import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Actor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The rows of the policy table for the gateway's own operations. */
final class GatewayAccess {

    @Produces
    @Singleton
    AccessTable table() {
        return AccessTable.builder()
                .allow("self", Actor.OP, Actor.ST, Actor.DP, Actor.EM, Actor.PT, Actor.NO, Actor.WK)
                .build();
    }
}
