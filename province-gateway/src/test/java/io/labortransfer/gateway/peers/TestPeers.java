package io.labortransfer.gateway.peers;

import io.labortransfer.testing.servers.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Everybody the gateway talks to, besides PostgreSQL and Kafka: three issuers, one service, and addresses where nobody is. It goes by
 * small documents of its own and tight limits, or by the committed documents when {@link #DOCUMENTS} says {@link #COMMITTED}; then
 * somebody is at home behind every operation.
 */
public final class TestPeers implements QuarkusTestResourceLifecycleManager {

    /** The argument that names the documents. */
    public static final String DOCUMENTS = "documents";

    /** The documents in {@code docs/api}. */
    public static final String COMMITTED = "committed";

    private TestIssuer national;
    private TestIssuer western;
    private TestIssuer seldom;
    private TestService service;
    private boolean committedDocuments;

    @Override
    public void init(Map<String, String> arguments) {
        committedDocuments = COMMITTED.equals(arguments.get(DOCUMENTS));
    }

    @Override
    public Map<String, String> start() {
        national = TestIssuer.start(0);
        western = TestIssuer.start(0);
        seldom = TestIssuer.start(0);
        service = TestService.start();
        Map<String, String> config = new HashMap<>();
        issuer(config, "national", national.url(), "00,33,44,51,52");
        config.put("suite.gateway.issuers.national.self-service", "true");
        issuer(config, "western", western.url(), "51");
        issuer(config, "seldom", seldom.url(), "33");
        // Longer than any test run, so that the one look it allows can be counted.
        config.put("suite.gateway.issuers.seldom.key-refresh", "PT1H");
        issuer(config, "late", "http://127.0.0.1:" + FreePort.next() + "/realms/test", "52");
        config.put("suite.gateway.organizations-file", "src/test/resources/test-organizations.json");
        config.put("suite.gateway.service-keys.transfer-tracking", ServiceSigner.newKey("transfer-tracking"));
        config.put("suite.gateway.service-keys.job-matching", ServiceSigner.newKey("job-matching"));
        config.put("suite.gateway.public-url", "https://gateway.example");
        config.put("suite.gateway.upstream.worker-registry", service.url());
        if (committedDocuments) {
            config.put("suite.gateway.upstream.transfer-tracking", service.url());
            config.put("suite.gateway.upstream.job-matching", service.url());
            config.put("suite.gateway.limits.rates.export.burst", "1000");
        } else {
            smallDocuments(config);
        }
        return config;
    }

    private void smallDocuments(Map<String, String> config) {
        // Two instances, of which one is not there.
        config.put("suite.gateway.upstream.transfer-tracking", service.url() + ",http://127.0.0.1:" + FreePort.next());
        config.put("suite.gateway.left-alone-for", "PT2S");
        config.put("suite.gateway.upstream.job-matching", "http://127.0.0.1:" + FreePort.next());
        config.put("suite.gateway.documents", "test-api");
        config.put("suite.gateway.head-timeout", "PT3S");
        config.put("suite.gateway.stall-timeout", "PT4S");
        config.put("suite.gateway.body-timeout", "PT6S");
        config.put("suite.gateway.max-body", "1M");
        config.put("quarkus.http.idle-timeout", "8S");
        config.put("suite.gateway.limits.rates.export.per-second", "1");
        config.put("suite.gateway.limits.rates.export.burst", "2");
        config.put("suite.gateway.limits.in-hand", "20");
        config.put("suite.gateway.limits.streams", "2");
        config.put("suite.gateway.limits.daily.search-by-id", "3");
    }

    private static void issuer(Map<String, String> config, String name, String url, String provinces) {
        config.put("suite.gateway.issuers." + name + ".url", url);
        config.put("suite.gateway.issuers." + name + ".provinces", provinces);
        config.put("suite.gateway.issuers." + name + ".key-refresh", "PT1S");
    }

    @Override
    public void stop() {
        service.stop();
        national.stop();
        western.stop();
        seldom.stop();
    }
}
