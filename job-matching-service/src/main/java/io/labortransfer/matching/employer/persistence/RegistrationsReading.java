package io.labortransfer.matching.employer.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.employer.EmployerState;
import io.labortransfer.matching.employer.EmployerType;
import io.labortransfer.matching.employer.Employers;
import io.labortransfer.matching.employer.Registration;
import io.labortransfer.matching.employer.Registrations;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

@ApplicationScoped
class RegistrationsReading implements Registrations {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String COLUMNS = """
            SELECT destination_province, id, uscc, name, type, division, no_worker_fees, state, orders_held, version FROM employer
            """;
    private static final String ASKED = """
            AND (?::text IS NULL OR state = ?) AND (?::text IS NULL OR type = ?) AND id > ? ORDER BY id LIMIT ?""";
    private static final String BY_USCC = COLUMNS + "WHERE uscc = ? " + ASKED;
    private static final String APPEALING =
            COLUMNS + "WHERE appealed_at IS NOT NULL AND appeal_decided_at IS NULL " + ASKED;
    private static final String BY_ID = COLUMNS + "WHERE id = ANY (?) ORDER BY id";
    private static final String BLOCKS =
            "SELECT uscc, destination_province FROM employer WHERE uscc = ANY (?) AND state = 'BLOCKED'";
    private static final String OUT_OF_LICENSE = """
            SELECT DISTINCT destination_province FROM employer
            WHERE license_valid_to <= ? AND NOT license_expired AND state <> 'SUBMITTED'""";

    private final AgroalDataSource engine;

    RegistrationsReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<Registration> of(String uscc, Employers.Question question) {
        return read(
                BY_USCC,
                query -> {
                    query.setString(1, uscc);
                    bind(query, 1, question);
                },
                RegistrationsReading::registration);
    }

    @Override
    public List<Registration> appealing(Employers.Question question) {
        return read(APPEALING, query -> bind(query, 0, question), RegistrationsReading::registration);
    }

    private static void bind(PreparedStatement query, int before, Employers.Question question) throws SQLException {
        String state = question.state() == null ? null : question.state().name();
        String type = question.type() == null ? null : question.type().name();
        query.setString(before + 1, state);
        query.setString(before + 2, state);
        query.setString(before + 3, type);
        query.setString(before + 4, type);
        query.setObject(before + 5, question.after() == null ? FIRST : question.after());
        query.setInt(before + 6, question.limit());
    }

    @Override
    public List<Registration> of(Collection<UUID> ids) {
        return read(
                BY_ID,
                query -> query.setArray(1, query.getConnection().createArrayOf("uuid", ids.toArray())),
                RegistrationsReading::registration);
    }

    @Override
    public Map<String, Set<String>> blocks(Collection<String> usccs) {
        Map<String, Set<String>> blocks = new HashMap<>();
        read(
                        BLOCKS,
                        query -> query.setArray(1, query.getConnection().createArrayOf("text", usccs.toArray())),
                        row -> List.of(row.getString(1), row.getString(2)))
                .forEach(block -> blocks.computeIfAbsent(block.getFirst(), uscc -> new TreeSet<>())
                        .add(block.getLast()));
        return blocks;
    }

    @Override
    public List<String> unitsOutOfLicense(LocalDate today) {
        return read(OUT_OF_LICENSE, query -> query.setObject(1, today), row -> row.getString(1));
    }

    private <T> List<T> read(String question, Binding binding, Reading<T> reading) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(question)) {
            binding.to(query);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the registrations of firms could not be read", e);
        }
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                EmployerType.valueOf(row.getString(5)),
                row.getString(6),
                row.getBoolean(7),
                EmployerState.valueOf(row.getString(8)),
                row.getBoolean(9),
                row.getLong(10) + 1);
    }

    private interface Binding {

        void to(PreparedStatement query) throws SQLException;
    }

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }
}
