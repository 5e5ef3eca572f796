package io.labortransfer.gateway.organization;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.gateway.identity.Issuer;
import io.labortransfer.gateway.identity.Issuers;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Brings the organizations of a JSON file into the database at each start. */
@Singleton
class OrganizationsFile {

    private static final Logger LOG = Logger.getLogger(OrganizationsFile.class);

    private final Optional<Path> file;
    private final ObjectMapper json;
    private final Issuers issuers;
    private final Scopes scopes;
    private final OrganizationRegister register;

    OrganizationsFile(
            OrganizationConfig config,
            ObjectMapper json,
            Issuers issuers,
            Scopes scopes,
            OrganizationRegister register) {
        this.file = config.organizationsFile();
        this.json = json;
        this.issuers = issuers;
        this.scopes = scopes;
        this.register = register;
    }

    void load(@Observes StartupEvent start) {
        file.ifPresent(path -> {
            List<OrganizationEntry> entries = read(path);
            byUnit(entries).forEach((unit, organizations) -> {
                ProvinceScope scope = ProvinceScope.ofProvince(unit);
                scopes.run(scope, () -> register.follow(scope, organizations));
            });
            LOG.infof("organizations loaded count=%d", entries.size());
        });
    }

    private List<OrganizationEntry> read(Path path) {
        try {
            return json.readValue(Files.readAllBytes(path), new TypeReference<List<OrganizationEntry>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("suite.gateway.organizations-file cannot be read: " + e.getMessage(), e);
        }
    }

    private Map<String, Map<ClientKey, OrganizationEntry>> byUnit(List<OrganizationEntry> entries) {
        Map<String, Map<ClientKey, OrganizationEntry>> units = new TreeMap<>();
        for (OrganizationEntry entry : entries) {
            Issuer issuer = issuerOf(entry);
            if (!issuer.speaksFor(entry.reportingUnit())) {
                throw new IllegalArgumentException("organization " + entry.clientId() + ": issuer " + issuer.name()
                        + " does not speak for unit " + entry.reportingUnit());
            }
            if (entry.isSelfService() && issuer.workerClaim().isEmpty()) {
                throw new IllegalArgumentException("organization " + entry.clientId() + ": issuer " + issuer.name()
                        + " may not say which worker is calling, see suite.gateway.issuers." + issuer.name()
                        + ".self-service");
            }
            units.computeIfAbsent(entry.reportingUnit(), unit -> new LinkedHashMap<>())
                    .put(new ClientKey(issuer.url(), entry.clientId()), entry);
        }
        return units;
    }

    private Issuer issuerOf(OrganizationEntry entry) {
        if (entry.issuer() == null && issuers.list().size() == 1) {
            return issuers.list().iterator().next();
        }
        return Optional.ofNullable(entry.issuer())
                .flatMap(issuers::named)
                .orElseThrow(() -> new IllegalArgumentException("organization " + entry.clientId()
                        + " names no trusted issuer, and there is more than one to choose from"));
    }
}
