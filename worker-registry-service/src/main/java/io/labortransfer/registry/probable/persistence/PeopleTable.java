package io.labortransfer.registry.probable.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.probable.People;
import io.labortransfer.registry.probable.Trait;
import io.labortransfer.registry.worker.PersonSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records in the order of their key; of a name and a phone a short hash leaves this class, which is kept nowhere. */
@ApplicationScoped
class PeopleTable implements People {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String PAGE = """
            SELECT id, id_number_cipher, name_cipher, phone_key, birth_date, sex, residence_division FROM worker
            WHERE origin_province = ? AND id > ? AND state IN ('PENDING', 'PENDING_STUDENT', 'ACTIVE', 'SUSPENDED')
            ORDER BY id LIMIT ?""";
    private static final int BODY = 17;
    private static final int TOWN = 9;

    private final AgroalDataSource database;
    private final PersonSeal seal;

    PeopleTable(AgroalDataSource database, PersonSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public List<Trait> page(ProvinceScope scope, @Nullable UUID after, int limit) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(PAGE)) {
            ask.setString(1, scope.province());
            ask.setObject(2, after == null ? BEFORE_ALL : after);
            ask.setInt(3, limit);
            ask.setFetchSize(limit);
            var page = new ArrayList<Trait>(limit);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    page.add(trait(scope.province(), rows));
                }
            }
            return page;
        } catch (SQLException e) {
            throw new IllegalStateException("the records were not read for comparison", e);
        }
    }

    private Trait trait(String province, ResultSet row) throws SQLException {
        var worker = row.getObject("id", UUID.class);
        var phone = row.getBytes("phone_key");
        var residence = row.getString("residence_division");
        var number = seal.openIdNumber(province, worker, row.getBytes("id_number_cipher"));
        return new Trait(
                worker,
                hash(seal.openName(province, worker, row.getBytes("name_cipher"))
                        .strip()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                phone == null ? 0 : hash(phone),
                row.getObject("birth_date", LocalDate.class).toEpochDay() * 10 + Long.parseLong(row.getString("sex")),
                residence == null || residence.length() < TOWN ? 0 : Long.parseLong(residence.substring(0, TOWN)),
                Long.parseLong(number.clear().substring(0, BODY)));
    }

    private static long hash(byte[] value) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(value))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
