package io.labortransfer.registry.probable.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.probable.Lookalikes;
import io.labortransfer.registry.probable.ProbableCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cases of pairs through the function that opens them in the caller's unit, some hundred at once. */
@ApplicationScoped
class ProbableCasesTable implements ProbableCases {
    private static final String OPEN =
            "SELECT duplicate_id, one, other FROM open_probables(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?, ?)";
    private static final String COMPARED = """
            INSERT INTO probable_scan (origin_province, compared_at) VALUES (?, ?)
            ON CONFLICT (origin_province) DO UPDATE SET compared_at = excluded.compared_at""";
    private final AgroalDataSource database;

    ProbableCasesTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Opened> open(
            ProvinceScope scope, List<Lookalikes.Pair> pairs, List<UUID> ids, Instant dueAt, Instant openedAt) {
        try (var connection = database.getConnection();
                var open = connection.prepareStatement(OPEN)) {
            open.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            open.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", pairs.stream().map(Lookalikes.Pair::one).toArray()));
            open.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", pairs.stream().map(Lookalikes.Pair::other).toArray()));
            open.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            pairs.stream()
                                    .map(pair -> pair.grounds().stream()
                                            .map(Enum::name)
                                            .sorted()
                                            .collect(Collectors.joining(",")))
                                    .toArray()));
            open.setObject(5, dueAt.atOffset(ZoneOffset.UTC));
            open.setObject(6, openedAt.atOffset(ZoneOffset.UTC));
            var opened = new ArrayList<Opened>();
            try (var rows = open.executeQuery()) {
                while (rows.next()) {
                    opened.add(new Opened(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class)));
                }
            }
            return opened;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void compared(ProvinceScope scope, Instant at) {
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(COMPARED)) {
            write.setString(1, scope.province());
            write.setObject(2, at.atOffset(ZoneOffset.UTC));
            write.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the cases of records that look alike were not read or written", e);
    }
}
