package io.labortransfer.registry.access;

import static io.labortransfer.kit.access.Actor.DP;
import static io.labortransfer.kit.access.Actor.EM;
import static io.labortransfer.kit.access.Actor.NO;
import static io.labortransfer.kit.access.Actor.OP;
import static io.labortransfer.kit.access.Actor.PT;
import static io.labortransfer.kit.access.Actor.ST;
import static io.labortransfer.kit.access.Actor.WK;
import static io.labortransfer.kit.access.FieldGroup.F0;
import static io.labortransfer.kit.access.FieldGroup.F1;
import static io.labortransfer.kit.access.FieldGroup.F12;
import static io.labortransfer.kit.access.FieldGroup.F2;
import static io.labortransfer.kit.access.FieldGroup.F3;
import static io.labortransfer.kit.access.FieldGroup.F4;
import static io.labortransfer.kit.access.FieldGroup.F5;
import static io.labortransfer.kit.access.FieldGroup.F9;
import static io.labortransfer.kit.access.Relation.AGR;
import static io.labortransfer.kit.access.Relation.CASE;
import static io.labortransfer.kit.access.Relation.FORMER;
import static io.labortransfer.kit.access.Relation.HOST;
import static io.labortransfer.kit.access.Relation.OWN;
import static io.labortransfer.kit.access.Relation.RIGHTS;
import static io.labortransfer.kit.access.Relation.SELF;
import static io.labortransfer.kit.access.Relation.SPELL;

import io.labortransfer.kit.access.AccessTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The policy table of the registry. What is not in it is denied; the relation to a record is checked where the record is. What an
 * actor is shown is the actor's column of the field groups; of a case as much as it has come to.
 */
final class RegistryAccess {
    private RegistryAccess() {}

    @Produces
    @Singleton
    static AccessTable table() {
        return AccessTable.builder()
                .allow("worker.write", OP)
                .allow("worker.read", OP, ST, DP, EM, WK)
                .allow("worker.search", OP)
                .allow("worker.reveal", OP, DP, EM)
                .allow("worker.contact", WK, ST, OP)
                .allow("log.read", OP, ST, DP, EM, WK)
                .allow("persons.resolve", OP, ST, DP, EM, WK)
                .allow("persons.identify", OP, ST, DP, EM)
                .allow("import", OP)
                .allow("intent.write", WK, OP, ST)
                .allow("intent.read", WK, OP, ST, DP)
                .allow("consent.write", WK, OP, ST)
                .allow("consent.read", WK, OP, ST, DP)
                .allow("words.read", WK, OP, ST, DP, NO)
                .allow("subject", WK, OP)
                .allow("subject.copy", WK, OP)
                .allow("subject.decide", OP)
                .allow("report", OP)
                .allow("policy", OP, DP, NO)
                .allow("policy.read", OP, ST, DP, NO)
                .allow("household.write", OP)
                .allow("household.read", OP, ST, DP, WK)
                .allow("referral.send", ST, OP)
                .allow("referral.decide", OP)
                .allow("duplicate.read", OP, NO)
                .allow("duplicate.file", OP)
                .allow("duplicate.decide", OP, NO)
                .allow("relocation", OP, WK)
                .allow("reference.read", OP, ST, DP, EM, PT, NO, WK)
                .allow("reference.write", NO, OP, DP)
                .allow("duty.write", NO)
                .allow("course.write", OP)
                .allow("course.read", OP, ST, DP, EM, PT, NO, WK)
                .allow("enrollment.apply", WK, OP, ST)
                .allow("enrollment.run", OP)
                .allow("student", OP)
                .allow("student.read", OP, WK)
                .allow("assistance", OP, ST)
                .allow("assistance.read", OP, ST, WK)
                .show("worker.write", OP, OWN, F0, F1, F2, F3, F4, F5, F12)
                .show("worker.read", OP, OWN, F0, F1, F2, F3, F4, F5, F9, F12)
                .show("worker.read", ST, HOST, F0, F1, F2, F3, F4, F5)
                .show("worker.read", DP, AGR, F0, F1)
                .show("worker.read", DP, CASE, F0, F1, F2, F3, F4, F5)
                .show("worker.read", EM, CASE, F0, F1, F2, F3)
                .show("worker.read", DP, SPELL, F0)
                .show("worker.read", EM, SPELL, F0)
                .show("worker.read", DP, RIGHTS, F0, F1, F2, F3)
                .show("worker.read", WK, SELF, F0, F1, F2, F3, F4, F5, F9, F12)
                .show("worker.search", OP, OWN, F0, F1, F2, F3, F4, F5, F12)
                .show("worker.contact", WK, SELF, F0, F3)
                .show("worker.contact", ST, HOST, F0, F3)
                .show("worker.contact", OP, OWN, F0, F3)
                .show("worker.reveal", OP, OWN, F0, F2, F3)
                .show("worker.reveal", DP, CASE, F0, F2, F3)
                .show("worker.reveal", DP, RIGHTS, F0, F2, F3)
                .show("worker.reveal", EM, CASE, F0, F2, F3)
                .show("persons.resolve", OP, OWN, F0, F2, F3)
                .show("persons.resolve", ST, HOST, F0, F2, F3)
                .show("persons.resolve", DP, CASE, F0, F2, F3)
                .show("persons.resolve", DP, RIGHTS, F0, F2, F3)
                .show("persons.resolve", EM, CASE, F0, F2, F3)
                .show("persons.resolve", WK, SELF, F0, F2, F3)
                .show("persons.identify", OP, OWN, F0, F2)
                .show("persons.identify", ST, HOST, F0, F2)
                .show("persons.identify", DP, CASE, F0, F2)
                .show("persons.identify", DP, RIGHTS, F0, F2)
                .show("persons.identify", EM, CASE, F0, F2)
                .show("log.read", OP, OWN, F0, F9)
                .show("log.read", OP, FORMER, F0, F9)
                .show("log.read", ST, FORMER, F0, F9)
                .show("log.read", WK, SELF, F0, F9)
                .show("log.read", ST, HOST, F0, F9)
                .show("log.read", DP, AGR, F0, F9)
                .show("log.read", DP, CASE, F0, F9)
                .show("log.read", EM, CASE, F0, F9)
                .show("log.read", DP, SPELL, F0, F9)
                .show("log.read", EM, SPELL, F0, F9)
                .show("log.read", DP, RIGHTS, F0, F9)
                .show("subject", OP, OWN, F0, F2, F9)
                .show("subject", WK, SELF, F0, F2, F9)
                .show("subject.decide", OP, OWN, F0, F2)
                .show("subject.copy", OP, OWN, F0, F1, F2, F3, F4, F5, F9, F12)
                .show("subject.copy", WK, SELF, F0, F1, F2, F3, F4, F5, F9, F12)
                .show("intent.write", OP, OWN, F0, F1, F9)
                .show("intent.write", ST, HOST, F0, F1, F9)
                .show("intent.write", WK, SELF, F0, F1, F9)
                .show("intent.read", OP, OWN, F0, F1, F9)
                .show("intent.read", ST, HOST, F0, F1)
                .show("intent.read", DP, AGR, F0, F1)
                .show("intent.read", WK, SELF, F0, F1, F9)
                .show("consent.write", OP, OWN, F0, F1, F9)
                .show("consent.write", ST, HOST, F0, F1, F9)
                .show("consent.write", WK, SELF, F0, F1, F9)
                .show("consent.read", OP, OWN, F0, F1, F9)
                .show("consent.read", ST, HOST, F0, F1)
                .show("consent.read", DP, AGR, F0, F1)
                .show("consent.read", WK, SELF, F0, F1, F9)
                .show("words.read", OP, OWN, F0, F9)
                .show("words.read", ST, HOST, F0, F9)
                .show("words.read", DP, CASE, F0, F9)
                .show("words.read", NO, CASE, F0, F9)
                .show("words.read", WK, SELF, F0, F9)
                .show("household.write", OP, OWN, F0, F1, F4, F5)
                .show("household.read", OP, OWN, F0, F1, F4, F5, F9)
                .show("household.read", ST, HOST, F0, F1)
                .show("household.read", DP, AGR, F0, F1)
                .show("household.read", DP, CASE, F0, F1)
                .show("household.read", WK, SELF, F0, F1, F4, F9)
                .show("referral.send", OP, OWN, F0, F1, F4)
                .show("referral.send", ST, HOST, F0, F1)
                .show("referral.decide", OP, OWN, F0, F1, F4, F9)
                .show("duplicate.read", OP, CASE, F0, F9)
                .show("duplicate.read", NO, CASE, F0, F9)
                .show("duplicate.file", OP, CASE, F0, F9)
                .show("duplicate.decide", OP, CASE, F0, F9)
                .show("duplicate.decide", NO, CASE, F0, F9)
                .show("relocation", OP, CASE, F0)
                .show("relocation", WK, SELF, F0)
                .show("enrollment.apply", OP, OWN, F0, F1, F9)
                .show("enrollment.apply", ST, HOST, F0, F1, F9)
                .show("enrollment.apply", WK, SELF, F0, F1, F9)
                .show("enrollment.run", OP, OWN, F0, F1, F9)
                .show("student", OP, OWN, F0, F1)
                .show("student.read", OP, OWN, F0, F1, F9)
                .show("student.read", WK, SELF, F0, F1, F9)
                .show("assistance", OP, OWN, F0, F12)
                .show("assistance", ST, HOST, F0, F12)
                .show("assistance.read", OP, OWN, F0, F12)
                .show("assistance.read", ST, HOST, F0, F12)
                .show("assistance.read", WK, SELF, F0, F12)
                .build();
    }
}
