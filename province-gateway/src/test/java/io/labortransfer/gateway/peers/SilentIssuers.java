package io.labortransfer.gateway.peers;

import io.labortransfer.testing.servers.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An identity provider at whose address nobody is at home when the gateway starts. */
public final class SilentIssuers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "suite.gateway.issuers.national.url",
                "http://127.0.0.1:" + FreePort.next() + "/realms/test",
                "suite.gateway.documents",
                "test-api");
    }

    @Override
    public void stop() {}
}
