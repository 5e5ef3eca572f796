package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ImportHistoryTest {

    @Test
    void what_a_file_replaces_is_kept_and_the_same_line_again_undoes_no_correction() {
        var one = aWorker().in("520521");
        var two = aWorker().in("520521");
        var first = Files.ndjson(one, two);
        var ids = Files.results("52", Files.imported("52", "UPSERT", first).getString("id"))
                .<String>getList("items.id");
        correct("52", ids.getFirst(), 1, Map.of("education", "80")).then().statusCode(200);

        var again = Files.imported("52", "UPSERT", first);
        assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
        var changed = Files.imported(
                "52",
                "UPSERT",
                Files.ndjson(
                        one.with("mobility", "IN_COUNTY").with("student", true),
                        two.with("mobility", "VILLAGE_ONLY")
                                .with("emergencyContact", Map.of("name", "阿妈", "phone", "+8613900002222"))));
        assertThat(changed.getInt("counts.updated")).isEqualTo(2);

        office("52")
                .get("/api/v1/workers/" + ids.getFirst() + "/history")
                .then()
                .statusCode(200)
                .body("items.operation", contains("importWorkers", "correctWorker", "importWorkers"))
                .body("items[0].changed", containsInAnyOrder("state", "education", "mobility", "student"));
        office("52")
                .get("/api/v1/workers/" + ids.get(1) + "/history")
                .then()
                .body("items.version", contains(2, 1))
                .body("items[0].by", equalTo("office-52"));
        office("52").get("/api/v1/workers/" + ids.get(1)).then().body("emergencyContact.name", equalTo("阿妈"));
    }

    @Test
    void a_file_is_no_device_and_brings_no_id_of_one() {
        var job = Files.imported(
                "52",
                "UPSERT",
                Files.ndjson(aWorker()
                        .in("520521")
                        .with("clientId", UUID.randomUUID().toString())));
        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
    }
}
