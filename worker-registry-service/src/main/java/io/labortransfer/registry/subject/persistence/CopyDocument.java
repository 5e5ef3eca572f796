package io.labortransfer.registry.subject.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.accesslog.AccessHistory;
import io.labortransfer.registry.subject.CopyForm;
import io.labortransfer.registry.worker.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy as one JSON document, written as it is read: a part for each kind of record, and last who was shown the person. */
@ApplicationScoped
class CopyDocument {
    private static final String FORMAT = "lt.person-copy/1";
    private static final int AT_ONCE = 500;

    private final HeldRows rows;
    private final AccessHistory accesses;
    private final ObjectMapper json;

    CopyDocument(HeldRows rows, AccessHistory accesses, ObjectMapper json) {
        this.rows = rows;
        this.accesses = accesses;
        this.json = json;
    }

    void write(ProvinceScope scope, List<UUID> workers, CopyForm form, Instant at, OutputStream out)
            throws IOException {
        try (var to = json.createGenerator(out)) {
            to.writeStartObject();
            to.writeStringField("format", FORMAT);
            to.writeStringField("heldBy", "worker-registry");
            to.writeStringField("originProvince", scope.province());
            to.writeStringField("workerId", new WorkerId(workers.getFirst()).wire());
            to.writePOJOField("madeAt", at);
            to.writeObjectFieldStart("records");
            for (var section : HeldSection.of(form)) {
                to.writeArrayFieldStart(section.name());
                rows.each(section, form, scope, workers, to::writePOJO);
                to.writeEndArray();
            }
            to.writeArrayFieldStart("accessRecords");
            for (var worker : workers) {
                accesses(new WorkerId(worker).wire(), form, to);
            }
            to.writeEndArray();
            to.writeEndObject();
            to.writeEndObject();
        }
    }

    private void accesses(String worker, CopyForm form, JsonGenerator to) throws IOException {
        AccessHistory.@Nullable Place before = null;
        var more = true;
        while (more) {
            var page = accesses.about(worker, before, AT_ONCE);
            for (var past : page) {
                if (form == CopyForm.OWN || !past.tellsOfRightsCase()) {
                    to.writePOJO(past);
                }
                before = new AccessHistory.Place(past.day(), past.id());
            }
            more = page.size() == AT_ONCE;
        }
    }
}
