package io.labortransfer.tracking;

import io.labortransfer.testing.ApiDocument;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ApiDocumentTest {

    @Test
    void the_committed_document_is_what_the_service_serves() {
        ApiDocument.matchesCommitted("transfer-tracking");
    }

    @Test
    void the_document_keeps_the_rules() {
        ApiDocument.keepsTheRules();
    }

    @Test
    void no_promise_to_clients_is_taken_back() {
        ApiDocument.keepsItsPromises("transfer-tracking");
    }
}
