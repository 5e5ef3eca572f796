package io.labortransfer.registry.student.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.student.Student;
import io.labortransfer.registry.student.StudentKey;
import io.labortransfer.registry.student.StudentState;
import io.labortransfer.registry.student.Students;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.WorkerState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Students as aggregates; a partial unique index keeps everybody to one school at a time. */
@ApplicationScoped
class StudentsTable implements Students, PanacheRepositoryBase<Student, StudentKey> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final List<StudentState> AT_SCHOOL =
            Arrays.stream(StudentState.values()).filter(StudentState::atSchool).toList();
    private static final String YOUNG = """
            SELECT worker_id FROM student_record WHERE origin_province = ? AND worker_id = ANY (?) AND settled_on IS NULL
            UNION
            SELECT id FROM worker WHERE origin_province = ? AND id = ANY (?) AND new_growth""";
    private static final String IN_REACH = """
            select s from Student s where s.key.originProvince = :province and s.key.id > :after
              and exists (select 1 from Worker w
                          where w.key.originProvince = s.key.originProvince and w.key.id = s.workerId
                            and w.facts.registrationDivision like :reach%s
                            and w.state <> :erased)""";
    private static final String AT_HOME = " and w.facts.residenceDivision like :home";

    private final AgroalDataSource database;

    StudentsTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Student> find(ProvinceScope scope, UUID id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id)
                .firstResultOptional();
    }

    @Override
    public void hold(Student student) {
        getEntityManager().refresh(student, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean atSchool(ProvinceScope scope, UUID workerId) {
        return count("key.originProvince = ?1 and workerId = ?2 and state in ?3", scope.province(), workerId, AT_SCHOOL)
                > 0;
    }

    @Override
    public Set<UUID> atSchool(ProvinceScope scope, Collection<UUID> workers) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select s.workerId from Student s where s.key.originProvince = :province"
                                + " and s.workerId in :workers and s.state in :atSchool",
                        UUID.class)
                .setParameter("province", scope.province())
                .setParameter("workers", workers)
                .setParameter("atSchool", AT_SCHOOL)
                .getResultList());
    }

    @Override
    public Set<UUID> young(ProvinceScope scope, Collection<UUID> workerIds) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(YOUNG)) {
            var among = connection.createArrayOf("uuid", workerIds.toArray());
            for (var part = 0; part < 2; part++) {
                select.setString(2 * part + 1, scope.province());
                select.setArray(2 * part + 2, among);
            }
            var found = new HashSet<UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("who is young was not read", e);
        }
    }

    @Override
    public List<UUID> due(ProvinceScope scope, LocalDate day, int limit) {
        return getEntityManager()
                .createQuery(
                        "select distinct s.workerId from Student s where s.key.originProvince = :province"
                                + " and s.lookOn <= :day order by s.workerId",
                        UUID.class)
                .setParameter("province", scope.province())
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Student> holdOpen(ProvinceScope scope, Collection<UUID> workerIds) {
        return find(
                        "key.originProvince = ?1 and workerId in ?2 and settledOn is null order by workerId, key.id",
                        scope.province(),
                        workerIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Student> page(
            ProvinceScope scope, @Nullable StudentState state, @Nullable UUID only, @Nullable UUID after, int limit) {
        var asked = new HashMap<String, Object>();
        asked.put("province", scope.province());
        asked.put("after", after == null ? BEFORE_ALL : after);
        var area = Area.of(scope);
        asked.put("reach", area.registration() + '%');
        area.residence().ifPresent(town -> asked.put("home", town + '%'));
        asked.put("erased", WorkerState.ERASED);
        var question = new StringBuilder(IN_REACH.formatted(area.residence().isPresent() ? AT_HOME : ""));
        if (state != null) {
            question.append(" and s.state = :state");
            asked.put("state", state);
        }
        if (only != null) {
            question.append(" and s.workerId = :only");
            asked.put("only", only);
        }
        var query = getEntityManager()
                .createQuery(
                        question.append(" order by s.key.id limit ")
                                .append(limit)
                                .toString(),
                        Student.class);
        asked.forEach(query::setParameter);
        return query.getResultList();
    }

    @Override
    public void store(Student student) {
        persistAndFlush(student);
    }
}
