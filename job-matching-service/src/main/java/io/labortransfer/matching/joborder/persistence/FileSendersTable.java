package io.labortransfer.matching.joborder.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.importing.Senders;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who sent which file: an employer for itself, or an office. An employer's files are its own; an office's are seen by those above it. */
@ApplicationScoped
class FileSendersTable implements Senders {

    private static final String NOTE = """
            INSERT INTO import_sender (origin_province, job_id, roles, uscc, employer_id) VALUES (?, ?, ?, ?, ?)""";
    private static final String FIND =
            "SELECT roles, uscc, employer_id FROM import_sender WHERE origin_province = ? AND job_id = ?";

    private final AgroalDataSource database;

    FileSendersTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void note(ImportJob job, Passport caller) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setString(1, job.unit());
            insert.setObject(2, job.uuid());
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            caller.roles().stream().map(Enum::name).sorted().toArray()));
            insert.setString(4, caller.uscc());
            insert.setObject(5, caller.employerId());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the sender of a file could not be noted", e);
        }
    }

    @Override
    public Sender of(ImportJob job) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, job.unit());
            query.setObject(2, job.uuid());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a file has no sender");
                }
                Passport passport = passport(job, row);
                return new Sender(passport, passport.scope());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the sender of a file could not be read", e);
        }
    }

    private static Passport passport(ImportJob job, ResultSet row) throws SQLException {
        Set<Actor> roles = Arrays.stream((String[]) row.getArray(1).getArray())
                .map(Actor::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Passport(
                job.client(),
                job.org(),
                roles,
                job.unit(),
                job.divisionPrefix(),
                List.of(),
                row.getString(2),
                row.getObject(3, UUID.class),
                null,
                Instant.MAX);
    }

    @Override
    public boolean shows(ImportJob job, Passport caller) {
        boolean amongOffices = !caller.roles().contains(Actor.EM)
                && !of(job).passport().roles().contains(Actor.EM);
        return job.isSentBy(caller) || amongOffices && job.isOfReach(caller);
    }
}
