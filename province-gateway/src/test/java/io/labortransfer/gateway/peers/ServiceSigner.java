package io.labortransfer.gateway.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Services that say who they are. Their keys lie in files, because tests and their resources are loaded apart. */
public final class ServiceSigner {
    private static final Path FOLDER = Path.of("target", "service-keys");

    private final JwtClaims claims = new JwtClaims();
    private final String service;

    private ServiceSigner(String service) {
        this.service = service;
        claims.setIssuer(service);
        claims.setSubject(service);
        claims.setAudience("province-gateway");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(0.4f);
    }

    /** Makes a key for the service and answers where its public half lies. */
    static String newKey(String service) {
        try {
            var key = OkpJwkGenerator.generateJwk("Ed25519");
            key.setKeyId(service + "-key");
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(service + ".private"), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            var published = FOLDER.resolve(service + ".json");
            Files.writeString(published, new JsonWebKeySet(key).toJson());
            return published.toAbsolutePath().toUri().toString();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this service says of itself. */
    public static ServiceSigner of(String service) {
        return new ServiceSigner(service);
    }

    /** With another value of a claim. */
    public ServiceSigner with(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    /** Said long ago. */
    public ServiceSigner expired() {
        claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 100));
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 70));
        return this;
    }

    public String signed() {
        return signedBy(service);
    }

    /** Signed with the key of this one, whoever it is about. */
    public String signedBy(String signer) {
        try {
            var key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(FOLDER.resolve(signer + ".private")));
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue("EdDSA");
            signature.setKeyIdHeaderValue(service + "-key");
            signature.setKey(key.getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
