package io.labortransfer.registry.reference.persistence;

import io.labortransfer.registry.reference.ListRevision;
import io.labortransfer.registry.reference.ReferenceRevision;
import io.labortransfer.registry.reference.ReferenceRevisions;
import io.labortransfer.registry.reference.RevisionKey;
import io.labortransfer.registry.reference.RevisionState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Revisions as aggregates. They are the same for every reader; a row is written under the scope of its unit. */
@ApplicationScoped
class StoredRevisions implements ReferenceRevisions, PanacheRepositoryBase<ListRevision, RevisionKey> {
    private static final String LOCK = "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) AS held";
    private static final String NEXT =
            "SELECT coalesce(max(version), 0) + 1 FROM reference_revision WHERE list = ?1 AND unit = ?2";
    private static final String STAMP =
            "SELECT count(*) || ' ' || coalesce(max(version), 0) || ' ' || coalesce(sum(version), 0)"
                    + " FROM reference_revision WHERE state IN ('PUBLISHED', 'SUPERSEDED')";
    private static final String SUMMARIES =
            "SELECT list, unit, revision, state, valid_from, valid_to, source FROM reference_revision"
                    + " WHERE state IN ('PENDING', 'PUBLISHED') ORDER BY list, unit, revision";

    private final BundledFiles files;

    StoredRevisions(BundledFiles files) {
        this.files = files;
    }

    @Override
    public List<ReferenceRevision> bundled() {
        return files.revisions();
    }

    @Override
    public void lock(String list, String unit) {
        getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter(1, "reference:" + list + ":" + unit)
                .getSingleResult();
    }

    @Override
    public Optional<ListRevision> find(RevisionKey key) {
        return find("key = ?1", key).firstResultOptional();
    }

    @Override
    public Optional<ListRevision> inForce(String list, String unit) {
        return find("key.list = ?1 and key.unit = ?2 and state = ?3", list, unit, RevisionState.PUBLISHED)
                .firstResultOptional();
    }

    @Override
    public List<ListRevision> waiting(String list, String unit) {
        return list(
                "key.list = ?1 and key.unit = ?2 and state = ?3 order by key.revision",
                list,
                unit,
                RevisionState.PENDING);
    }

    @Override
    public Optional<ListRevision> newest(String list, String unit) {
        return find("key.list = ?1 and key.unit = ?2 order by key.revision desc", list, unit)
                .page(0, 1)
                .firstResultOptional();
    }

    @Override
    public long nextVersion(String list, String unit) {
        return ((Number) getEntityManager()
                        .createNativeQuery(NEXT)
                        .setParameter(1, list)
                        .setParameter(2, unit)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public List<RevisionKey> due(LocalDate today) {
        return find(
                        "state = ?1 and validFrom <= ?2 order by key.list, key.unit, key.revision",
                        RevisionState.PENDING,
                        today)
                .stream()
                .map(ListRevision::key)
                .toList();
    }

    @Override
    public List<ReferenceRevision> published() {
        return find("state = ?1", RevisionState.PUBLISHED).stream()
                .map(ListRevision::content)
                .toList();
    }

    @Override
    public String stamp() {
        return getEntityManager().createNativeQuery(STAMP).getSingleResult().toString();
    }

    @Override
    public List<Summary> summaries() {
        List<?> rows =
                getEntityManager().createNativeQuery(SUMMARIES, Tuple.class).getResultList();
        return rows.stream().map(row -> summary((Tuple) row)).toList();
    }

    private static Summary summary(Tuple row) {
        return new Summary(
                row.get("list", String.class),
                row.get("unit", String.class),
                row.get("revision", Integer.class),
                RevisionState.valueOf(row.get("state", String.class)),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("source", String.class));
    }

    @Override
    public void store(ListRevision revision) {
        persistAndFlush(revision);
    }
}
