package io.labortransfer.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.labortransfer.gateway.routing.Service;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The committed API documents of all services, as the build copied them from {@code docs/api}. */
@Singleton
public class ServiceDocuments {

    private final Map<Service, JsonNode> documents;

    @Inject
    ServiceDocuments(DocumentConfig config) {
        this(config.documents());
    }

    ServiceDocuments(String folder) {
        Map<Service, JsonNode> read = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            read.put(service, read(folder + "/" + service.wireName() + ".yaml"));
        }
        this.documents = Collections.unmodifiableMap(read);
    }

    /** Every document, in the order of the services. */
    public Map<Service, JsonNode> all() {
        return documents;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in this build: run the service's ApiDocumentTest"
                        + " with -Dapi.update=true and build the gateway again");
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
