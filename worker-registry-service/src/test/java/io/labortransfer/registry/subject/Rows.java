package io.labortransfer.registry.subject;

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
                UPDATE import_piece p SET body = r.body FROM jsonb_populate_record(NULL::import_piece, ?::jsonb) r
                WHERE p.job_id = r.job_id AND p.chunk = r.chunk AND p.number = r.number""", piece));
    }

    /** All kept lines of a unit, in clear. */
    String lines(String unit) {
        return scopes.call(
                ProvinceScope.ofProvince(unit),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var clear = new StringBuilder();
                    try (var connection = database.getConnection();
                            var select = connection.prepareStatement(
                                    "SELECT job_id || '|' || chunk || '|' || number, body FROM import_piece");
                            var rows = select.executeQuery()) {
                        while (rows.next()) {
                            clear.append(new String(
                                    cipher.decryptBytes(
                                            unit, "import_piece|body|" + rows.getString(1), rows.getBytes(2)),
                                    StandardCharsets.UTF_8));
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return clear.toString();
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
