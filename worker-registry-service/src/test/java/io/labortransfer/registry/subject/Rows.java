package io.labortransfer.registry.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.crypto.FieldCipher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** Rows as they lie in the database, and rows put back as a restore puts them back. */
@Singleton
class Rows {
    private static final String PLACE = "job_id || '|' || chunk || '|' || number";

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final FieldCipher cipher;

    Rows(AgroalDataSource database, Scopes scopes, FieldCipher cipher) {
        this.database = database;
        this.scopes = scopes;
        this.cipher = cipher;
    }

    /** The row of a worker as JSON. */
    String worker(String unit, UUID id) {
        return all(unit, "SELECT to_jsonb(w)::text FROM worker w WHERE id = '" + id + "'")
                .getFirst();
    }

    /** Puts the row of a worker back. */
    void putBack(String unit, UUID id, String row) {
        run(unit, """
                UPDATE worker w SET version = r.version, state = r.state, id_number_cipher = r.id_number_cipher,
                    id_number_key = r.id_number_key, name_cipher = r.name_cipher, phone_cipher = r.phone_cipher,
                    address_cipher = r.address_cipher, content_key = r.content_key, birth_date = r.birth_date,
                    source_system = r.source_system, source_record_id = r.source_record_id
                FROM jsonb_populate_record(NULL::worker, ?::jsonb) r WHERE w.id = r.id""", row);
    }

    /** The pieces of all files of a unit as JSON. */
    List<String> pieces(String unit) {
        return all(unit, "SELECT to_jsonb(p)::text FROM import_piece p");
    }

    /** Puts pieces back. */
    void putBack(String unit, List<String> pieces) {
        pieces.forEach(piece -> run(unit, """
                UPDATE import_piece p SET body = r.body, packed = r.packed FROM jsonb_populate_record(NULL::import_piece, ?::jsonb) r
                WHERE p.job_id = r.job_id AND p.chunk = r.chunk AND p.number = r.number""", piece));
    }

    /** All kept lines of a unit, in clear. */
    String lines(String unit) {
        var clear = new StringBuilder();
        eachPiece(unit, (place, body, packed) -> clear.append(new String(body, StandardCharsets.UTF_8)));
        return clear.toString();
    }

    /** Lays all pieces of a unit down as the version before did: not packed. */
    void unpack(String unit) {
        eachPiece(unit, (place, body, packed) -> {
            assertThat(packed).isTrue();
            try (var connection = database.getConnection();
                    var update = connection.prepareStatement(
                            "UPDATE import_piece SET body = ?, packed = false WHERE " + PLACE + " = ?")) {
                update.setBytes(1, cipher.encrypt(unit, "import_piece|body|" + place, body));
                update.setString(2, place);
                update.executeUpdate();
            }
        });
    }

    private interface PieceStep {
        void take(String place, byte[] clear, boolean packed) throws SQLException;
    }

    private void eachPiece(String unit, PieceStep step) {
        scopes.run(
                ProvinceScope.ofProvince(unit),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (var connection = database.getConnection();
                            var select = connection.prepareStatement(
                                    "SELECT " + PLACE + ", body, packed FROM import_piece");
                            var rows = select.executeQuery()) {
                        while (rows.next()) {
                            var place = rows.getString(1);
                            byte[] body = cipher.decryptBytes(unit, "import_piece|body|" + place, rows.getBytes(2));
                            var packed = rows.getBoolean(3);
                            step.take(
                                    place,
                                    packed ? Zstd.decompress(body, (int) Zstd.getFrameContentSize(body)) : body,
                                    packed);
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    /** Holds what the command locks while something else happens. */
    <T> T holding(String unit, String command, Supplier<T> meanwhile) {
        return scopes.call(
                ProvinceScope.ofProvince(unit),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(command);
                        return meanwhile.get();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    /** One text column. */
    List<String> all(String unit, String question) {
        return scopes.call(
                ProvinceScope.ofProvince(unit),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var found = new ArrayList<String>();
                    try (var connection = database.getConnection();
                            var select = connection.prepareStatement(question);
                            var rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return found;
                }));
    }

    /** Runs a command as one from whom no row is hidden, and who may do everything. */
    void forced(String command) {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            if (statement.executeUpdate(command) == 0) {
                throw new IllegalStateException("the row is not there");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String unit, String command, String value) {
        scopes.run(
                ProvinceScope.ofProvince(unit),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.prepareStatement(command)) {
                        statement.setString(1, value);
                        if (statement.executeUpdate() != 1) {
                            throw new IllegalStateException("the row is not there");
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }
}
