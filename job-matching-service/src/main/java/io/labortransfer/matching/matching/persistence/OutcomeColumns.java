package io.labortransfer.matching.matching.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.matching.engine.Outcome;
import io.labortransfer.matching.engine.Standing;
import io.labortransfer.matching.matching.PlannedMatch;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Outcomes as columns for unnest. */
final class OutcomeColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OutcomeColumns() {}

    static void bind(PreparedStatement statement, int first, List<PlannedMatch> planned) throws SQLException {
        int column = first;
        array(statement, column++, "uuid", planned, p -> p.outcome().worker());
        array(statement, column++, "text", planned, p -> p.outcome().reason().name());
        array(statement, column++, "int4", planned, p -> p.outcome().eligiblePosts());
        array(statement, column++, "uuid", planned, p -> p.order() == null ? null : p.matchId());
        array(
                statement,
                column++,
                "text",
                planned,
                p -> p.order() == null ? null : p.order().destination());
        array(
                statement,
                column++,
                "uuid",
                planned,
                p -> p.order() == null ? null : p.order().id());
        array(statement, column++, "int4", planned, p -> seat(p, Outcome.Seat::choice));
        array(statement, column++, "int4", planned, p -> seat(p, Outcome.Seat::utility));
        array(statement, column++, "int4", planned, p -> seat(p, Outcome.Seat::postRank));
        array(statement, column++, "text", planned, p -> seat(p, seat -> text(seat.standing())));
        array(statement, column++, "text", planned, p -> String.join(",", p.reasons()));
        array(statement, column++, "text", planned, p -> p.profile() == null ? null : json(p.profile()));
        array(statement, column++, "bool", planned, PlannedMatch::besideLine);
        array(statement, column++, "text", planned, p -> p.outcome().company().name());
        array(statement, column, "uuid", planned, PlannedMatch::line);
    }

    static void bindCutoffs(PreparedStatement statement, int first, Map<UUID, Standing> cutoffs) throws SQLException {
        List<Map.Entry<UUID, Standing>> all = List.copyOf(cutoffs.entrySet());
        statement.setArray(
                first,
                statement
                        .getConnection()
                        .createArrayOf(
                                "uuid", all.stream().map(Map.Entry::getKey).toArray()));
        statement.setArray(
                first + 1,
                statement
                        .getConnection()
                        .createArrayOf(
                                "text",
                                all.stream().map(e -> text(e.getValue())).toArray()));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an outcome cannot be written", e);
        }
    }

    private static String text(Standing standing) {
        return standing.priority() + "|" + standing.fit() + "|" + standing.lottery()
                + (standing.behind() ? "|BEHIND" : "");
    }

    private static @Nullable Object seat(PlannedMatch planned, Function<Outcome.Seat, Object> value) {
        return planned.outcome().seat().map(value).orElse(null);
    }

    private static void array(
            PreparedStatement statement,
            int index,
            String type,
            List<PlannedMatch> planned,
            Function<PlannedMatch, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, planned.stream().map(value).toArray()));
    }
}
