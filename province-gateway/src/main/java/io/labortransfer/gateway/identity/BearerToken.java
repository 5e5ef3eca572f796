package io.labortransfer.gateway.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token as it came in, not yet believed. It is known further on by its hash only. */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 8_192;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String value;
    private final String hash;

    private BearerToken(String value) {
        this.value = value;
        this.hash = sha256(value);
    }

    /** The token of an Authorization header; empty when there is none. The scheme is case-insensitive. */
    public static Optional<BearerToken> of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return token.isEmpty() || token.length() > LONGEST ? Optional.empty() : Optional.of(new BearerToken(token));
    }

    /** SHA-256 of the token, the only form of it that is kept. */
    public String hash() {
        return hash;
    }

    /** Who the token says has signed it; to be looked up in the trust list before anything else is done. */
    public @Nullable String claimedIssuer() {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return claims == null ? null : claims.path("iss").asText(null);
        } catch (IllegalArgumentException | IOException e) {
            return null;
        }
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "token " + hash;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
