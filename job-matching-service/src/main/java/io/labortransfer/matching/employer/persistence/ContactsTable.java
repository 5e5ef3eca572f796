package io.labortransfer.matching.employer.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.SealedRows;
import io.labortransfer.kit.crypto.SealedTable;
import io.labortransfer.matching.employer.ContactPerson;
import io.labortransfer.matching.employer.Contacts;
import io.labortransfer.matching.employer.EmployerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contact persons, sealed with the key of the unit. */
@ApplicationScoped
class ContactsTable implements Contacts, SealedTable {

    private static final String TABLE = "employer_contact";
    private static final String NAME = "name_cipher";
    private static final String PHONE = "phone_cipher";
    private static final String ONE =
            "SELECT name_cipher, phone_cipher FROM employer_contact WHERE destination_province = ? AND employer_id = ?";
    private static final String REMOVE =
            "DELETE FROM employer_contact WHERE destination_province = ? AND employer_id = ?";
    private static final String ADD = """
            INSERT INTO employer_contact (destination_province, employer_id, name_cipher, phone_cipher) VALUES (?, ?, ?, ?)""";
    private static final SealedRows.Statements SEALED =
            new SealedRows.Statements("SELECT count(*) FROM employer_contact WHERE destination_province = ?", """
            SELECT employer_id, name_cipher, phone_cipher FROM employer_contact
            WHERE destination_province = ? AND employer_id > ? ORDER BY employer_id LIMIT ? FOR UPDATE""", """
            UPDATE employer_contact SET name_cipher = ?, phone_cipher = ? WHERE destination_province = ? AND employer_id = ?""");

    private final AgroalDataSource database;
    private final FieldCipher cipher;
    private final SealedRows sealed;

    ContactsTable(AgroalDataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
        this.sealed = new SealedRows(database, cipher, TABLE, List.of(NAME, PHONE), SEALED);
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
    public SealedRows sealedRows() {
        return sealed;
    }

    private byte[] seal(String province, String column, UUID employer, String clear) {
        return cipher.encrypt(province, SealedRows.place(TABLE, column, employer), clear);
    }

    private String open(String province, String column, UUID employer, byte[] sealedValue) {
        return cipher.decrypt(province, SealedRows.place(TABLE, column, employer), sealedValue);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("contact persons could not be read or written", e);
    }
}
