package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.registry.worker.PastWorker;
import io.labortransfer.registry.worker.PersonSeal;
import io.labortransfer.registry.worker.SealedPerson;
import io.labortransfer.registry.worker.WorkerVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes superseded versions anew when a key is rotated. Nobody finds a worker by what a record said before, so their hashes go then and
 * are not made anew.
 */
@ApplicationScoped
class SealedHistory implements KeyedTable.Moving {
    private static final String TABLE = "worker_history";
    private static final Place BEFORE_ALL = new Place(new UUID(0, 0), 0);
    private static final String COUNT = "SELECT count(*) FROM worker_history WHERE origin_province = ?";
    private static final String PAGE = """
            from PastWorker p where p.key.originProvince = :province and p.key.id >= :id
            and (p.key.id > :id or p.key.version > :version) order by p.key.id, p.key.version""";
    private static final String OF_WORKER =
            "from PastWorker p where p.key.originProvince = :province and p.key.id = :id";
    private static final String REPLACE = """
            UPDATE worker_history h SET id_number_cipher = t.n, name_cipher = t.m, phone_cipher = t.p, address_cipher = t.a,
                alternate_contact_cipher = t.o, emergency_contact_cipher = t.e, assistance_owner_cipher = t.s, reason_cipher = t.r,
                id_number_key = NULL, phone_key = NULL, content_key = NULL
            FROM unnest(?::uuid[], ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                ?::bytea[]) AS t (id, version, n, m, p, a, o, e, s, r)
            WHERE h.origin_province = ? AND h.id = t.id AND h.version = t.version""";

    private final EntityManager history;
    private final AgroalDataSource database;
    private final PersonSeal seal;

    SealedHistory(EntityManager history, AgroalDataSource database, PersonSeal seal) {
        this.history = history;
        this.database = database;
        this.seal = seal;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(
                KeyedColumn.sealed(TABLE, "id_number_cipher"),
                KeyedColumn.sealed(TABLE, "name_cipher"),
                KeyedColumn.sealed(TABLE, "phone_cipher"),
                KeyedColumn.sealed(TABLE, "address_cipher"),
                KeyedColumn.sealed(TABLE, "alternate_contact_cipher"),
                KeyedColumn.sealed(TABLE, "emergency_contact_cipher"),
                KeyedColumn.sealed(TABLE, "assistance_owner_cipher"),
                KeyedColumn.sealed(TABLE, "reason_cipher"),
                KeyedColumn.hashed(TABLE, "id_number_key", PersonSeal.ID_NUMBER),
                KeyedColumn.hashed(TABLE, "phone_key", PersonSeal.PHONE),
                KeyedColumn.hashed(TABLE, "content_key", PersonSeal.CONTENT));
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

    /** Where the walk is: behind this version. */
    private record Place(UUID id, long version) {
        static Place of(String text) {
            var parts = text.split("/");
            return text.isEmpty() ? BEFORE_ALL : new Place(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
        }

        static String text(WorkerVersion version) {
            return version.id().value() + "/" + version.version();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // columns; never compared
    private record Move(UUID id, long version, SealedPerson person, byte @Nullable [] reason) {}

    @Override
    public Pass move(String province, String after, int limit) {
        var place = Place.of(after);
        var page = history.createQuery(PAGE, PastWorker.class)
                .setParameter("province", province)
                .setParameter("id", place.id())
                .setParameter("version", place.version())
                .setMaxResults(limit)
                .getResultList();
        var moves =
                page.stream().flatMap(past -> moved(province, past).stream()).toList();
        if (!moves.isEmpty()) {
            write(province, moves);
        }
        page.forEach(history::detach);
        return new Pass(page.isEmpty() ? null : Place.text(page.getLast().version()), page.size(), moves.size());
    }

    private Optional<Move> moved(String province, PastWorker past) {
        var version = past.version();
        var sealed = version.person();
        var reason = version.change().note().reason();
        if (sealed == null || seal.isCurrent(province, sealed, past.contentKey(), reason)) {
            return Optional.empty();
        }
        var worker = version.id().value();
        var person = seal.open(province, worker, sealed);
        return Optional.of(new Move(
                worker,
                version.version(),
                seal.seal(province, worker, person, seal.idKey(person.idNumber())),
                seal.sealReason(province, worker, seal.openReason(province, worker, reason))));
    }

    /** Writes the versions of a worker who came from another unit, and were made by its keys, anew by those of this one. */
    void sealFor(String province, UUID worker, String formerUnit) {
        var page = history.createQuery(OF_WORKER, PastWorker.class)
                .setParameter("province", province)
                .setParameter("id", worker)
                .getResultList();
        var moves = new ArrayList<Move>();
        for (var past : page) {
            var version = past.version();
            var sealed = version.person();
            var reason =
                    seal.openReason(formerUnit, worker, version.change().note().reason());
            if (sealed != null) {
                var person = seal.open(formerUnit, worker, sealed);
                moves.add(new Move(
                        worker,
                        version.version(),
                        seal.seal(province, worker, person, seal.idKey(person.idNumber())),
                        seal.sealReason(province, worker, reason)));
            }
            history.detach(past);
        }
        write(province, moves);
    }

    private void write(String province, List<Move> moves) {
        try (var connection = database.getConnection();
                var replace = connection.prepareStatement(REPLACE)) {
            replace.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", moves.stream().map(Move::id).toArray()));
            replace.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", moves.stream().map(Move::version).toArray()));
            var columns = List.<Function<Move, byte @Nullable []>>of(
                    move -> move.person().idNumber(),
                    move -> move.person().name(),
                    move -> move.person().phone(),
                    move -> move.person().address(),
                    move -> move.person().alternateContact(),
                    move -> move.person().emergencyContact(),
                    move -> move.person().assistanceOwner(),
                    Move::reason);
            for (var i = 0; i < columns.size(); i++) {
                replace.setArray(i + 3, bytes(connection, moves, columns.get(i)));
            }
            replace.setString(columns.size() + 3, province);
            replace.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Array bytes(Connection connection, List<Move> moves, Function<Move, byte @Nullable []> column)
            throws SQLException {
        var values = new ArrayList<byte @Nullable []>();
        moves.forEach(move -> values.add(column.apply(move)));
        return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("superseded versions could not be encrypted anew", e);
    }
}
