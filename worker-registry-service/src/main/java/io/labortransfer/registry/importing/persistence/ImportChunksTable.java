package io.labortransfer.registry.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.registry.importing.ImportChunks;
import io.labortransfer.registry.importing.LineChunk;
import io.labortransfer.registry.importing.ReadLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;

/** Pieces of files, encrypted as a whole and bound to their place. A line that cannot be read is kept as a NUL and its reason. */
@ApplicationScoped
class ImportChunksTable implements ImportChunks {
    private static final String INSERT =
            "INSERT INTO import_chunk (origin_province, job_id, number, first_line, body) VALUES (?, ?, ?, ?, ?)";
    private static final String SELECT =
            "SELECT first_line, body FROM import_chunk WHERE origin_province = ? AND job_id = ? AND number = ?";
    private static final char BAD = '\0';

    private final AgroalDataSource database;
    private final FieldCipher cipher;

    ImportChunksTable(AgroalDataSource database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public void add(ProvinceScope scope, UUID job, int number, LineChunk chunk) {
        var body = cipher.encrypt(scope.province(), place(job, number), write(chunk));
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, scope.province());
            insert.setObject(2, job);
            insert.setInt(3, number);
            insert.setLong(4, chunk.firstLine());
            insert.setBytes(5, body);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a piece of a file was not stored", e);
        }
    }

    @Override
    public LineChunk read(ProvinceScope scope, UUID job, int number) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setString(1, scope.province());
            select.setObject(2, job);
            select.setInt(3, number);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a piece of a file is missing");
                }
                var body = cipher.decryptBytes(scope.province(), place(job, number), row.getBytes(2));
                return read(row.getLong(1), new String(body, StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a piece of a file was not read", e);
        }
    }

    private static String place(UUID job, int number) {
        return "import_chunk|body|" + job + "|" + number;
    }

    private static byte[] write(LineChunk chunk) {
        var text = new StringBuilder();
        for (var line : chunk.lines()) {
            switch (line) {
                case ReadLine.Text(String content) -> text.append(content);
                case ReadLine.Bad(ReadLine.Reason reason) -> text.append(BAD).append(reason.name());
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static LineChunk read(long firstLine, String text) {
        var lines = new ArrayList<ReadLine>();
        for (int start = 0, end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
            lines.add(
                    start < end && text.charAt(start) == BAD
                            ? new ReadLine.Bad(ReadLine.Reason.valueOf(text.substring(start + 1, end)))
                            : new ReadLine.Text(text.substring(start, end)));
        }
        return new LineChunk(firstLine, lines);
    }
}
