package io.labortransfer.tracking;

import static io.labortransfer.kit.access.Actor.DP;
import static io.labortransfer.kit.access.Actor.EM;
import static io.labortransfer.kit.access.Actor.NO;
import static io.labortransfer.kit.access.Actor.OP;
import static io.labortransfer.kit.access.Actor.ST;
import static io.labortransfer.kit.access.Actor.WK;
import static io.labortransfer.kit.access.FieldGroup.F0;
import static io.labortransfer.kit.access.FieldGroup.F2;
import static io.labortransfer.kit.access.FieldGroup.F3;
import static io.labortransfer.kit.access.FieldGroup.F6;
import static io.labortransfer.kit.access.FieldGroup.F7;
import static io.labortransfer.kit.access.Relation.CASE;
import static io.labortransfer.kit.access.Relation.HOST;
import static io.labortransfer.kit.access.Relation.OWN;
import static io.labortransfer.kit.access.Relation.SELF;
import static io.labortransfer.kit.access.Relation.SPELL;

import io.labortransfer.kit.access.AccessTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which actors may call which operations of this service; the relation to the record is each feature's policy. */
class TrackingAccess {

    @Produces
    @Singleton
    AccessTable table() {
        return AccessTable.builder()
                .allow("agreement.write", OP, DP)
                .allow("agreement.read", OP, DP, ST, NO)
                .allow("transfer.read", OP, ST, DP, EM, WK)
                .allow("contract.upload", EM)
                .allow("contract.confirm", OP, ST, WK)
                .allow("checklist", EM, OP, ST, WK)
                .allow("arrival", EM, ST, WK)
                .allow("withdraw", OP, ST, WK)
                .allow("transfer.cancel", OP, DP, EM)
                .allow("trip.plan", OP)
                .allow("trip.read", OP, ST, DP)
                .allow("trip.names", OP)
                .allow("trip.run", OP, ST)
                .allow("spell.write", OP, ST, WK)
                .allow("spell.read", OP, ST, DP, EM, WK)
                .allow("spell.end", EM, WK, ST, OP)
                .allow("target.read", NO, OP)
                .show("transfer.read", OP, OWN, F0, F6, F7)
                .show("transfer.read", ST, HOST, F0, F6, F7)
                .show("transfer.read", DP, CASE, F0, F6, F7)
                .show("transfer.read", EM, CASE, F0, F6, F7)
                .show("transfer.read", WK, SELF, F0, F6, F7)
                .show("contract.upload", EM, CASE, F0, F6, F7)
                .show("contract.confirm", OP, OWN, F0, F6, F7)
                .show("contract.confirm", ST, HOST, F0, F6, F7)
                .show("contract.confirm", WK, SELF, F0, F6, F7)
                .show("checklist", EM, CASE, F0, F6, F7)
                .show("checklist", OP, OWN, F0, F6, F7)
                .show("checklist", ST, HOST, F0, F6, F7)
                .show("checklist", WK, SELF, F0, F6, F7)
                .show("arrival", EM, CASE, F0, F6, F7)
                .show("arrival", ST, HOST, F0, F6, F7)
                .show("arrival", WK, SELF, F0, F6, F7)
                .show("withdraw", OP, OWN, F0, F6, F7)
                .show("withdraw", ST, HOST, F0, F6, F7)
                .show("withdraw", WK, SELF, F0, F6, F7)
                .show("transfer.cancel", OP, OWN, F0, F6, F7)
                .show("transfer.cancel", DP, CASE, F0, F6, F7)
                .show("transfer.cancel", EM, CASE, F0, F6, F7)
                .show("trip.plan", OP, OWN, F0, F7)
                .show("trip.read", OP, OWN, F0, F7)
                .show("trip.read", ST, HOST, F0, F7)
                .show("trip.read", DP, CASE, F0, F7)
                .show("trip.names", OP, OWN, F0, F2, F3, F7)
                .show("trip.run", OP, OWN, F0, F7)
                .show("trip.run", ST, HOST, F0, F7)
                .show("spell.write", OP, OWN, F0, F6)
                .show("spell.write", ST, HOST, F0, F6)
                .show("spell.write", WK, SELF, F0, F6)
                .show("spell.read", OP, OWN, F0, F6)
                .show("spell.read", ST, HOST, F0, F6)
                .show("spell.read", DP, SPELL, F0, F6)
                .show("spell.read", EM, SPELL, F0, F6)
                .show("spell.read", WK, SELF, F0, F6)
                .show("spell.end", EM, SPELL, F0, F6)
                .show("spell.end", WK, SELF, F0, F6)
                .show("spell.end", ST, HOST, F0, F6)
                .show("spell.end", OP, OWN, F0, F6)
                .build();
    }
}
