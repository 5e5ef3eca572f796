package io.labortransfer.registry.person.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.registry.person.UsedPassports;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The digests of used passports. Those that have ended are dropped on the way. */
@ApplicationScoped
class UsedPassportsTable implements UsedPassports, KeyedTable.Keyless {
    private static final String USE = """
            WITH ended AS (DELETE FROM used_passport WHERE origin_province = ? AND until < now() - interval '1 minute')
            INSERT INTO used_passport (origin_province, sha256, until) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""";

    private final AgroalDataSource database;

    UsedPassportsTable(AgroalDataSource database) {
        this.database = database;
    }

    /** A digest of a signed text, under no key. */
    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.keyless("used_passport", "sha256"));
    }

    @Override
    public boolean use(ProvinceScope scope, String signed, Instant until) {
        try (var connection = database.getConnection();
                var use = connection.prepareStatement(USE)) {
            use.setString(1, scope.province());
            use.setString(2, scope.province());
            use.setBytes(3, sha256(signed));
            use.setObject(4, until.atOffset(ZoneOffset.UTC));
            return use.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the use of a passport was not noted", e);
        }
    }

    private static byte[] sha256(String signed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
