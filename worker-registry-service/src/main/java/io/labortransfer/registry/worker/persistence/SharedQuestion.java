package io.labortransfer.registry.worker.persistence;

import io.labortransfer.registry.worker.WorkerFilter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The question for one page of workers who are shown to the caller: its shares along their index, and for each worker what they open now. The
 * lateral question keeps that order, whatever a kept plan knows of how many there are.
 *
 * @param text in SQL
 * @param parameters in the order of the text
 */
record SharedQuestion(String text, List<Object> parameters) {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String PAGE = "SELECT w.* FROM (SELECT DISTINCT id FROM shared_key WHERE id > ?) AS k"
            + " CROSS JOIN LATERAL (SELECT " + SharedWorkersReading.COLUMNS
            + " FROM shared_profile w WHERE w.id = k.id AND w.relation <> 'RIGHTS' ORDER BY "
            + SharedWorkersReading.STRONGEST + " LIMIT 1) AS w WHERE true";
    private static final String PROFILE_SHOWN = "'F1' = ANY (w.field_groups)";

    static SharedQuestion of(WorkerFilter filter, int limit) {
        var text = new StringBuilder(PAGE);
        var parameters = new ArrayList<Object>();
        var after = filter.after();
        parameters.add(after == null ? BEFORE_ALL : after);
        if (filter.asksByProfile()) {
            text.append(" AND ").append(PROFILE_SHOWN);
        }
        var state = filter.state();
        when(text, parameters, "w.state = ?", state == null ? null : state.name());
        when(text, parameters, "starts_with(w.registration_division, ?)", filter.division());
        when(text, parameters, WorkerQuestion.WITH_SKILL, filter.occupation());
        when(text, parameters, "w.new_growth = ?", filter.newGrowth());
        when(text, parameters, "w.student = ?", filter.student());
        return new SharedQuestion(
                text.append(" ORDER BY k.id LIMIT ").append(limit).toString(), parameters);
    }

    private static void when(StringBuilder text, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            text.append(" AND ").append(condition);
            parameters.add(value);
        }
    }

    /** Binds the parameters. */
    void bind(PreparedStatement ask) throws SQLException {
        for (var place = 0; place < parameters.size(); place++) {
            ask.setObject(place + 1, parameters.get(place));
        }
    }
}
