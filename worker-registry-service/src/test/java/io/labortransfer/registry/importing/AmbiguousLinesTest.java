package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.importing.Files.imported;
import static io.labortransfer.registry.importing.Files.ndjson;
import static io.labortransfer.registry.importing.Files.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A line that could be about one person by its number and about another by its record is about neither. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AmbiguousLinesTest {
    private final WorkerJson one = aWorker();
    private final WorkerJson other = aWorker();

    @Test
    void a_record_of_one_with_the_number_of_another_changes_nobody() {
        var first = register("51", one);
        var second = register("51", other);
        var swapped = other.fromRecord(recordOf(one)).with("education", "80");

        var job = imported("51", "UPSERT", ndjson(swapped, aWorker()));

        rejected(results("51", job.getString("id")), 0);
        assertThat(job.getInt("counts.created")).isEqualTo(1);
        untouched(first);
        untouched(second);
    }

    @Test
    void a_record_of_one_with_a_number_that_nobody_has_registers_nobody() {
        var first = register("51", one);
        var stranger = other.fromRecord(recordOf(one));

        rejected(results("51", imported("51", "UPSERT", ndjson(stranger)).getString("id")), 0);
        rejected(results("51", imported("51", "UPDATE_ONLY", ndjson(stranger)).getString("id")), 0);

        untouched(first);
        assertThat(register("51", other.fromRecord("a record of their own"))).startsWith("wkr_");
    }

    @Test
    void of_two_lines_that_give_one_record_to_two_people_the_first_counts() {
        var job = imported("51", "UPSERT", ndjson(one, other.fromRecord(recordOf(one))));
        var lines = results("51", job.getString("id"));
        assertThat(lines.getString("items[0].status")).isEqualTo("created");
        rejected(lines, 1);
    }

    @Test
    void a_record_that_an_earlier_piece_gave_to_somebody_is_that_persons() {
        var file = Chunks.open("51");
        file.put(1, ndjson(one) + "\n");
        file.put(2, ndjson(other.fromRecord(recordOf(one))));
        file.post("commit").statusCode(202);
        Files.ended("51", file.id());
        var lines = results("51", file.id());
        assertThat(lines.getString("items[0].status")).isEqualTo("created");
        rejected(lines, 1);
    }

    @Test
    void a_dry_run_tells_it_before_anything_is_written() {
        var first = register("51", one);
        register("51", other);
        var file = Chunks.open("51");
        file.put(1, ndjson(other.fromRecord(recordOf(one))));
        file.post("validate").statusCode(202);
        Files.reached("51", file.id(), "VALIDATED");
        rejected(results("51", file.id()), 0);
        file.post("cancel");
        untouched(first);
    }

    private static String recordOf(WorkerJson worker) {
        return (String) worker.json().get("sourceRecordId");
    }

    private static void rejected(JsonPath lines, int place) {
        assertThat(lines.getString("items[" + place + "].status")).isEqualTo("rejected");
        assertThat(lines.getString("items[" + place + "].errors[0].code")).isEqualTo("SOURCE_RECORD_TAKEN");
        assertThat(lines.getString("items[" + place + "].errors[0].field")).isEqualTo("sourceRecordId");
    }

    private static void untouched(String worker) {
        office("51")
                .get("/api/v1/workers/" + worker)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("education", equalTo("70"));
    }
}
