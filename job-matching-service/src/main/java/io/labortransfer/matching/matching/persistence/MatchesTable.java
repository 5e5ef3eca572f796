package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.matching.Match;
import io.labortransfer.matching.matching.MatchId;
import io.labortransfer.matching.matching.MatchKey;
import io.labortransfer.matching.matching.MatchState;
import io.labortransfer.matching.matching.Matches;
import io.labortransfer.matching.matching.WayIn;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MatchesTable implements Matches, PanacheRepositoryBase<Match, MatchKey> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String OPEN_OF = """
            SELECT id FROM match
            WHERE origin_province = ? AND worker_id = ANY (?)
              AND state NOT IN ('PLACED', 'DECLINED', 'REJECTED', 'EXPIRED', 'RELEASED')""";
    private static final String NOTE_WORK = """
            UPDATE match SET started_on = ?, left_on = ? WHERE origin_province = ? AND id = ? AND placed_at IS NOT NULL""";
    private static final List<MatchState> WAITING = Arrays.stream(MatchState.values())
            .filter(MatchState::beforeAcceptance)
            .toList();
    private static final List<MatchState> OPEN =
            Arrays.stream(MatchState.values()).filter(state -> !state.isOver()).toList();
    private static final List<MatchState> ON_THE_WAY = List.of(MatchState.OFFER_ACCEPTED, MatchState.TRANSFER_OPENED);

    private final AgroalDataSource database;

    MatchesTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Match> asOrigin(ProvinceScope scope, MatchId id) {
        return origin(scope, id).firstResultOptional();
    }

    @Override
    public Optional<Match> lockAsOrigin(ProvinceScope scope, MatchId id) {
        return origin(scope, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    @Override
    public Optional<Match> asDestination(ProvinceScope scope, MatchId id) {
        return destination(scope, id).firstResultOptional();
    }

    @Override
    public Optional<Match> lockAsDestination(ProvinceScope scope, MatchId id) {
        return destination(scope, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    @Override
    public void add(Match match) {
        persist(match);
    }

    @Override
    public Optional<Match> openWith(ProvinceScope scope, UUID worker, UUID order) {
        return find(
                        "key.originProvince = ?1 and workerId = ?2 and jobOrderId = ?3 and state in ?4",
                        scope.province(),
                        worker,
                        order,
                        OPEN)
                .firstResultOptional();
    }

    private PanacheQuery<Match> origin(ProvinceScope scope, MatchId id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id.value());
    }

    private PanacheQuery<Match> destination(ProvinceScope scope, MatchId id) {
        return find("destinationProvince = ?1 and key.id = ?2", scope.province(), id.value());
    }

    @Override
    public List<Match> originPage(ProvinceScope scope, Question question) {
        StringBuilder text = new StringBuilder("key.originProvince = :province and workerDivision like :division");
        Parameters values = start(scope, question).and("division", scope.divisionPrefix() + "%");
        List<String> hosts = question.hosts();
        if (hosts != null) {
            text.append(" and function('lives_in', key.originProvince, workerId, :hosts) = true");
            values.and("hosts", String.join(",", hosts));
        }
        return page(text, values, question);
    }

    @Override
    public List<Match> destinationPage(ProvinceScope scope, Question question) {
        StringBuilder text = new StringBuilder("destinationProvince = :province");
        Parameters values = start(scope, question);
        if (scope.employerOnly()) {
            text.append(" and employerId = :employer");
            values.and("employer", scope.employerId() == null ? FIRST : scope.employerId());
        } else {
            text.append(" and siteDivision like :division");
            values.and("division", scope.divisionPrefix() + "%");
        }
        return page(text, values, question);
    }

    private static Parameters start(ProvinceScope scope, Question question) {
        return Parameters.with("province", scope.province())
                .and("after", question.after() == null ? FIRST : question.after());
    }

    private List<Match> page(StringBuilder text, Parameters values, Question question) {
        text.append(" and key.id > :after");
        if (question.run() != null) {
            text.append(" and runId = :run");
            values.and("run", question.run());
        }
        if (!question.states().isEmpty()) {
            text.append(" and state in :states");
            values.and("states", question.states());
        }
        if (question.jobOrder() != null) {
            text.append(" and jobOrderId = :jobOrder");
            values.and("jobOrder", question.jobOrder());
        }
        if (question.worker() != null) {
            text.append(" and workerId = :worker");
            values.and("worker", question.worker());
        }
        return find(text + " order by key.id", values).page(0, question.limit()).list();
    }

    @Override
    public List<Match> lockWaiting(ProvinceScope scope, Collection<UUID> workers) {
        return lock(scope, workers, WAITING);
    }

    @Override
    public List<Match> lockWaitingFor(ProvinceScope scope, UUID order) {
        return find(
                        "destinationProvince = ?1 and jobOrderId = ?2 and state in ?3 order by key.id",
                        scope.province(),
                        order,
                        WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Match> lockInvitedTo(ProvinceScope scope, Collection<String> destinationUnits) {
        return find(
                        "key.originProvince = ?1 and destinationProvince in ?2 and wayIn = ?3 and state in ?4"
                                + " order by jobOrderId, key.id",
                        scope.province(),
                        destinationUnits,
                        WayIn.INVITATION,
                        WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Match> lockOpen(ProvinceScope scope, Collection<UUID> workers) {
        return lock(scope, workers, OPEN);
    }

    private List<Match> lock(ProvinceScope scope, Collection<UUID> workers, List<MatchState> states) {
        List<UUID> open = workers.isEmpty() ? List.of() : open(scope, workers);
        if (open.isEmpty()) {
            return List.of();
        }
        return find(
                        "key.originProvince = ?1 and key.id in ?2 and state in ?3 order by jobOrderId, key.id",
                        scope.province(),
                        open,
                        states)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Asked for thousands of workers at once, of whom few have a match: an array, not a parameter for each. */
    private List<UUID> open(ProvinceScope scope, Collection<UUID> workers) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OPEN_OF)) {
            query.setString(1, scope.province());
            query.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("open matches could not be read", e);
        }
    }

    @Override
    public List<Match> lockOverdue(ProvinceScope scope, Instant now, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM match
                        WHERE origin_province = :province AND expires_at <= :now
                        ORDER BY job_order_id, id LIMIT :limit FOR UPDATE SKIP LOCKED""", Match.class)
                .setParameter("province", scope.province())
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    @Override
    public boolean hasAccepted(ProvinceScope scope, UUID worker) {
        return count("key.originProvince = ?1 and workerId = ?2 and state in ?3", scope.province(), worker, ON_THE_WAY)
                > 0;
    }

    @Override
    public void noteWork(ProvinceScope scope, MatchId id, LocalDate start, @Nullable LocalDate end) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE_WORK)) {
            note.setObject(1, start);
            note.setObject(2, end);
            note.setString(3, scope.province());
            note.setObject(4, id.value());
            note.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the days of work could not be noted", e);
        }
    }

    @Override
    public void flush(ProvinceScope scope) {
        getEntityManager().flush();
    }
}
