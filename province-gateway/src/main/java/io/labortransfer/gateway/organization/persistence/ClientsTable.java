package io.labortransfer.gateway.organization.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.gateway.organization.ClientKey;
import io.labortransfer.gateway.organization.Clients;
import io.labortransfer.gateway.organization.KnownClient;
import io.labortransfer.kit.access.Actor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads as the system, because the caller's province is what it is asked for. */
@Singleton
class ClientsTable implements Clients {

    private static final String FIND = """
            SELECT c.client, o.id, o.name, o.roles, o.province, o.division_prefix, o.hosts, o.uscc, o.employer_id,
                   o.version
              FROM organization_client c
              JOIN organization o ON o.province = c.province AND o.id = c.organization_id
             WHERE c.issuer = ? AND c.client = ?""";

    private final AgroalDataSource engine;

    ClientsTable(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public Optional<KnownClient> find(ClientKey key) {
        try (Connection connection = engine.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, key.issuer());
            select.setString(2, key.client());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the client could not be looked up", e);
        }
    }

    private static KnownClient read(ResultSet row) throws SQLException {
        return new KnownClient(
                row.getString("client"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                texts(row, "roles").stream().map(Actor::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getString("province"),
                row.getString("division_prefix"),
                texts(row, "hosts"),
                row.getString("uscc"),
                row.getObject("employer_id", UUID.class),
                row.getLong("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
