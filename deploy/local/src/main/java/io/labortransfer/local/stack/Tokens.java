package io.labortransfer.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Access tokens of the parties: client credentials, proven by a signed assertion (private_key_jwt), kept until they age. */
public final class Tokens {
    private static final Duration RENEW_BEFORE_END = Duration.ofMinutes(5);

    private final String issuer;
    private final ClientKeys keys;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    public Tokens(String issuer, ClientKeys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    private record Held(String token, Instant renewAt) {}

    /** A token that is good for some minutes at least. */
    public String of(String client) {
        return held.compute(
                        client,
                        (name, token) -> token != null && Instant.now().isBefore(token.renewAt()) ? token : fetch(name))
                .token();
    }

    private Held fetch(String client) {
        return fetch(client, "grant_type=client_credentials");
    }

    /** The token of somebody with an account who signs in through {@code client}. */
    String ofAccount(String client, String name, String password) {
        return fetch(client, "grant_type=password&username=" + encoded(name) + "&password=" + encoded(password))
                .token();
    }

    private Held fetch(String client, String grant) {
        String form = grant + "&client_assertion_type="
                + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + encoded(assertion(client));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Keycloak gives " + client + " no token: " + answer.statusCode() + " "
                        + body.path("error_description").asText());
            }
            Duration life = Duration.ofSeconds(body.path("expires_in").asLong());
            return new Held(
                    body.path("access_token").asText(), Instant.now().plus(life).minus(RENEW_BEFORE_END));
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while fetching a token", e);
        }
    }

    private String assertion(String client) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(client);
        claims.setSubject(client);
        claims.setAudience(issuer);
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(keys.keyId(client));
        signature.setKey(keys.privateKey(client));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
