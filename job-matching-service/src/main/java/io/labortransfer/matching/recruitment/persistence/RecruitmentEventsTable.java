package io.labortransfer.matching.recruitment.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.report.SmallNumbers;
import io.labortransfer.matching.recruitment.EventKind;
import io.labortransfer.matching.recruitment.EventState;
import io.labortransfer.matching.recruitment.RecruitmentEvent;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import io.labortransfer.matching.recruitment.RecruitmentEventKey;
import io.labortransfer.matching.recruitment.RecruitmentEvents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RecruitmentEventsTable
        implements RecruitmentEvents, PanacheRepositoryBase<RecruitmentEvent, RecruitmentEventKey> {

    private static final UUID FIRST = new UUID(0, 0);

    @Override
    public void add(RecruitmentEvent event) {
        persistAndFlush(event);
    }

    @Override
    public Optional<RecruitmentEvent> find(ProvinceScope scope, RecruitmentEventId id) {
        return find("key.id = ?1", id.value()).firstResultOptional();
    }

    @Override
    public Optional<RecruitmentEvent> lock(ProvinceScope scope, RecruitmentEventId id) {
        return find("key.hostProvince = ?1 and key.id = ?2", scope.province(), id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<RecruitmentEvent> lockPlanned(ProvinceScope scope, UUID employer) {
        return find(
                        "key.hostProvince = ?1 and employerId = ?2 and state = ?3 order by key.id",
                        scope.province(),
                        employer,
                        EventState.PLANNED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<RecruitmentEvent> page(ProvinceScope scope, Question question) {
        StringBuilder text = new StringBuilder("key.id > :after");
        Parameters values = Parameters.with("after", question.after() == null ? FIRST : question.after());
        if (question.state() != null) {
            text.append(" and state = :state");
            values.and("state", question.state());
        }
        if (question.kind() != null) {
            text.append(" and kind = :kind");
            values.and("kind", question.kind());
        }
        if (question.province() != null) {
            text.append(" and array_position(provinces, :province) > 0");
            values.and("province", question.province());
        }
        if (question.host() != null) {
            text.append(" and key.hostProvince = :host");
            values.and("host", question.host());
        }
        return find(text + " order by key.id", values).page(0, question.limit()).list();
    }

    @Override
    public Map<EventKind, Long> attended(ProvinceScope scope, LocalDate from, LocalDate to) {
        Map<EventKind, Long> attended = new EnumMap<>(EventKind.class);
        getEntityManager()
                .createQuery("""
                        select e.kind, sum(e.attended) from RecruitmentEvent e
                        where e.key.hostProvince = :province and e.state = :reported and e.day between :from and :to
                          and (e.employerId is null or e.attended >= :told)
                        group by e.kind""", Tuple.class)
                .setParameter("province", scope.province())
                .setParameter("reported", EventState.REPORTED)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("told", (int) SmallNumbers.LEAST)
                .getResultList()
                .forEach(row -> attended.put(row.get(0, EventKind.class), row.get(1, Long.class)));
        return attended;
    }

    @Override
    public void flush(ProvinceScope scope) {
        getEntityManager().flush();
    }
}
