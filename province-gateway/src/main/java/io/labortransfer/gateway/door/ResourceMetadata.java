package io.labortransfer.gateway.door;

import io.labortransfer.gateway.identity.Issuer;
import io.labortransfer.gateway.identity.Issuers;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;

/** Where to get tokens for this API (RFC 9728). */
@Singleton
class ResourceMetadata {

    /** Its well-known place. */
    static final String PATH = "/.well-known/oauth-protected-resource";

    private final String json;

    ResourceMetadata(DoorConfig config, Issuers issuers) {
        List<String> servers = issuers.list().stream().map(Issuer::url).toList();
        this.json = new JsonObject()
                .put("resource", config.publicUrl().toString())
                .put("resource_name", "Labor transfer suite")
                .put("authorization_servers", new JsonArray(servers))
                .put("bearer_methods_supported", new JsonArray().add("header"))
                .encode();
    }

    /** The document. */
    String asJson() {
        return json;
    }
}
