package io.labortransfer.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The realm file that Keycloak imports: the template of the repository with the parties' public keys put in. */
final class Realm {
    static final String NAME = "labor-transfer";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Realm() {}

    static String of(List<Party> parties, ClientKeys keys) {
        ObjectNode realm = read("/keycloak/realm.json");
        ArrayNode clients = realm.withArray("clients");
        for (Party party : parties) {
            ObjectNode client = read("/keycloak/client.json");
            if (party.isSelfService()) {
                client.setAll(read("/keycloak/self-service.json"));
            }
            client.put("clientId", party.clientId());
            client.put("name", party.name());
            ObjectNode attributes = client.putObject("attributes");
            attributes.put("use.jwks.string", "true");
            attributes.put("jwks.string", publicKeys(keys, party.clientId()));
            attributes.put("token.endpoint.auth.signing.alg", "RS256");
            clients.add(client);
        }
        return realm.toString();
    }

    private static String publicKeys(ClientKeys keys, String client) {
        Map<String, Object> key = keys.publicKey(client);
        try {
            return JSON.writeValueAsString(Map.of("keys", List.of(key)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode read(String resource) {
        try (var in = Realm.class.getResourceAsStream(resource)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
