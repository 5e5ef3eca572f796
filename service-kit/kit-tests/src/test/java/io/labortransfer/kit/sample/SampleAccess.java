package io.labortransfer.kit.sample;

import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Relation;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class SampleAccess {

    @Produces
    @Singleton
    AccessTable table() {
        return AccessTable.builder()
                .allow("note.write", Actor.OP)
                .allow("note.read", Actor.OP, Actor.DP)
                .allow("person.read", Actor.OP, Actor.DP)
                .show("person.read", Actor.OP, Relation.OWN, FieldGroup.F0, FieldGroup.F1, FieldGroup.F2)
                .show("person.read", Actor.DP, Relation.CASE, FieldGroup.F0, FieldGroup.F1)
                .build();
    }
}
