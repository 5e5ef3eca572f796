package io.labortransfer.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * One key pair for each client, made on first use and kept in the data folder, readable by its owner only. RSA in PEM,
 * because a shell and openssl can sign an assertion with it.
 */
public final class ClientKeys {
    private static final int BITS = 2_048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final Path folder;
    private final Map<String, RSAPrivateCrtKey> keys = new ConcurrentHashMap<>();

    public ClientKeys(Path folder) {
        this.folder = folder;
    }

    /** Makes or loads the keys of all these clients at once. */
    void prepare(List<String> clients) {
        clients.parallelStream().forEach(this::privateKey);
    }

    /** Where the client's private key lies. */
    public Path file(String client) {
        return folder.resolve(client + ".pem");
    }

    PrivateKey privateKey(String client) {
        return keys.computeIfAbsent(client, this::load);
    }

    String keyId(String client) {
        return client + "-1";
    }

    /** The public half as the members of a JSON web key. */
    Map<String, Object> publicKey(String client) {
        RSAPrivateCrtKey key = keys.computeIfAbsent(client, this::load);
        try {
            RsaJsonWebKey web = new RsaJsonWebKey((java.security.interfaces.RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
            web.setKeyId(keyId(client));
            web.setUse("sig");
            web.setAlgorithm("RS256");
            return web.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private RSAPrivateCrtKey load(String client) {
        try {
            Path file = file(client);
            if (Files.exists(file)) {
                return parse(Files.readString(file));
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            RSAPrivateCrtKey key =
                    (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
            Files.createDirectories(folder);
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
            Files.writeString(file, BEGIN + "\n" + body + "\n" + END + "\n");
            ownerOnly(file);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + client + " cannot be used", e);
        }
    }

    private static RSAPrivateCrtKey parse(String pem) throws GeneralSecurityException {
        String body = pem.replace(BEGIN, "").replace(END, "");
        byte[] encoded = Base64.getMimeDecoder().decode(body);
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    static void ownerOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }
}
