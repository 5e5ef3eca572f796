package io.labortransfer.kit.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ChunkTally;
import io.labortransfer.kit.importing.FilePiece;
import io.labortransfer.kit.importing.ImportChunks;
import io.labortransfer.kit.importing.StoredChunk;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chunks in clear numbers, their lines in encrypted pieces that are bound to their place. */
@ApplicationScoped
class ImportChunksTable implements ImportChunks {
    private static final String INSERT_CHUNK = """
            INSERT INTO import_chunk (origin_province, job_id, number, sha256, bytes, lines, line_rows, pieces, line_end, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_PIECE = """
            INSERT INTO import_piece (origin_province, job_id, chunk, number, lines, body, packed) VALUES (?, ?, ?, ?, ?, ?, true)""";
    private static final String CHUNKS = """
            SELECT number, sha256, bytes, lines, line_rows, pieces, line_end, received_at FROM import_chunk
            WHERE origin_province = ? AND job_id = ? AND number > ? ORDER BY number LIMIT ?""";
    private static final String TALLY = """
            SELECT count(*), coalesce(max(number), 0), coalesce(sum(line_rows), 0), coalesce(sum(pieces), 0),
                   coalesce(min(number) FILTER (WHERE place <> number), max(number) + 1, 1),
                   coalesce(min(number) FILTER (WHERE NOT line_end AND place < chunks), 0)
            FROM (SELECT *, row_number() OVER (ORDER BY number) AS place, count(*) OVER () AS chunks FROM import_chunk
                  WHERE origin_province = ? AND job_id = ?) AS c""";
    private static final String NEXT = """
            SELECT chunk, number, lines, body, writing, packed FROM import_piece
            WHERE origin_province = ? AND job_id = ? AND (chunk, number) > (?, ?) ORDER BY chunk, number LIMIT 1""";
    private static final String STILL = """
            SELECT FROM import_piece WHERE origin_province = ? AND job_id = ? AND chunk = ? AND number = ? AND writing = ?""";
    private static final String LINES = """
            SELECT chunk, number, lines FROM import_piece WHERE origin_province = ? AND job_id = ? ORDER BY chunk, number""";

    private final AgroalDataSource database;
    private final PieceBodies bodies;

    ImportChunksTable(AgroalDataSource database, PieceBodies bodies) {
        this.database = database;
        this.bodies = bodies;
    }

    @Override
    public Optional<StoredChunk> find(ProvinceScope scope, UUID job, int number) {
        return page(scope, job, number - 1, 1).stream()
                .filter(chunk -> chunk.number() == number)
                .findFirst();
    }

    @Override
    public void add(ProvinceScope scope, UUID job, StoredChunk chunk, List<FilePiece> pieces) {
        run(INSERT_CHUNK, scope, job, insert -> {
            insert.setInt(3, chunk.number());
            insert.setBytes(4, chunk.sha256());
            insert.setLong(5, chunk.bytes());
            insert.setLong(6, chunk.lines());
            insert.setLong(7, chunk.rows());
            insert.setInt(8, chunk.pieces());
            insert.setBoolean(9, chunk.lineEnd());
            insert.setObject(10, chunk.receivedAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate();
        });
        run(INSERT_PIECE, scope, job, insert -> {
            for (var piece : pieces) {
                insert.setInt(3, piece.chunk());
                insert.setInt(4, piece.number());
                insert.setInt(5, piece.lines());
                insert.setBytes(6, bodies.sealed(scope.province(), job, piece.chunk(), piece.number(), piece.body()));
                insert.executeUpdate();
            }
            return pieces.size();
        });
    }

    @Override
    public List<StoredChunk> page(ProvinceScope scope, UUID job, int after, int limit) {
        return run(CHUNKS, scope, job, ask -> {
            ask.setInt(3, after);
            ask.setInt(4, limit);
            var chunks = new ArrayList<StoredChunk>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    chunks.add(chunk(rows));
                }
            }
            return chunks;
        });
    }

    private static StoredChunk chunk(ResultSet row) throws SQLException {
        return new StoredChunk(
                row.getInt(1),
                row.getBytes(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getInt(6),
                row.getBoolean(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    @Override
    public ChunkTally tally(ProvinceScope scope, UUID job) {
        return run(TALLY, scope, job, ask -> {
            try (var row = ask.executeQuery()) {
                row.next();
                return new ChunkTally(
                        row.getInt(1), row.getInt(2), row.getLong(3), row.getInt(4), row.getInt(5), row.getInt(6));
            }
        });
    }

    @Override
    public Optional<FilePiece> next(ProvinceScope scope, UUID job, int chunk, int piece) {
        return run(NEXT, scope, job, ask -> {
            ask.setInt(3, chunk);
            ask.setInt(4, piece);
            try (var row = ask.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var body = bodies.lines(
                        scope.province(), job, row.getInt(1), row.getInt(2), row.getBoolean(6), row.getBytes(4));
                return Optional.of(new FilePiece(row.getInt(1), row.getInt(2), row.getInt(3), body, row.getLong(5)));
            }
        });
    }

    @Override
    public boolean isStill(ProvinceScope scope, UUID job, FilePiece piece) {
        return run(STILL, scope, job, ask -> {
            ask.setInt(3, piece.chunk());
            ask.setInt(4, piece.number());
            ask.setLong(5, piece.writing());
            try (var row = ask.executeQuery()) {
                return row.next();
            }
        });
    }

    @Override
    public List<PieceLines> lines(ProvinceScope scope, UUID job) {
        return run(LINES, scope, job, ask -> {
            var pieces = new ArrayList<PieceLines>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    pieces.add(new PieceLines(rows.getInt(1), rows.getInt(2), rows.getInt(3)));
                }
            }
            return pieces;
        });
    }

    private interface Step<T> {
        T take(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String command, ProvinceScope scope, UUID job, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(command)) {
            statement.setString(1, scope.province());
            statement.setObject(2, job);
            return step.take(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the pieces of a file were not stored or read", e);
        }
    }
}
