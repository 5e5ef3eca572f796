package io.labortransfer.registry.worker.persistence;

import io.labortransfer.kit.persistence.UuidArray;
import io.labortransfer.registry.worker.WorkerRow;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns that a file writes, each as one array. A column that is an array itself travels as its literal. */
final class WorkerColumns {
    private static final List<Column> ALL = List.of(
            new Column("id", "uuid", "", WorkerRow::id),
            new Column("version", "bigint", "", WorkerRow::version),
            new Column("state", "text", "", row -> row.state().name()),
            new Column("id_number_cipher", "bytea", "", row -> row.person().idNumber()),
            new Column("id_number_key", "bytea", "", row -> row.person().idKey()),
            new Column("name_cipher", "bytea", "", row -> row.person().name()),
            new Column("phone_cipher", "bytea", "", row -> row.person().phone()),
            new Column("address_cipher", "bytea", "", row -> row.person().address()),
            new Column("content_key", "bytea", "", WorkerRow::contentKey),
            new Column("sex", "text", "", row -> row.facts().sex()),
            new Column("birth_date", "integer", " + date '1970-01-01'", row ->
                    (int) row.facts().birthDate().toEpochDay()),
            new Column("registration_division", "text", "", row -> row.facts().registrationDivision()),
            new Column("residence_division", "text", "", row -> row.facts().residenceDivision()),
            new Column(
                    "categories",
                    "text",
                    "",
                    row -> ColumnJson.write(row.facts().categories().items())),
            new Column(
                    "labor_capacity",
                    "text",
                    "",
                    row -> row.facts().laborCapacity().name()),
            new Column("mobility", "text", "", row -> row.facts().mobility().name()),
            new Column(
                    "cannot_leave_reasons",
                    "text",
                    "::text[]",
                    row -> literal(row.facts().cannotLeaveReasons())),
            new Column("education", "text", "", row -> row.facts().education()),
            new Column(
                    "skills",
                    "text",
                    "",
                    row -> ColumnJson.write(row.facts().skills().items())),
            new Column(
                    "languages", "text", "::text[]", row -> literal(row.facts().languages())),
            new Column(
                    "attestation", "text", "", row -> row.facts().attestation().name()),
            new Column("source_system", "text", "", row -> row.source().system()),
            new Column("source_record_id", "text", "", row -> row.source().recordId()),
            new Column("phone_key", "bytea", "", row -> row.person().phoneKey()),
            new Column(
                    "alternate_contact_cipher", "bytea", "", row -> row.person().alternateContact()),
            new Column(
                    "emergency_contact_cipher", "bytea", "", row -> row.person().emergencyContact()),
            new Column(
                    "assistance_owner_cipher", "bytea", "", row -> row.person().assistanceOwner()),
            new Column("capacity_detail", "text", "", row -> nameOf(row.facts().capacityDetail())),
            new Column("new_growth", "boolean", "", row -> row.facts().newGrowth()),
            new Column("student", "boolean", "", row -> row.facts().student()),
            new Column("protected", "boolean", "", row -> row.facts().underProtection()),
            new Column(
                    "attestations",
                    "text",
                    "",
                    row -> ColumnJson.write(row.facts().attestations().items())));

    static final String NAMES = each(Column::name);
    static final String VALUES = each(column -> column.name() + column.cast());
    /** The rows of the arrays. Side by side in a list of columns they are read in step; behind FROM each would be laid down first. */
    static final String ROWS =
            "(SELECT " + each(column -> "unnest(?::" + column.type() + "[]) AS " + column.name()) + ")";

    static final String ASSIGNMENTS = ALL.stream()
            .skip(1)
            .map(column -> column.name() + " = t." + column.name() + column.cast())
            .collect(Collectors.joining(", "));

    private WorkerColumns() {}

    private static String each(Function<Column, String> part) {
        return ALL.stream().map(part).collect(Collectors.joining(", "));
    }

    /** Binds the columns from parameter {@code first}; answers the next free one. */
    static int bind(PreparedStatement statement, int first, Collection<WorkerRow> rows) throws SQLException {
        var next = first;
        for (var column : ALL) {
            statement.setArray(next++, column.array(statement.getConnection(), rows));
        }
        return next;
    }

    /** Codes hold no character that an array literal would have to escape; rules let nothing else through. */
    private static String literal(List<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }

    private static @Nullable String nameOf(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    /**
     * A column.
     *
     * @param type of what travels
     * @param cast what stands behind it in the statement
     */
    private record Column(String name, String type, String cast, Function<WorkerRow, @Nullable Object> value) {

        Array array(Connection connection, Collection<WorkerRow> rows) throws SQLException {
            return type.equals("uuid")
                    ? UuidArray.of(connection, rows.stream().map(WorkerRow::id).toList())
                    : connection.createArrayOf(type, rows.stream().map(value).toArray(elements()));
        }

        /** The driver sends arrays of these types as they are, and would write others out as text. */
        private IntFunction<@Nullable Object[]> elements() {
            return switch (type) {
                case "bytea" -> byte[][]::new;
                case "text" -> String[]::new;
                case "bigint" -> Long[]::new;
                case "integer" -> Integer[]::new;
                case "boolean" -> Boolean[]::new;
                default -> throw new IllegalStateException("no column travels as " + type);
            };
        }
    }
}
