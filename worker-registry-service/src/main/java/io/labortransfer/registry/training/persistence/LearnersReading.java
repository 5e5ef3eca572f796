package io.labortransfer.registry.training.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.employment.WorkHistory;
import io.labortransfer.registry.employment.WorkSpell;
import io.labortransfer.registry.training.EnrollmentState;
import io.labortransfer.registry.training.Learner;
import io.labortransfer.registry.training.Learners;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row for each spell of work of a learner, and one for a learner without: in the order of learners, who are numbered. */
@ApplicationScoped
class LearnersReading implements Learners {
    private static final String OF =
            "SELECT person, enrolled_state, certified_on, spell_state, start_on, end_on FROM people_of_course(?)";
    private static final WorkSpell.Place ANYWHERE = new WorkSpell.Place(null, null, null);

    private final AgroalDataSource database;

    LearnersReading(AgroalDataSource database) {
        this.database = database;
    }

    private record Known(EnrollmentState state, @Nullable LocalDate certifiedOn, List<WorkSpell> spells) {}

    @Override
    public List<Learner> of(ProvinceScope scope, UUID courseId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF)) {
            select.setObject(1, courseId);
            var known = new LinkedHashMap<Long, Known>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    add(row, known);
                }
            }
            return known.values().stream()
                    .map(one -> new Learner(one.state(), one.certifiedOn(), new WorkHistory(one.spells())))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the people of a course were not read", e);
        }
    }

    private static void add(ResultSet row, Map<Long, Known> known) throws SQLException {
        var person = row.getLong("person");
        var one = known.get(person);
        if (one == null) {
            one = new Known(
                    EnrollmentState.valueOf(row.getString("enrolled_state")),
                    row.getObject("certified_on", LocalDate.class),
                    new ArrayList<>());
            known.put(person, one);
        }
        var state = row.getString("spell_state");
        if (state != null) {
            one.spells().add(spell(person, one.spells().size(), state, row));
        }
    }

    /** Numbered, as whose it is. */
    private static WorkSpell spell(long person, int number, String state, ResultSet row) throws SQLException {
        return new WorkSpell(
                new UUID(person, number),
                new UUID(0, person),
                1,
                state,
                "",
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                ANYWHERE);
    }
}
