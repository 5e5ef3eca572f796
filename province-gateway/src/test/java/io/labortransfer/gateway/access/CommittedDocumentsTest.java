package io.labortransfer.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.gateway.peers.CommittedDocuments;
import org.junit.jupiter.api.Test;

/** The documents in {@code docs/api} are the gateway's policy; what it could not read would keep it from starting. */
class CommittedDocumentsTest {

    @Test
    void every_committed_operation_can_be_routed_and_judged() {
        var operations = OperationReader.read(CommittedDocuments.read());

        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.actors()).as(operation.path()).isNotEmpty();
            assertThat(new OperationPolicy(operations).match(operation.method(), operation.path()))
                    .isEqualTo(new Match.Found(operation));
        });
    }
}
