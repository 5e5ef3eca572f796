package io.labortransfer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The key that signs this test run's passports. It lives in files, because tests and test resources are loaded by different class
 * loaders and must agree.
 */
final class TestKeys {
    private static final String PRIVATE = "passport-private-key.json";
    private static final String PUBLIC = "passport-keys.json";

    private static final Map<Path, PublicJsonWebKey> READ = new ConcurrentHashMap<>();

    private TestKeys() {}

    /** Makes the key in this folder and returns the JWKS file with its public half. */
    static Path create(Path folder) {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("test-key");
            key.setAlgorithm("ES256");
            key.setUse("sig");
            Files.writeString(folder.resolve(PRIVATE), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return Files.writeString(folder.resolve(PUBLIC), new JsonWebKeySet(key).toJson());
        } catch (JoseException e) {
            throw new IllegalStateException("No test key could be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublicJsonWebKey signingKey(Path folder) {
        return READ.computeIfAbsent(folder, TestKeys::read);
    }

    private static PublicJsonWebKey read(Path folder) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(folder.resolve(PRIVATE)));
        } catch (JoseException e) {
            throw new IllegalStateException("The test key cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
