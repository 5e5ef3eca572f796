package io.labortransfer.registry.subject.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The copy is complete: the database says which tables name a worker. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HeldSectionTest {
    private static final String NAME_A_WORKER = """
            SELECT DISTINCT c.relname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0
              AND (a.attname LIKE '%worker_id' OR a.attname = 'workers' OR c.relname LIKE 'worker%')""";

    private static final Map<String, String> LEFT_OUT = Map.of(
            "name_token", "keyed hashes of the name, which is in the copy",
            "identity_index", "the keyed hash of the ID number, which is in the copy",
            "candidate_counter", "counts what other services were told",
            "capture", "digests of what stands in the copy, under ids of devices",
            "import_result", "what became of a line of a file; what it said is in the record and its history",
            "import_outcome", "what became of the lines of a file",
            "import_named", "whom a dry run has seen, gone with it");

    @Test
    void every_table_that_names_a_worker_is_in_the_copy_or_is_left_out_for_a_reason() throws SQLException {
        var naming = tables();
        var told = HeldSection.ALL.stream().map(HeldSection::question).collect(Collectors.joining("\n"))
                + " duplicate_case relocation"; // through functions
        var forgotten = naming.stream()
                .filter(table -> !LEFT_OUT.containsKey(table))
                .filter(table -> !told.matches("(?s).*\\b" + table + "\\b.*"))
                .toList();
        assertThat(naming).contains("worker", "intent", "household_member").containsAll(LEFT_OUT.keySet());
        assertThat(forgotten).isEmpty();
    }

    @Test
    void what_records_said_before_is_found_by_their_key_and_not_by_reading_the_past_of_the_unit() {
        assertThat(HeldSection.ALL.stream()
                        .map(HeldSection::question)
                        .filter(question -> question.contains("_history"))
                        .filter(question ->
                                !question.contains("FROM worker_history WHERE origin_province = ? AND id ="))
                        .filter(question -> !question.contains("h.id = r.id"))
                        .filter(question -> !question.contains("h.household_id = m.household_id")))
                .isEmpty();
    }

    private static TreeSet<String> tables() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var rows = connection.createStatement().executeQuery(NAME_A_WORKER)) {
            var names = new TreeSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
