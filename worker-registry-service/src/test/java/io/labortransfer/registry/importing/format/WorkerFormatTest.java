package io.labortransfer.registry.importing.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.importing.ImportColumn;
import io.labortransfer.kit.importing.ImportFormat;
import io.labortransfer.kit.importing.RecordFormat.Parsed;
import io.labortransfer.kit.importing.format.LineFormats;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.registry.reference.SampleLibrary;
import io.labortransfer.registry.worker.WorkerSubmission;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerFormatTest {
    private final WorkerFormat formats = new WorkerFormat(new LineFormats(), SampleLibrary.small());

    @Test
    void every_property_that_cannot_be_read_is_told_and_the_rest_is_read() {
        var parsed = ndjson("""
                {"name":{"first":"x"},"nickname":"y","birthdate":"1990-01-01","sex":"1","skills":[{"level":"much"}],\
                "categories":["LOP"],"languages":{"a":1},"mobility":"ANYWHERE"}""");
        assertThat(parsed).isInstanceOfSatisfying(Parsed.Submitted.class, submitted -> {
            assertThat(submitted.faults())
                    .containsExactlyInAnyOrder(
                            new Fault("name", "TYPE_WRONG"),
                            new Fault("nickname", "COLUMN_UNKNOWN"),
                            new Fault("birthdate", "COLUMN_MISSPELT", "birthdate", "birthDate"),
                            new Fault("skills.0.level", "TYPE_WRONG"),
                            new Fault("categories.0", "TYPE_WRONG"),
                            new Fault("languages", "TYPE_WRONG"));
            assertThat(submitted.submission()).isInstanceOfSatisfying(WorkerSubmission.class, submission -> {
                assertThat(submission.sex()).isEqualTo("1");
                assertThat(submission.mobility()).isEqualTo("ANYWHERE");
            });
        });
    }

    @Test
    void a_name_that_may_be_a_value_is_not_repeated() {
        assertThat(ndjson("{\"13900000001\":1}"))
                .isInstanceOfSatisfying(
                        Parsed.Submitted.class,
                        submitted -> assertThat(submitted.faults()).containsExactly(new Fault("", "COLUMN_UNKNOWN")));
    }

    @Test
    void a_text_that_no_database_can_hold_is_told_by_its_property() {
        assertThat(ndjson("{\"sourceRecordId\":\"a\\u0000b\",\"sex\":\"1\"}"))
                .isInstanceOfSatisfying(
                        Parsed.Submitted.class,
                        submitted -> assertThat(submitted.faults())
                                .containsExactly(new Fault("sourceRecordId", "TEXT_UNSTORABLE")));
    }

    @Test
    void the_codes_of_a_reference_list_are_told_by_the_list() {
        assertThat(formats.columns())
                .filteredOn(column -> List.of("sex", "education").contains(column.name()))
                .extracting(ImportColumn::codes)
                .containsExactly(List.of("1", "2"), List.of("60", "70"));
    }

    @Test
    void what_is_no_record_is_malformed() {
        var malformed = new Parsed.Unreadable<>(new Fault("", "LINE_MALFORMED"));
        for (var line : List.of("{", "[]", "null", "1", "{} {}", "{\"name\":}")) {
            assertThat(ndjson(line)).as(line).isEqualTo(malformed);
        }
    }

    @Test
    void a_header_names_the_wrong_column_and_the_nearest_right_one() {
        assertThat(formats.faults(List.of("idNumer", "13900000001")))
                .contains(
                        new Fault("header.0", "COLUMN_MISSPELT", "idNumer", "idNumber"),
                        new Fault("header.1", "COLUMN_UNKNOWN"),
                        new Fault("header", "COLUMN_MISSING", "idNumber"));
    }

    @Test
    void cells_of_a_table_are_typed_by_the_record() {
        assertThat(formats.parse(ImportFormat.CSV, List.of("sex", "skills.0.level"), "1,high"))
                .isInstanceOfSatisfying(
                        Parsed.Submitted.class,
                        submitted -> assertThat(submitted.faults())
                                .containsExactly(new Fault("skills.0.level", "TYPE_WRONG")));
    }

    private Parsed<WorkerSubmission> ndjson(String line) {
        return formats.parse(ImportFormat.NDJSON, List.of(), line);
    }
}
