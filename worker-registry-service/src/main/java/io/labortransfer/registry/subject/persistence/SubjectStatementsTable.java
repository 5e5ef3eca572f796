package io.labortransfer.registry.subject.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.registry.subject.SubjectStatement;
import io.labortransfer.registry.subject.SubjectStatements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements, each value bound to its place. */
@ApplicationScoped
class SubjectStatementsTable implements SubjectStatements {
    private static final String KEEP = """
            INSERT INTO subject_statement (origin_province, request_id, claimed_cipher, answer_cipher) VALUES (?, ?, ?, ?)
            ON CONFLICT (origin_province, request_id)
                DO UPDATE SET claimed_cipher = excluded.claimed_cipher, answer_cipher = excluded.answer_cipher""";
    private static final String OF =
            "SELECT claimed_cipher, answer_cipher FROM subject_statement WHERE origin_province = ? AND request_id = ?";

    private final AgroalDataSource database;
    private final FieldCipher cipher;

    SubjectStatementsTable(AgroalDataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public void keep(ProvinceScope scope, UUID request, SubjectStatement said) {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, scope.province());
            keep.setObject(2, request);
            keep.setBytes(3, sealed(scope, SealedStatements.CLAIMED, request, said.claimed()));
            keep.setBytes(4, sealed(scope, SealedStatements.ANSWER, request, said.answer()));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public SubjectStatement of(ProvinceScope scope, UUID request) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(OF)) {
            ask.setString(1, scope.province());
            ask.setObject(2, request);
            try (var row = ask.executeQuery()) {
                return row.next()
                        ? new SubjectStatement(
                                opened(scope, SealedStatements.CLAIMED, request, row.getBytes(1)),
                                opened(scope, SealedStatements.ANSWER, request, row.getBytes(2)))
                        : SubjectStatement.NONE;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private byte @Nullable [] sealed(ProvinceScope scope, String column, UUID request, @Nullable String clear) {
        return clear == null ? null : cipher.encrypt(scope.province(), SealedStatements.place(column, request), clear);
    }

    private @Nullable String opened(ProvinceScope scope, String column, UUID request, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : cipher.decrypt(scope.province(), SealedStatements.place(column, request), sealed);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("what was said about a request was not stored or read", e);
    }
}
