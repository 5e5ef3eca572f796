package io.labortransfer.registry.importing;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The file of an office of a town: of those who live there, and of nobody else in the county. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TownImportTest {
    private static final String TOWN = "513431101";
    private static final String NEXT_TOWN = "513431102";

    @Test
    void it_takes_who_lives_there_and_writes_over_nobody_who_lives_elsewhere() {
        var neighbor = aWorker().with("residenceDivision", NEXT_TOWN);
        Files.imported("51", "UPSERT", Files.ndjson(neighbor));
        var known = Files.results(
                        "51",
                        Files.imported("51", "UPSERT", Files.ndjson(neighbor)).getString("id"))
                .getString("items[0].id");
        var body = Files.ndjson(
                aWorker().with("residenceDivision", TOWN),
                aWorker().with("residenceDivision", NEXT_TOWN),
                neighbor.with("residenceDivision", TOWN).with("education", "80"));

        var job = Files.upload(Passports.op("51").prefix(TOWN))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?templateVersion=1&charset=utf-8&mode=UPSERT")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");

        Files.ended("51", job);
        assertThat(Files.results("51", job).<String>getList("items.status"))
                .containsExactly("created", "rejected", "rejected");
        assertThat(Files.results("51", job).<String>getList("items.errors.code.flatten()"))
                .containsExactly("RESIDENCE_FOREIGN", "ID_ALREADY_REGISTERED");
        office("51")
                .get("/api/v1/workers/" + known)
                .then()
                .body("residenceDivision", equalTo(NEXT_TOWN))
                .body("education", equalTo("70"));
    }
}
