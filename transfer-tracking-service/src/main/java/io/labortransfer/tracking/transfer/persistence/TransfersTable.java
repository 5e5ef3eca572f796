package io.labortransfer.tracking.transfer.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.person.PersonFact;
import io.labortransfer.tracking.transfer.CaseFilter;
import io.labortransfer.tracking.transfer.Side;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.transfer.TransferId;
import io.labortransfer.tracking.transfer.TransferKey;
import io.labortransfer.tracking.transfer.TransferState;
import io.labortransfer.tracking.transfer.Transfers;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TransfersTable implements Transfers, PanacheRepositoryBase<TransferCase, TransferKey> {

    private static final List<TransferState> OPEN =
            Arrays.stream(TransferState.values()).filter(TransferState::isOpen).toList();
    private static final String SITE = "assignment.toDivision";
    private static final String FENCES = "SELECT worker_id, accept_seq FROM accept_fence"
            + " WHERE origin_province = ? AND worker_id = ANY (?::uuid[]) ORDER BY worker_id FOR UPDATE";
    private static final String RAISE = "INSERT INTO accept_fence (origin_province, worker_id, accept_seq)"
            + " SELECT ?, f.worker, f.seq FROM unnest(?::uuid[], ?::bigint[]) AS f(worker, seq)"
            + " ON CONFLICT (origin_province, worker_id) DO UPDATE SET"
            + " accept_seq = greatest(accept_fence.accept_seq, excluded.accept_seq)";
    private static final String LEARN = "UPDATE transfer_case c SET from_division = p.division, birth_month = p.month"
            + " FROM unnest(?::uuid[], ?::text[], ?::date[]) AS p(worker, division, month)"
            + " WHERE c.origin_province = ? AND c.worker_id = p.worker AND c.from_division IS NULL";

    private final AgroalDataSource records;

    TransfersTable(AgroalDataSource records) {
        this.records = records;
    }

    @Override
    public void add(TransferCase opened) {
        persist(opened);
    }

    @Override
    public List<TransferCase> withIds(ProvinceScope scope, Side side, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : identified(scope, side, ids).list();
    }

    @Override
    public List<TransferCase> lockedWithIds(ProvinceScope scope, Side side, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : locked(identified(scope, side, ids));
    }

    private PanacheQuery<TransferCase> identified(ProvinceScope scope, Side side, Collection<UUID> ids) {
        return find(province(side) + " = ?1 and key.id in ?2 order by key.id", scope.province(), ids);
    }

    @Override
    public Optional<UUID> tripOf(ProvinceScope scope, TransferId id) {
        return getEntityManager()
                .createQuery(
                        "select c.tripId from TransferCase c where c.key.id = :id and c.tripId is not null"
                                + " and (c.key.originProvince = :me or c.assignment.destinationProvince = :me)",
                        UUID.class)
                .setParameter("id", id.value())
                .setParameter("me", scope.province())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Map<UUID, UUID> tripsAhead(ProvinceScope scope, Collection<UUID> workers) {
        return getEntityManager()
                .createQuery(
                        "select c.key.id, c.tripId from TransferCase c where c.key.originProvince = :me"
                                + " and c.assignment.workerId in :workers and c.tripId is not null and c.state in :ahead",
                        Object[].class)
                .setParameter("me", scope.province())
                .setParameter("workers", workers)
                .setParameter("ahead", TransferCase.RIDES_LATER)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    @Override
    public List<TransferCase> ofWorker(ProvinceScope scope, UUID worker) {
        return list("key.originProvince = ?1 and assignment.workerId = ?2 order by key.id", scope.province(), worker);
    }

    @Override
    public List<TransferCase> openOf(ProvinceScope scope, Collection<UUID> workers) {
        return locked(find(
                "key.originProvince = ?1 and assignment.workerId in ?2 and state in ?3 order by key.id",
                scope.province(),
                workers,
                OPEN));
    }

    @Override
    public Map<UUID, Optional<UUID>> tripsOnMatches(ProvinceScope scope, Collection<UUID> matches) {
        return getEntityManager()
                .createQuery(
                        "select c.key.id, c.tripId from TransferCase c where c.key.originProvince = :me"
                                + " and c.assignment.matchId in :matches",
                        Object[].class)
                .setParameter("me", scope.province())
                .setParameter("matches", matches)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> Optional.ofNullable((UUID) row[1])));
    }

    @Override
    public List<TransferCase> onMatches(ProvinceScope scope, Collection<UUID> matches) {
        return locked(find(
                "key.originProvince = ?1 and assignment.matchId in ?2 order by key.id", scope.province(), matches));
    }

    private static List<TransferCase> locked(PanacheQuery<TransferCase> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    @Override
    public List<TransferCase> after(
            ProvinceScope scope, Side side, CaseFilter filter, @Nullable UUID after, int limit) {
        StringBuilder where = new StringBuilder(province(side)).append(" = :me");
        Parameters values = Parameters.with("me", scope.province());
        restrict(where, values, "assignment.jobOrderId", "order", filter.jobOrderId());
        restrict(where, values, "assignment.employerId", "employer", filter.employerId());
        restrict(where, values, "state", "state", filter.state());
        restrict(where, values, "assignment.workerId", "worker", filter.workerId());
        within(where, values, side == Side.ORIGIN ? "fromDivision" : SITE, "division", filter.divisions());
        within(where, values, SITE, "host", filter.hosts());
        if (after != null) {
            where.append(" and key.id > :after");
            values.and("after", after);
        }
        return find(where.append(" order by key.id").toString(), values)
                .page(0, limit)
                .list();
    }

    private static void restrict(
            StringBuilder where, Parameters values, String property, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(property).append(" = :").append(name);
            values.and(name, value);
        }
    }

    private static void within(
            StringBuilder where, Parameters values, String property, String name, List<String> prefixes) {
        for (int i = 0; i < prefixes.size(); i++) {
            where.append(i == 0 ? " and (" : " or ")
                    .append(property)
                    .append(" like :")
                    .append(name)
                    .append(i);
            values.and(name + i, prefixes.get(i) + "%");
        }
        where.append(prefixes.isEmpty() ? "" : ")");
    }

    private static String province(Side side) {
        return switch (side) {
            case ORIGIN -> "key.originProvince";
            case DESTINATION -> "assignment.destinationProvince";
            case TRIP -> "tripUnit";
        };
    }

    @Override
    public Map<UUID, Long> fences(ProvinceScope scope, Collection<UUID> workers) {
        Map<UUID, Long> fences = new HashMap<>();
        try (Connection connection = records.getConnection();
                PreparedStatement read = connection.prepareStatement(FENCES)) {
            read.setString(1, scope.province());
            read.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    fences.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            return fences;
        } catch (SQLException e) {
            throw new IllegalStateException("fences were not read", e);
        }
    }

    @Override
    public void raise(ProvinceScope scope, Map<UUID, Long> fences) {
        TreeMap<UUID, Long> inOrder = new TreeMap<>(fences);
        try (Connection connection = records.getConnection();
                PreparedStatement raise = connection.prepareStatement(RAISE)) {
            raise.setString(1, scope.province());
            raise.setArray(2, connection.createArrayOf("uuid", inOrder.keySet().toArray()));
            raise.setArray(
                    3, connection.createArrayOf("bigint", inOrder.values().toArray()));
            raise.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("fences were not raised", e);
        }
    }

    @Override
    public void learn(ProvinceScope scope, Collection<PersonFact> facts) {
        PersonFact[] known = facts.toArray(PersonFact[]::new);
        @Nullable Object[] workers = new Object[known.length];
        @Nullable Object[] divisions = new Object[known.length];
        @Nullable Object[] months = new Object[known.length];
        for (int i = 0; i < known.length; i++) {
            LocalDate month = known[i].birthMonth();
            workers[i] = known[i].workerId();
            divisions[i] = known[i].registrationDivision();
            months[i] = month == null ? null : month.toString();
        }
        try (Connection connection = records.getConnection();
                PreparedStatement learn = connection.prepareStatement(LEARN)) {
            learn.setArray(1, connection.createArrayOf("uuid", workers));
            learn.setArray(2, connection.createArrayOf("text", divisions));
            learn.setArray(3, connection.createArrayOf("date", months));
            learn.setString(4, scope.province());
            learn.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cases did not learn", e);
        }
    }
}
