package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.harvest.Sights;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leaving answer with its records as the table of the access log keeps them. */
record StorableAnswer(Sights sights, List<Row> rows) {

    /** What it takes of a transaction: a row for each person. */
    int weight() {
        return 1
                + sights.people().size()
                + rows.stream().mapToInt(row -> row.subjects().size()).sum();
    }

    /** The columns of one record; the names are theirs in snake case, the reason is encrypted and written in hexadecimal digits. */
    record Row(
            UUID id,
            String province,
            String client,
            String org,
            String[] actors,
            String divisionPrefix,
            String operation,
            String accessKey,
            String[] relations,
            List<String> subjects,
            String[] fieldGroups,
            @Nullable String purpose,
            @Nullable String reason,
            String requestId,
            @Nullable String rightsCase) {}
}
