package io.labortransfer.registry.reference.persistence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.labortransfer.registry.reference.ListSchema;
import io.labortransfer.registry.reference.ListSchemas;
import io.labortransfer.registry.reference.ReferenceRevision;
import io.labortransfer.registry.reference.RetirementTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The data files of this release: what the lists are made of, and the revisions that come with it. */
@ApplicationScoped
class BundledFiles implements ListSchemas {
    private static final List<String> REVISIONS = List.of(
            "divisions-00-r1",
            "divisions-00-r2",
            "occupations-00-r1",
            "occupations-00-r2",
            "occupations-00-r3",
            "occupation-crosswalk-00-r1",
            "occupation-crosswalk-00-r2",
            "industries-00-r1",
            "minimum-wages-00-r1",
            "minimum-wages-00-r2",
            "calendars-00-r1",
            "work-forms-00-r1",
            "found-through-00-r1",
            "prohibited-work-minors-00-r1",
            "trip-requirements-00-r1",
            "reason-codes-00-r1",
            "education-codes-00-r1",
            "sex-codes-00-r1");
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final List<ListSchema> schemas = List.of(read("schemas", ListSchema[].class));

    @Override
    public List<ListSchema> all() {
        return schemas;
    }

    /** The bundled revisions, older before newer. */
    List<ReferenceRevision> revisions() {
        return Stream.concat(
                        REVISIONS.stream().map(file -> read(file, ReferenceRevision.class)),
                        Stream.of(RetirementTable.revision()))
                .toList();
    }

    private static <T> T read(String file, Class<T> as) {
        try (var in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + file + ".json")) {
            return JSON.readValue(in, as);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled file " + file + " cannot be read", e);
        }
    }
}
