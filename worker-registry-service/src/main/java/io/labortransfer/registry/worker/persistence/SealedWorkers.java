package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.BlindIndex;
import io.labortransfer.kit.crypto.KeyFamily;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.registry.worker.NameHashes;
import io.labortransfer.registry.worker.NameTokens;
import io.labortransfer.registry.worker.PersonSeal;
import io.labortransfer.registry.worker.Registration;
import io.labortransfer.registry.worker.SealedPerson;
import io.labortransfer.registry.worker.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what names workers anew when a key is rotated, and with it their places in the national index and the claims on them. Nothing
 * that a reader sees changes, so the version of a worker stays. What the last source record of a corrected worker said is not known any
 * more; the hash of its content is then of the corrected record.
 */
@ApplicationScoped
class SealedWorkers implements KeyedTable.Moving {
    private static final String WORKER = "worker";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String COUNT = "SELECT count(*) FROM worker WHERE origin_province = ?";
    /** The whole lock at once, because hashes are keys of the row: taken later, it could close a circle with those who stay. */
    private static final String HOLD = """
            SELECT id FROM worker WHERE origin_province = :province AND id > :after ORDER BY id LIMIT :limit FOR UPDATE""";

    private static final String HELD =
            "from Worker w where w.key.originProvince = :province and w.key.id in :ids order by w.key.id";
    private static final String REPLACE = """
            UPDATE worker w SET id_number_cipher = t.n, id_number_key = t.k, name_cipher = t.m, phone_cipher = t.p,
                address_cipher = t.a, content_key = t.c, phone_key = t.h, alternate_contact_cipher = t.o,
                emergency_contact_cipher = t.e, assistance_owner_cipher = t.s, reason_cipher = t.r
            FROM unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[]) AS t (id, n, k, m, p, a, c, h, o, e, s, r)
            WHERE w.origin_province = ? AND w.id = t.id""";
    private static final String MOVE_IDENTITIES = "SELECT move_identities(?::bytea[], ?::bytea[], ?::uuid[])";
    private static final String FORGET = "SELECT last, seen, forgotten FROM forget_identities(?, ?, ?)";

    private final EntityManager workers;
    private final AgroalDataSource database;
    private final NameTokens names;
    private final PersonSeal seal;
    private final BlindIndex index;

    SealedWorkers(
            EntityManager workers, AgroalDataSource database, NameTokens names, PersonSeal seal, BlindIndex index) {
        this.workers = workers;
        this.database = database;
        this.names = names;
        this.seal = seal;
        this.index = index;
    }

    @Override
    public List<KeyedColumn> columns() {
        return List.of(
                KeyedColumn.sealed(WORKER, "id_number_cipher"),
                KeyedColumn.sealed(WORKER, "name_cipher"),
                KeyedColumn.sealed(WORKER, "phone_cipher"),
                KeyedColumn.sealed(WORKER, "address_cipher"),
                KeyedColumn.sealed(WORKER, "alternate_contact_cipher"),
                KeyedColumn.sealed(WORKER, "emergency_contact_cipher"),
                KeyedColumn.sealed(WORKER, "assistance_owner_cipher"),
                KeyedColumn.sealed(WORKER, "reason_cipher"),
                KeyedColumn.hashed(WORKER, "phone_key", PersonSeal.PHONE),
                KeyedColumn.hashed(WORKER, "id_number_key", PersonSeal.ID_NUMBER),
                KeyedColumn.hashed(WORKER, "content_key", PersonSeal.CONTENT),
                KeyedColumn.hashedByProvince("name_token", "written", PersonSeal.NAME),
                KeyedColumn.hashedByProvince("name_token", "letters", PersonSeal.NAME),
                KeyedColumn.hashedByProvince("name_token", "initials", PersonSeal.NAME),
                KeyedColumn.hashedByProvince("name_token", "surname", PersonSeal.NAME),
                KeyedColumn.hashed("identity_index", "id_key", PersonSeal.ID_NUMBER),
                KeyedColumn.hashed("duplicate_case", "id_key", PersonSeal.ID_NUMBER));
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
        var ids = Scalars.all(
                workers.createNativeQuery(HOLD, Tuple.class)
                        .setParameter("province", province)
                        .setParameter("after", after.isEmpty() ? BEFORE_ALL : UUID.fromString(after))
                        .setParameter("limit", limit),
                UUID.class);
        var page = workers.createQuery(HELD, Worker.class)
                .setParameter("province", province)
                .setParameter("ids", ids)
                .getResultList();
        var scope = ProvinceScope.ofProvince(province);
        var tokens = names.of(scope, page.stream().map(Worker::uuid).toList());
        var moves = page.stream()
                .flatMap(worker -> moved(province, worker, tokens.get(worker.uuid())).stream())
                .toList();
        if (!moves.isEmpty()) {
            write(province, moves);
            names.replace(
                    scope,
                    moves.stream()
                            .map(move -> new NameTokens.Named(move.id(), move.name()))
                            .toList());
        }
        page.forEach(workers::detach);
        return new Pass(page.isEmpty() ? null : page.getLast().uuid().toString(), page.size(), moves.size());
    }

    @SuppressWarnings("ArrayRecordComponent") // columns; never compared
    private record Move(
            UUID id,
            byte[] formerKey,
            SealedPerson person,
            byte[] contentKey,
            @Nullable NameHashes name,
            byte @Nullable [] reason) {}

    private Optional<Move> moved(String province, Worker worker, @Nullable NameHashes former) {
        var sealed = worker.person();
        var content = worker.contentKey();
        if (sealed == null || content == null) {
            return Optional.empty();
        }
        var reason = worker.present().change().note().reason();
        boolean current = seal.isCurrent(province, sealed, content, reason);
        if (current && former != null && seal.areCurrent(province, former)) {
            return Optional.empty();
        }
        var person = seal.open(province, worker.uuid(), sealed);
        var kept = seal.nameHashes(province, person.name());
        if (current && former == null && kept == null) {
            return Optional.empty(); // a name without a letter is found by nothing
        }
        var registration = Registration.known(person, worker.facts(), worker.source(), worker.clientId());
        return Optional.of(new Move(
                worker.uuid(),
                sealed.idKey(),
                seal.seal(province, worker.uuid(), person, seal.idKey(person.idNumber())),
                seal.contentKey(registration).current(),
                kept,
                seal.sealReason(province, worker.uuid(), seal.openReason(province, worker.uuid(), reason))));
    }

    private void write(String province, List<Move> moves) {
        try (var connection = database.getConnection();
                var replace = connection.prepareStatement(REPLACE);
                var identities = connection.prepareStatement(MOVE_IDENTITIES)) {
            var ids = connection.createArrayOf(
                    "uuid", moves.stream().map(Move::id).toArray());
            var keys = bytes(connection, moves, move -> move.person().idKey());
            bind(
                    replace,
                    ids,
                    bytes(connection, moves, move -> move.person().idNumber()),
                    keys,
                    bytes(connection, moves, move -> move.person().name()),
                    bytes(connection, moves, move -> move.person().phone()),
                    bytes(connection, moves, move -> move.person().address()),
                    bytes(connection, moves, Move::contentKey),
                    bytes(connection, moves, move -> move.person().phoneKey()),
                    bytes(connection, moves, move -> move.person().alternateContact()),
                    bytes(connection, moves, move -> move.person().emergencyContact()),
                    bytes(connection, moves, move -> move.person().assistanceOwner()),
                    bytes(connection, moves, Move::reason));
            replace.setString(13, province);
            replace.executeUpdate();
            bind(identities, bytes(connection, moves, Move::formerKey), keys, ids);
            identities.execute();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void bind(PreparedStatement statement, Array... columns) throws SQLException {
        for (var i = 0; i < columns.length; i++) {
            statement.setArray(i + 1, columns[i]);
        }
    }

    private static Array bytes(Connection connection, List<Move> moves, Function<Move, byte @Nullable []> column)
            throws SQLException {
        var values = new ArrayList<byte @Nullable []>();
        moves.forEach(move -> values.add(column.apply(move)));
        return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
    }

    @Override
    public Pass forget(String keyset, String after, int limit) {
        if (!keyset.equals(KeyFamily.HASHES.keyset(PersonSeal.ID_NUMBER))) {
            return Pass.NOTHING;
        }
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setBytes(1, HexFormat.of().parseHex(after));
            forget.setInt(2, limit);
            forget.setBytes(3, index.of(PersonSeal.ID_NUMBER, "").current());
            try (var row = forget.executeQuery()) {
                row.next();
                var last = row.getBytes(1);
                return new Pass(last == null ? null : HexFormat.of().formatHex(last), row.getInt(2), row.getInt(3));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("workers could not be encrypted anew", e);
    }
}
