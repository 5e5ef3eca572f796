package io.labortransfer.kit.accesslog;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Writes access records, each with one statement: in the transaction of the request while it is open, else in one of its own that is
 * committed when this returns.
 */
@Singleton
class AccessRecords {

    private static final String INSERT = """
            INSERT INTO access_record (id, province, client, org, actors, division_prefix, operation, access_key, relations,
                subjects, field_groups, purpose, reason, request_id, rights_case)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource records;
    private final FieldCipher cipher;
    private final Ids ids;

    AccessRecords(AgroalDataSource records, FieldCipher cipher, Ids ids) {
        this.records = records;
        this.cipher = cipher;
        this.ids = ids;
    }

    void write(AccessRecord record) throws SQLException {
        var id = ids.next();
        var caller = record.caller();
        try (Connection connection = records.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, caller.province());
            insert.setString(3, caller.client());
            insert.setString(4, caller.org());
            insert.setArray(5, connection.createArrayOf("text", AccessRecord.names(caller.roles())));
            insert.setString(6, caller.divisionPrefix());
            insert.setString(7, record.operation());
            insert.setString(8, record.accessKey());
            insert.setArray(9, connection.createArrayOf("text", AccessRecord.names(record.relations())));
            insert.setArray(
                    10, connection.createArrayOf("text", record.subjects().toArray()));
            insert.setArray(11, connection.createArrayOf("text", AccessRecord.names(record.groups())));
            insert.setString(12, record.purpose().orElse(null));
            insert.setBytes(
                    13,
                    record.reason()
                            .map(words -> cipher.encryptForGood(caller.province(), reasonOf(id), words))
                            .orElse(null));
            insert.setString(14, record.requestId());
            insert.setString(15, record.rightsCase().orElse(null));
            insert.executeUpdate();
        }
    }

    /** The place to which the ciphertext of a reason is bound. */
    static String reasonOf(UUID record) {
        return "access_record|reason|" + record;
    }
}
