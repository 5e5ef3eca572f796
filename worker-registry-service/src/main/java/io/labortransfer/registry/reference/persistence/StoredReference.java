package io.labortransfer.registry.reference.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.registry.reference.ReferenceRevision;
import io.labortransfer.registry.reference.ReferenceRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reference revisions: bundled as files, published as rows. They are the same for every province. */
@ApplicationScoped
class StoredReference implements ReferenceRevisions {
    private static final List<String> FILES = List.of(
            "divisions-00-r1",
            "occupations-00-r1",
            "minimum-wages-00-r1",
            "work-forms-00-r1",
            "found-through-00-r1",
            "retirement-table-00-r1");
    private static final String INSERT = """
            INSERT INTO reference_revision (list, unit, revision, valid_from, valid_to, state, source, items, published_at)
            VALUES (?1, ?2, ?3, ?4, CAST(?5 AS date), 'PUBLISHED', ?6, ?7, ?8)
            ON CONFLICT (list, unit, revision) DO NOTHING""";
    private static final String NEWEST = """
            SELECT DISTINCT ON (list, unit) list, unit, revision, valid_from, valid_to, source, items
            FROM reference_revision WHERE state = 'PUBLISHED' ORDER BY list, unit, revision DESC""";
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private final EntityManager records;
    private final ObjectMapper json;

    StoredReference(EntityManager records, ObjectMapper json) {
        this.records = records;
        this.json = json;
    }

    @Override
    public List<ReferenceRevision> bundled() {
        return FILES.stream().map(this::read).toList();
    }

    private ReferenceRevision read(String file) {
        try (var in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + file + ".json")) {
            return json.readValue(in, ReferenceRevision.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled reference list " + file + " cannot be read", e);
        }
    }

    @Override
    public List<ReferenceRevision> published() {
        List<?> rows = records.createNativeQuery(NEWEST, Tuple.class).getResultList();
        return rows.stream().map(row -> revision((Tuple) row)).toList();
    }

    private ReferenceRevision revision(Tuple row) {
        try {
            var validTo = row.get("valid_to", LocalDate.class);
            return new ReferenceRevision(
                    row.get("list", String.class),
                    row.get("unit", String.class),
                    row.get("revision", Integer.class),
                    row.get("valid_from", LocalDate.class),
                    validTo,
                    row.get("source", String.class),
                    json.readValue(row.get("items", String.class), ROWS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored reference list cannot be read", e);
        }
    }

    @Override
    public boolean publish(ReferenceRevision revision, Instant at) {
        try {
            return records.createNativeQuery(INSERT)
                            .setParameter(1, revision.list())
                            .setParameter(2, revision.unit())
                            .setParameter(3, revision.revision())
                            .setParameter(4, revision.validFrom())
                            .setParameter(
                                    5,
                                    revision.validTo() == null
                                            ? null
                                            : revision.validTo().toString())
                            .setParameter(6, revision.source())
                            .setParameter(7, json.writeValueAsString(revision.items()))
                            .setParameter(8, at)
                            .executeUpdate()
                    == 1;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A reference list cannot be written", e);
        }
    }
}
