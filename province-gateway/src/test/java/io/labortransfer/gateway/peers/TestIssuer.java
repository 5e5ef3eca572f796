package io.labortransfer.gateway.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * A small OpenID provider: discovery, keys, and an address that signs whatever token a test asks for.
 * Tests steer it by HTTP, because test resources and tests live in different class loaders.
 */
public final class TestIssuer {

    private final HttpServer server;
    private final String url;
    private final List<RsaJsonWebKey> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger keyReads = new AtomicInteger();
    private volatile boolean down;

    /** A key that no issuer has published; made when it is asked for, because that takes a second. */
    private static final class Stranger {
        static final RsaJsonWebKey KEY = key();
    }

    private TestIssuer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/test";
        addKey();
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts one; port 0 takes a free one. */
    public static TestIssuer start(int port) {
        try {
            return new TestIssuer(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its {@code iss}. */
    public String url() {
        return url;
    }

    /** Ends it. */
    public void stop() {
        server.stop(0);
    }

    private static RsaJsonWebKey key() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addKey() {
        RsaJsonWebKey key = key();
        key.setKeyId("key-" + keys.size());
        key.setAlgorithm("RS256");
        key.setUse("sig");
        keys.add(key);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            boolean protocol = path.endsWith("/openid-configuration") || path.endsWith("/certs");
            if (protocol && down) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String body = switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "openid-configuration" ->
                    "{\"issuer\":\"" + url + "\",\"jwks_uri\":\"" + url + "/certs\",\"token_endpoint\":\"" + url
                            + "/token\"}";
                case "certs" -> certs();
                case "token" -> sign(query);
                case "rotate" -> {
                    addKey();
                    yield "rotated";
                }
                case "down" -> {
                    down = Boolean.parseBoolean(query.get("is"));
                    yield "ok";
                }
                case "key-reads" -> Integer.toString(keyReads.get());
                default -> "";
            };
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String certs() {
        keyReads.incrementAndGet();
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private String sign(Map<String, String> wish) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(wish.getOrDefault("iss", url));
        claims.setAudience(wish.getOrDefault("aud", "labor-transfer"));
        claims.setSubject("service-account-" + wish.get("client"));
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        NumericDate expires = NumericDate.now();
        expires.addSeconds(Long.parseLong(wish.getOrDefault("life", "300")));
        claims.setExpirationTime(expires);
        claims.setStringClaim("azp", wish.get("client"));
        claims.setStringClaim("typ", wish.getOrDefault("typ", "Bearer"));
        for (String claim : List.of("province", "worker")) {
            if (wish.containsKey(claim)) {
                claims.setStringClaim(claim, wish.get(claim));
            }
        }
        RsaJsonWebKey key = wish.containsKey("foreign-kid") ? Stranger.KEY : keys.getLast();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(wish.getOrDefault("foreign-kid", key.getKeyId()));
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> values = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }
}
