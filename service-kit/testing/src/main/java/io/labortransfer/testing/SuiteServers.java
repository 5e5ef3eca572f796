package io.labortransfer.testing;

import io.labortransfer.testing.servers.FreePort;
import io.labortransfer.testing.servers.SuiteDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Gives a service's tests a real PostgreSQL and a real Kafka, once per module: {@code @QuarkusTestResource(SuiteServers.class)}. The
 * database is the one that the module's {@code application.properties} names as {@code suite.database}; ports are free ones, so
 * that modules can be tested side by side.
 */
public final class SuiteServers implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "only-for-tests";
    private Map<String, String> extra = Map.of();

    @Override
    public void init(Map<String, String> arguments) {
        extra = Map.copyOf(arguments);
    }

    @Override
    public Map<String, String> start() {
        var servers = TestServers.running();
        var database = nameOfDatabase();
        SuiteDatabase.create(servers.adminUrl(), database, PASSWORD);
        var settings = new HashMap<String, String>();
        settings.put("suite.development", "true");
        settings.put("suite.database.url", servers.databaseUrl(database));
        settings.put("suite.database.password", PASSWORD);
        settings.put("kafka.bootstrap.servers", servers.kafka());
        settings.put("suite.passport.keys", servers.passportKeys().toUri().toString());
        settings.put("suite.crypto.master-key-file", servers.masterKey().toString());
        settings.put("quarkus.http.test-port", Integer.toString(FreePort.next()));
        settings.put("quarkus.management.test-port", Integer.toString(FreePort.next()));
        settings.put("quarkus.log.category.\"org.apache.kafka\".level", "ERROR"); // clients are loud about every outage
        settings.putAll(extra);
        return settings;
    }

    private static String nameOfDatabase() {
        var properties = new Properties();
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var name = properties.getProperty("suite.database");
        if (name == null) {
            throw new IllegalStateException("application.properties names no suite.database");
        }
        return name.strip();
    }

    /** The servers run until the test process ends: the next profile uses them again. */
    @Override
    public void stop() {}
}
