package io.labortransfer.registry.worker.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.WorkerFilter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question for one page of workers. Pages go in the order of ids: along the key, or, for one county, along the index that begins with it,
 * so that a page is found as fast at any depth. Other divisions are a pattern, because a range would be answered by collecting all of it, and
 * one that is no condition of its own: a pattern that is not known yet would be taken for a two-hundredth of a unit, and the unit be read
 * and sorted. How many are wanted stands in the text, because a plan that is kept for any number does the same.
 *
 * @param text in SQL
 * @param parameters in the order of the text
 */
record WorkerQuestion(String text, List<Object> parameters) {
    private static final int COUNTY_DIGITS = 6;
    private static final String IN_CATEGORY = """
            jsonb_path_exists(w.categories::jsonb,
                '$[*] ? (@.code == $code && @.validFrom <= $day && (!exists(@.validTo) || @.validTo > $day))',
                jsonb_build_object('code', ?::text, 'day', ?::text))""";
    static final String WITH_SKILL = """
            jsonb_path_exists(w.skills::jsonb, '$[*] ? (@.occupationCode == $code)',
                jsonb_build_object('code', ?::text))""";
    private static final String AT_HOME = """
            EXISTS (SELECT FROM unnest(string_to_array(?, ',')) AS h (prefix)
                    WHERE starts_with(w.residence_division, h.prefix))""";
    private static final String WITH_WISH = """
            EXISTS (SELECT FROM intent i
                         WHERE i.origin_province = w.origin_province AND i.worker_id = w.id AND i.state = ?)""";

    /** The question, or empty when nobody can be in what is asked for and in reach. */
    static Optional<WorkerQuestion> of(ProvinceScope scope, WorkerFilter filter, int limit) {
        var within = filter.division() == null ? "" : filter.division();
        var reach = Area.of(scope).registration();
        if (!within.startsWith(reach) && !reach.startsWith(within)) {
            return Optional.empty();
        }
        var asked = new Asked();
        asked.when("w.origin_province = ?", scope.province());
        asked.division(within.length() > reach.length() ? within : reach);
        asked.when("w.state = ?", name(filter.state()));
        asked.when("w.labor_capacity = ?", name(filter.capacity()));
        asked.when("w.mobility = ?", name(filter.mobility()));
        if (filter.category() != null) {
            asked.when(IN_CATEGORY, filter.category().name(), filter.day().toString());
        }
        asked.when(WITH_SKILL, filter.occupation());
        asked.when(WITH_WISH, filter.intentState());
        asked.whether("w.new_growth", "NOT w.new_growth", filter.newGrowth());
        asked.whether("w.student", "NOT w.student", filter.student());
        asked.whether("w.assistance_owner_cipher IS NOT NULL", "w.assistance_owner_cipher IS NULL", filter.assisted());
        asked.when("w.id = ?", filter.only());
        if (!filter.homes().isEmpty()) {
            asked.when(AT_HOME, String.join(",", filter.homes()));
        }
        asked.when("w.id > ?", filter.after());
        return Optional.of(new WorkerQuestion(asked.text + " ORDER BY w.id LIMIT " + limit, asked.parameters));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** Binds the parameters, the first of them at {@code first}. */
    void bind(PreparedStatement ask, int first) throws SQLException {
        for (var place = 0; place < parameters.size(); place++) {
            ask.setObject(first + place, parameters.get(place));
        }
    }

    private static final class Asked {
        private final StringBuilder text =
                new StringBuilder("SELECT " + VersionColumns.NAMES + " FROM worker w WHERE w.state <> 'ERASED'");
        private final List<Object> parameters = new ArrayList<>();

        void division(String prefix) {
            if (prefix.length() == COUNTY_DIGITS) {
                when("w.registration_division = ?", prefix);
            } else if (!prefix.isEmpty()) {
                when("coalesce(w.registration_division LIKE ?, false)", prefix + '%');
            }
        }

        /** Nothing is asked where a value is missing. */
        void when(String condition, @Nullable Object... values) {
            if (Stream.of(values).allMatch(Objects::nonNull)) {
                text.append(" AND ").append(condition);
                parameters.addAll(List.of(values));
            }
        }

        /** As text, because an index of a part of the table is used for what the question says, and not for what a parameter may be. */
        void whether(String is, String isNot, @Nullable Boolean wanted) {
            if (wanted != null) {
                text.append(" AND ").append(wanted ? is : isNot);
            }
        }
    }
}
