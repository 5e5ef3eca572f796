package io.labortransfer.local.stack;

import io.labortransfer.local.servers.BrokerPart;
import io.labortransfer.local.servers.DatabasePart;
import io.labortransfer.local.servers.KeycloakPart;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.servers.ServicePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts each part together from the options: which folder, which port, which settings. */
final class Parts {
    private static final List<String> UNITS = List.of("00", "51", "52", "44", "33");

    private final StackOptions options;
    private final DataFolder data;
    private final String realm;
    private final String password;
    private final Part database;
    private final Part broker;
    private final Optional<Part> keycloak;
    private final List<Part> services;

    Parts(StackOptions options, DataFolder data, String realm) {
        this.options = options;
        this.data = data;
        this.realm = realm;
        this.password = data.databasePassword();
        this.database = makeDatabase();
        this.broker = makeBroker();
        this.keycloak = options.neighbour().isPresent() ? Optional.empty() : Optional.of(makeKeycloak());
        this.services = List.of(registry(), matching(), tracking(), gateway());
    }

    /** Every part; what is not installed is told before anything starts. */
    List<Part> all() {
        List<Part> all = new ArrayList<>(List.of(database, broker));
        keycloak.ifPresent(all::add);
        all.addAll(services);
        return all;
    }

    Part database() {
        return database;
    }

    Part broker() {
        return broker;
    }

    /** None when a neighbour's serves this stack too. */
    Optional<Part> keycloak() {
        return keycloak;
    }

    List<Part> services() {
        return services;
    }

    private Part makeDatabase() {
        return new DatabasePart(
                data.postgresql(),
                options.ports().postgresql(),
                List.of("registry", "matching", "tracking", "gateway"),
                password,
                options.enlargement().databaseSettings());
    }

    private Part makeBroker() {
        return new BrokerPart(data.kafka(), options.ports().kafka(), options.forMinutes());
    }

    private Part makeKeycloak() {
        int port = options.ports().keycloak();
        return new KeycloakPart(
                options.suite().keycloak(),
                data.keycloak(),
                data.logs(),
                port,
                Ports.managementOf(port),
                Realm.NAME,
                realm);
    }

    private Part registry() {
        Map<String, String> settings = new LinkedHashMap<>(options.enlargement().registrySettings());
        settings.put("suite.registry.synthetic-ids-allowed", "true");
        if (options.forMinutes()) {
            settings.put("suite.duplicates.probable-clock", "5s"); // or nobody would be compared before it is gone
            // Tests wait for what follows from silence, and for who takes a file over from a server that was killed.
            settings.put("suite.duplicates.case-clock", "2s");
            settings.put("suite.duplicates.relocation-clock", "2s");
            settings.put("suite.import.lease", "6s");
        }
        return service(
                "worker-registry",
                "worker-registry-service",
                "registry",
                options.ports().registry(),
                both(ServicePart.ROOM_FOR_FILES, options.enlargement().registryMachine()),
                settings);
    }

    private Part matching() {
        return service(
                "job-matching",
                "job-matching-service",
                "matching",
                options.ports().matching(),
                List.of(),
                Map.of());
    }

    private Part tracking() {
        return service(
                "transfer-tracking",
                "transfer-tracking-service",
                "tracking",
                options.ports().tracking(),
                List.of(),
                Map.of());
    }

    private Part gateway() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("suite.gateway.issuers.national.url", options.issuer());
        settings.put("suite.gateway.issuers.national.provinces", units());
        settings.put("suite.gateway.issuers.national.self-service", "true");
        settings.put("suite.gateway.public-url", loopback(options.ports().gateway()));
        settings.put("suite.gateway.organizations-file", data.organizations().toString());
        settings.put(
                "suite.gateway.upstream.worker-registry",
                loopback(options.ports().registry()));
        settings.put(
                "suite.gateway.upstream.job-matching", loopback(options.ports().matching()));
        settings.put(
                "suite.gateway.upstream.transfer-tracking",
                loopback(options.ports().tracking()));
        settings.put(
                "suite.gateway.service-keys.job-matching",
                management(options.ports().matching()) + "/internal/service-key");
        settings.put(
                "suite.gateway.service-keys.transfer-tracking",
                management(options.ports().tracking()) + "/internal/service-key");
        return service(
                "province-gateway",
                "province-gateway",
                "gateway",
                options.ports().gateway(),
                options.enlargement().gatewayMachine(),
                settings);
    }

    private String units() {
        return Stream.concat(UNITS.stream(), options.enlargement().units().stream())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private Part service(
            String name, String module, String database, int port, List<String> machine, Map<String, String> own) {
        Map<String, String> settings = new LinkedHashMap<>(own);
        settings.put("suite.development", "true");
        if (options.forMinutes()) {
            settings.put("suite.access-log.sign-every", "15s"); // or it would be gone before it is signed
            // Tests wait for what streams say, and for their signs of life.
            settings.put("suite.feeds.look-every", "PT0.2S");
            settings.put("suite.feeds.heartbeat", "PT3S");
        }
        settings.put(
                "suite.database.url",
                "jdbc:postgresql://127.0.0.1:" + options.ports().postgresql() + "/" + database);
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + options.ports().kafka());
        settings.put("suite.passport.keys", management(options.ports().gateway()) + "/internal/passport-keys");
        settings.put("suite.crypto.master-key-file", data.masterKey().toString());
        settings.put("suite.delegation.exchange", management(options.ports().gateway()) + "/internal/token-exchange");
        settings.put(
                "suite.delegation.services.worker-registry",
                loopback(options.ports().registry()));
        return new ServicePart(
                name,
                options.suite().application(module),
                options.forMinutes() ? both(ServicePart.COMPILED_QUICKLY, machine) : machine,
                data.service(name),
                data.logs().resolve(name + ".log"),
                port,
                Ports.managementOf(port),
                settings,
                password);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String management(int port) {
        return loopback(Ports.managementOf(port));
    }

    private static String loopback(int port) {
        return "http://127.0.0.1:" + port;
    }
}
