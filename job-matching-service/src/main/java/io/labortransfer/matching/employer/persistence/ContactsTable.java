package io.labortransfer.matching.employer.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.matching.employer.ContactPerson;
import io.labortransfer.matching.employer.Contacts;
import io.labortransfer.matching.employer.EmployerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contact persons, sealed with the key of the unit. */
@ApplicationScoped
class ContactsTable implements Contacts, KeyedTable.Moving {

    private static final String TABLE = "employer_contact";
    private static final String NAME = "name_cipher";
    private static final String PHONE = "phone_cipher";
    private static final UUID FIRST = new UUID(0, 0);
    private static final String ONE =
            "SELECT name_cipher, phone_cipher FROM employer_contact WHERE destination_province = ? AND employer_id = ?";
    private static final String REMOVE =
            "DELETE FROM employer_contact WHERE destination_province = ? AND employer_id = ?";
    private static final String ADD = """
            INSERT INTO employer_contact (destination_province, employer_id, name_cipher, phone_cipher) VALUES (?, ?, ?, ?)""";
    private static final String COUNT = "SELECT count(*) FROM employer_contact WHERE destination_province = ?";
    private static final String PAGE = """
            SELECT employer_id, name_cipher, phone_cipher FROM employer_contact
            WHERE destination_province = ? AND employer_id > ? ORDER BY employer_id LIMIT ? FOR UPDATE""";
    private static final String REPLACE = """
            UPDATE employer_contact SET name_cipher = ?, phone_cipher = ? WHERE destination_province = ? AND employer_id = ?""";

    private final AgroalDataSource database;
    private final FieldCipher cipher;

    ContactsTable(AgroalDataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Optional<ContactPerson> of(ProvinceScope scope, EmployerId employer) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ONE)) {
            query.setString(1, scope.province());
            query.setObject(2, employer.value());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new ContactPerson(
                                open(scope.province(), NAME, employer.value(), row.getBytes(1)),
                                open(scope.province(), PHONE, employer.value(), row.getBytes(2))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void replace(ProvinceScope scope, EmployerId employer, @Nullable ContactPerson person) {
        try (var connection = database.getConnection();
                var remove = connection.prepareStatement(REMOVE);
                var add = connection.prepareStatement(ADD)) {
            remove.setString(1, scope.province());
            remove.setObject(2, employer.value());
            remove.executeUpdate();
            if (person != null) {
                add.setString(1, scope.province());
                add.setObject(2, employer.value());
                add.setBytes(3, seal(scope.province(), NAME, employer.value(), person.name()));
                add.setBytes(4, seal(scope.province(), PHONE, employer.value(), person.phone()));
                add.executeUpdate();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(KeyedColumn.sealed(TABLE, NAME), KeyedColumn.sealed(TABLE, PHONE));
    }

    @Override
    public long count(String province) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            count.setString(1, province);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Pass move(String province, String after, int limit) {
        try (var connection = database.getConnection();
                var page = connection.prepareStatement(PAGE);
                var replace = connection.prepareStatement(REPLACE)) {
            page.setString(1, province);
            page.setObject(2, after.isEmpty() ? FIRST : UUID.fromString(after));
            page.setInt(3, limit);
            String last = null;
            int seen = 0;
            int moved = 0;
            try (var rows = page.executeQuery()) {
                while (rows.next()) {
                    UUID employer = rows.getObject(1, UUID.class);
                    last = employer.toString();
                    seen++;
                    moved += anew(replace, province, employer, rows.getBytes(2), rows.getBytes(3));
                }
            }
            return new Pass(last, seen, moved);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private int anew(PreparedStatement replace, String province, UUID employer, byte[] name, byte[] phone)
            throws SQLException {
        if (cipher.isCurrent(province, name) && cipher.isCurrent(province, phone)) {
            return 0;
        }
        replace.setBytes(1, seal(province, NAME, employer, open(province, NAME, employer, name)));
        replace.setBytes(2, seal(province, PHONE, employer, open(province, PHONE, employer, phone)));
        replace.setString(3, province);
        replace.setObject(4, employer);
        return replace.executeUpdate();
    }

    private byte[] seal(String province, String column, UUID employer, String clear) {
        return cipher.encrypt(province, place(column, employer), clear);
    }

    private String open(String province, String column, UUID employer, byte[] sealed) {
        return cipher.decrypt(province, place(column, employer), sealed);
    }

    private static String place(String column, UUID employer) {
        return TABLE + "|" + column + "|" + employer;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("contact persons could not be read or written", e);
    }
}
