package io.labortransfer.testing.servers;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The development master key: a Tink AES-256-GCM keyset in clear, readable by its owner only. Production uses a KMS. */
public final class MasterKeyFile {
    private MasterKeyFile() {}

    /** Writes a new keyset unless the file is there already; what was encrypted before a restart stays readable. */
    public static Path createIfMissing(Path file) {
        if (Files.exists(file)) {
            return file;
        }
        try {
            AeadConfig.register();
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return file;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No master key could be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
