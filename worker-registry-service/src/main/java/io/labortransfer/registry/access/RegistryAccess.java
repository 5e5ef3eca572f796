package io.labortransfer.registry.access;

import static io.labortransfer.kit.access.Actor.DP;
import static io.labortransfer.kit.access.Actor.EM;
import static io.labortransfer.kit.access.Actor.NO;
import static io.labortransfer.kit.access.Actor.OP;
import static io.labortransfer.kit.access.Actor.PT;
import static io.labortransfer.kit.access.Actor.ST;
import static io.labortransfer.kit.access.Actor.WK;

import io.labortransfer.kit.access.AccessTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The policy table of the registry. What is not in it is denied; the relation to a record is checked where the record is. */
final class RegistryAccess {
    private RegistryAccess() {}

    @Produces
    @Singleton
    static AccessTable table() {
        return AccessTable.builder()
                .allow("worker.write", OP)
                .allow("worker.read", OP, ST, DP, EM, WK)
                .allow("worker.search", OP)
                .allow("import", OP)
                .allow("intent.write", WK, OP, ST)
                .allow("intent.read", WK, OP, ST, DP)
                .allow("consent.write", WK, OP, ST)
                .allow("consent.read", WK, OP, ST, DP)
                .allow("reference.read", OP, ST, DP, EM, PT, NO, WK)
                .build();
    }
}
