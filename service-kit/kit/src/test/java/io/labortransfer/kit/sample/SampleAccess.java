package io.labortransfer.kit.sample;

import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Actor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class SampleAccess {

    @Produces
    @Singleton
    AccessTable table() {
        return AccessTable.builder()
                .allow("note.write", Actor.OP)
                .allow("note.read", Actor.OP, Actor.DP)
                .build();
    }
}
