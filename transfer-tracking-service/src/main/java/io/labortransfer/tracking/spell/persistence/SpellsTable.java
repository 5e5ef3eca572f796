package io.labortransfer.tracking.spell.persistence;

import static java.util.stream.Collectors.joining;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.labortransfer.tracking.spell.NewSpell;
import io.labortransfer.tracking.spell.Source;
import io.labortransfer.tracking.spell.Spell;
import io.labortransfer.tracking.spell.SpellFilter;
import io.labortransfer.tracking.spell.SpellId;
import io.labortransfer.tracking.spell.SpellKey;
import io.labortransfer.tracking.spell.Spells;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SpellsTable implements Spells, PanacheRepositoryBase<Spell, SpellKey> {

    /** Two employers cannot see, let alone lock, the same person's row: advisory locks know no row, 256 are enough. */
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(place) as text) from (select distinct"
                    + " 5091000 + (hashtext(worker) & 255) as place from unnest(cast(:workers as text[])) as worker"
                    + " order by place) as places";

    private static final String STARTS = "cast(:origins as text[]), cast(:workers as uuid[]),"
            + " cast(:transfers as uuid[]), cast(:starts as date[]), cast(:ends as date[])";

    @Override
    public void oneAtATime(ProvinceScope scope, Collection<UUID> workers) {
        getEntityManager()
                .createNativeQuery(ONE_AT_A_TIME, Tuple.class)
                .setParameter(
                        "workers", "{" + workers.stream().map(UUID::toString).collect(joining(",")) + "}")
                .getResultList();
    }

    @Override
    public void addAll(Collection<Spell> begun) {
        EntityManager session = getEntityManager();
        begun.forEach(session::persist);
    }

    @Override
    public Optional<Spell> asOrigin(ProvinceScope scope, SpellId id) {
        return find("key.originProvince = ?1 and key.id = ?2", scope.province(), id.value())
                .firstResultOptional();
    }

    @Override
    public Optional<Spell> asDestination(ProvinceScope scope, SpellId id) {
        return find("work.destinationProvince = ?1 and key.id = ?2", scope.province(), id.value())
                .firstResultOptional();
    }

    @Override
    public Optional<Spell> locked(ProvinceScope scope, UUID id) {
        oneAtATime(scope, workerOf(scope, id));
        return lock("key.originProvince = ?1 and key.id = ?2", scope, id)
                .or(() -> lock("work.destinationProvince = ?1 and key.id = ?2", scope, id));
    }

    /** Read without the spell: what is held of it is read behind the lock. */
    private List<UUID> workerOf(ProvinceScope scope, UUID id) {
        return getEntityManager()
                .createQuery(
                        "select s.work.workerId from Spell s where s.key.id = :id"
                                + " and (s.key.originProvince = :me or s.work.destinationProvince = :me)",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("me", scope.province())
                .getResultList();
    }

    @Override
    public void reread(Spell spell) {
        EntityManager session = getEntityManager();
        session.flush();
        session.refresh(spell);
    }

    @Override
    public boolean sharesDays(ProvinceScope scope, SpellKey spell, LocalDate end) {
        EntityManager session = getEntityManager();
        session.flush();
        return Scalars.one(
                session.createNativeQuery("select shares_full_days(:origin, :spell, :end)", Tuple.class)
                        .setParameter("origin", spell.originProvince())
                        .setParameter("spell", spell.id())
                        .setParameter("end", end),
                Boolean.class);
    }

    private Optional<Spell> lock(String where, ProvinceScope scope, UUID id) {
        return find(where, scope.province(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public Optional<Spell> fromSource(ProvinceScope scope, Source source) {
        return find(
                        "key.originProvince = ?1 and source.sourceSystem = ?2 and source.sourceRecordId = ?3",
                        scope.province(),
                        source.sourceSystem(),
                        source.sourceRecordId())
                .firstResultOptional();
    }

    @Override
    public List<Spell> withIds(ProvinceScope scope, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("key.originProvince = ?1 and key.id in ?2 order by key.id", scope.province(), ids);
    }

    @Override
    public List<Spell> ofWorker(ProvinceScope scope, UUID worker) {
        return list("key.originProvince = ?1 and work.workerId = ?2 order by key.id", scope.province(), worker);
    }

    @Override
    public List<Spell> after(ProvinceScope scope, SpellFilter filter, @Nullable UUID after, int limit) {
        StringBuilder where =
                new StringBuilder(filter.asOrigin() ? "key.originProvince = :me" : "work.destinationProvince = :me");
        Parameters values = Parameters.with("me", scope.province());
        restrict(where, values, "work.workerId = :worker", "worker", filter.workerId());
        restrict(where, values, "work.employerId = :employer", "employer", filter.employerId());
        String state = filter.asEmployer() ? "coalesce(employerState, state)" : "state";
        restrict(where, values, state + " = :state", "state", filter.state());
        String division = filter.division() == null ? null : filter.division() + "%";
        restrict(where, values, "work.division like :division", "division", division);
        for (int i = 0; i < filter.within().size(); i++) {
            where.append(i == 0 ? " and (" : " or ")
                    .append("work.division like :place")
                    .append(i);
            values.and("place" + i, filter.within().get(i) + "%");
        }
        where.append(filter.within().isEmpty() ? "" : ")");
        restrict(where, values, "key.id > :after", "after", after);
        return find(where.append(" order by key.id").toString(), values)
                .page(0, limit)
                .list();
    }

    private static void restrict(
            StringBuilder where, Parameters values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.and(name, value);
        }
    }

    @Override
    public Set<UUID> inTheWay(ProvinceScope scope, Collection<NewSpell> starts) {
        Query asked = asked(
                "select worker from full_time_in_the_way(" + STARTS + ", cast(:words as boolean[]))",
                Tuple.class,
                starts);
        return Set.copyOf(Scalars.all(asked.setParameter("words", array(starts, NewSpell::onTheWord)), UUID.class));
    }

    @Override
    public List<Spell> supersede(ProvinceScope scope, Collection<NewSpell> starts) {
        @SuppressWarnings("unchecked") // the query asks for spells
        List<Spell> ended = asked("select * from supersede_full_time(" + STARTS + ")", Spell.class, starts)
                .getResultList();
        // They may belong to someone whom the caller must not see: nothing is ever written through them.
        ended.forEach(getEntityManager()::detach);
        return ended;
    }

    private Query asked(String question, Class<?> answer, Collection<NewSpell> starts) {
        EntityManager session = getEntityManager();
        session.flush();
        return session.createNativeQuery(question, answer)
                .setParameter("origins", array(starts, start -> start.key().originProvince()))
                .setParameter("workers", array(starts, start -> start.work().workerId()))
                .setParameter("transfers", array(starts, start -> start.work().transferId()))
                .setParameter("starts", array(starts, NewSpell::start))
                .setParameter("ends", array(starts, NewSpell::end));
    }

    /** A PostgreSQL array literal; units, ids and dates hold nothing that would need quotes. */
    private static String array(Collection<NewSpell> starts, Function<NewSpell, @Nullable Object> value) {
        StringBuilder array = new StringBuilder("{");
        for (NewSpell start : starts) {
            array.append(array.length() == 1 ? "" : ",").append(value.apply(start)); // a null reads null
        }
        return array.append('}').toString();
    }
}
