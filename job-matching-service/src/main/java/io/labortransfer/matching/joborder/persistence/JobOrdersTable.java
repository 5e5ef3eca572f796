package io.labortransfer.matching.joborder.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.matching.joborder.Headcount;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.JobOrderKey;
import io.labortransfer.matching.joborder.JobOrderState;
import io.labortransfer.matching.joborder.JobOrders;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JobOrdersTable implements JobOrders, Headcount, PanacheRepositoryBase<JobOrder, JobOrderKey> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int UNIT = 2;
    private static final String ONE = "key.destinationProvince = ?1 and key.id = ?2";
    private static final String ONCE_PUBLISHED = "key.id = ?1 and publishedAt is not null";
    private static final String NAMING = "key.destinationProvince = ?1 and (employerId = ?2 or legalEmployerId = ?2"
            + " or userEmployerId = ?2) and state in (APPROVED, PUBLISHED, PAUSED, FILLED) order by key.id";
    private static final String FIRMS = """
            SELECT DISTINCT firm FROM job_order o
            CROSS JOIN unnest(ARRAY[o.employer_id, o.legal_employer_id, o.user_employer_id]) AS firm
            WHERE o.destination_province = :province AND o.id = :id AND firm IS NOT NULL ORDER BY firm""";

    @Override
    public void add(JobOrder order) {
        persistAndFlush(order);
    }

    @Override
    public Optional<JobOrder> find(ProvinceScope scope, JobOrderId id) {
        return find(ONE, scope.province(), id.value()).firstResultOptional();
    }

    @Override
    public Optional<JobOrder> lock(ProvinceScope scope, JobOrderId id) {
        return find(ONE, scope.province(), id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public void keepFromClosing(ProvinceScope scope, JobOrderId id) {
        meet("pg_advisory_xact_lock_shared", id);
    }

    @Override
    public void closing(ProvinceScope scope, JobOrderId id) {
        meet("pg_advisory_xact_lock", id);
    }

    private void meet(String lock, JobOrderId id) {
        getEntityManager()
                .createNativeQuery("SELECT cast(" + lock + "(place_of_order(:id)) AS text)", Tuple.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    @Override
    public void hold(JobOrder order) {
        getEntityManager().refresh(order, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<UUID> firms(ProvinceScope scope, JobOrderId id) {
        Query firms = getEntityManager()
                .createNativeQuery(FIRMS, Tuple.class)
                .setParameter("province", scope.province())
                .setParameter("id", id.value());
        return Scalars.all(firms, UUID.class);
    }

    @Override
    public List<JobOrder> lockNaming(ProvinceScope scope, UUID firm) {
        return find(NAMING, scope.province(), firm)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public Optional<JobOrder> findOncePublished(ProvinceScope scope, JobOrderId id) {
        return find(ONCE_PUBLISHED, id.value()).firstResultOptional();
    }

    @Override
    public List<JobOrder> oncePublished(ProvinceScope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("key.id in ?1 and publishedAt is not null", ids);
    }

    @Override
    public List<JobOrder> ownPage(ProvinceScope scope, Question question) {
        StringBuilder text = new StringBuilder(
                "key.destinationProvince = :province and siteDivision like :prefix and key.id > :after");
        Parameters values = after(question)
                .and("province", scope.province())
                .and("prefix", scope.employerOnly() ? "%" : scope.divisionPrefix() + "%");
        if (question.state() != null) {
            text.append(" and state = :state");
            values.and("state", question.state());
        }
        if (scope.employerOnly()) {
            text.append(" and employerId = :own");
            values.and("own", orNobody(scope.employerId()));
        }
        narrow(text, values, question);
        return find(text + " order by key.id", values).page(0, question.limit()).list();
    }

    @Override
    public List<JobOrder> publishedPage(ProvinceScope scope, Question question) {
        StringBuilder text = new StringBuilder("state = PUBLISHED and key.id > :after");
        Parameters values = after(question);
        narrow(text, values, question);
        return find(text + " order by key.id", values).page(0, question.limit()).list();
    }

    private static void narrow(StringBuilder text, Parameters values, Question question) {
        String destination = question.destination();
        if (destination != null && destination.length() == UNIT) {
            text.append(" and key.destinationProvince = :destination");
            values.and("destination", destination);
        } else if (destination != null) {
            text.append(" and siteDivision like :destination");
            values.and("destination", destination + "%");
        }
        if (question.employer() != null) {
            text.append(" and employerId = :employer");
            values.and("employer", question.employer());
        }
        if (question.occupation() != null) {
            text.append(" and occupationCode like :occupation");
            values.and("occupation", question.occupation() + "%");
        }
        if (question.workForm() != null) {
            text.append(" and workForm = :workForm");
            values.and("workForm", question.workForm());
        }
        if (question.monthlyFen() != null) {
            text.append(" and monthlyFen >= :monthlyFen");
            values.and("monthlyFen", question.monthlyFen());
        }
    }

    @Override
    public List<JobOrder> due(ProvinceScope scope, LocalDate today, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM job_order
                        WHERE destination_province = :province
                          AND ((state = 'APPROVED' AND publish_from <= :today AND held_for = '{}')
                               OR (state IN ('APPROVED', 'PUBLISHED', 'PAUSED') AND valid_to <= :today))
                        ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED""", JobOrder.class)
                .setParameter("province", scope.province())
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }

    @Override
    public void flush(ProvinceScope scope) {
        getEntityManager().flush();
    }

    @Override
    public Optional<JobOrder> settle(ProvinceScope scope, String origin, UUID match) {
        getEntityManager().flush();
        Query changed = getEntityManager()
                .createNativeQuery("SELECT id FROM settle_headcount(:origin, :match)", Tuple.class)
                .setParameter("origin", origin)
                .setParameter("match", match);
        return Scalars.all(changed, UUID.class).stream().findFirst().flatMap(id -> {
            // Readable from both sides: an order with a match has been published.
            Optional<JobOrder> order = findOncePublished(scope, new JobOrderId(id));
            order.ifPresent(getEntityManager()::refresh);
            return order;
        });
    }

    @Override
    public Optional<Left> leave(ProvinceScope scope, String origin, UUID match) {
        getEntityManager().flush();
        List<?> rows = getEntityManager()
                .createNativeQuery("SELECT order_id, former_state FROM leave_post(:origin, :match)", Tuple.class)
                .setParameter("origin", origin)
                .setParameter("match", match)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).findFirst().flatMap(row -> {
            JobOrderState before = JobOrderState.valueOf(row.get(1, String.class));
            Optional<JobOrder> order = findOncePublished(scope, new JobOrderId(row.get(0, UUID.class)));
            order.ifPresent(getEntityManager()::refresh);
            return order.map(after -> new Left(after, after.state() != before));
        });
    }

    private static UUID orNobody(@Nullable UUID employer) {
        return employer == null ? FIRST : employer;
    }

    private static Parameters after(Question question) {
        return Parameters.with("after", question.after() == null ? FIRST : question.after());
    }
}
