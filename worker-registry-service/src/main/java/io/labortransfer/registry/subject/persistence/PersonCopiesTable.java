package io.labortransfer.registry.subject.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.registry.subject.CopyForm;
import io.labortransfer.registry.subject.PersonCopies;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Copies in encrypted pieces, each bound to its place. */
@ApplicationScoped
class PersonCopiesTable implements PersonCopies {
    private static final String DROP = "DELETE FROM subject_copy_piece WHERE origin_province = ? AND request_id = ?";
    private static final String ADD = """
            INSERT INTO subject_copy_piece (origin_province, request_id, form, number, sealed_for, body, written_at, until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String GET = """
            SELECT body FROM subject_copy_piece
            WHERE origin_province = ? AND request_id = ? AND form = ? AND number = ? AND sealed_for = origin_province AND until > ?""";

    private static final String COUNT = """
            SELECT count(*) FROM subject_copy_piece
            WHERE origin_province = ? AND request_id = ? AND form = ? AND sealed_for = origin_province AND until > ?""";

    private final AgroalDataSource database;
    private final CopyDocument document;
    private final FieldCipher cipher;

    PersonCopiesTable(AgroalDataSource database, CopyDocument document, FieldCipher cipher) {
        this.database = database;
        this.document = document;
        this.cipher = cipher;
    }

    @Override
    public void make(ProvinceScope scope, UUID request, List<UUID> workers, Instant at, Instant until) {
        try (var connection = database.getConnection();
                var drop = connection.prepareStatement(DROP);
                var add = connection.prepareStatement(ADD)) {
            drop.setString(1, scope.province());
            drop.setObject(2, request);
            drop.executeUpdate();
            add.setString(1, scope.province());
            add.setObject(2, request);
            add.setString(5, scope.province());
            add.setObject(7, at.atOffset(ZoneOffset.UTC));
            add.setObject(8, until.atOffset(ZoneOffset.UTC));
            for (var form : CopyForm.values()) {
                add.setString(3, form.name());
                var pieces = new CutStream((number, body) -> {
                    add.setInt(4, number);
                    add.setBytes(6, cipher.encrypt(scope.province(), place(request, form, number), body));
                    add.executeUpdate();
                });
                document.write(scope, workers, form, at, pieces);
            }
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int pieces(ProvinceScope scope, UUID request, CopyForm form, Instant now) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            count.setString(1, scope.province());
            count.setObject(2, request);
            count.setString(3, form.name());
            count.setObject(4, now.atOffset(ZoneOffset.UTC));
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<byte[]> piece(ProvinceScope scope, UUID request, CopyForm form, int number, Instant now) {
        try (var connection = database.getConnection();
                var get = connection.prepareStatement(GET)) {
            get.setString(1, scope.province());
            get.setObject(2, request);
            get.setString(3, form.name());
            get.setInt(4, number);
            get.setObject(5, now.atOffset(ZoneOffset.UTC));
            try (var row = get.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                cipher.decryptBytes(scope.province(), place(request, form, number), row.getBytes(1)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String place(UUID request, CopyForm form, int number) {
        return "subject_copy_piece|body|" + request + (form == CopyForm.OWN ? "|" : "|" + form + "|") + number;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the copy of a person was not stored or read", e);
    }
}
