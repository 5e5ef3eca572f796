package io.labortransfer.registry.rotation;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PersonKeyRotationTest {
    private static final String NUMBERS = "index:id-number";
    private static final String CONTENT = "index:worker-content";
    private static final String NAMES = "index:name:51";

    @Inject
    AgroalDataSource database;

    @Inject
    Scopes scopes;

    @Test
    void while_the_keys_of_persons_change_everybody_stays_the_same_and_alone() {
        var worker = aWorker().with("name", "司马轮换");
        var id = register("51", worker);
        var parked = claim("52", worker);
        register("51", aWorker().with("name", "??"));

        Keys.rotate(NUMBERS).then().statusCode(202);
        var during = new ArrayList<WorkerJson>();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    var newcomer = aWorker();
                    register("51", newcomer);
                    during.add(newcomer);
                    stillOne(worker, id, parked);
                    return Keys.state(NUMBERS).equals("MOVED");
                });
        Keys.rotated(CONTENT);
        Keys.rotated("field:51");
        Keys.rotated(NAMES);
        stillOne(worker, id, parked);

        for (var keyset : List.of(NUMBERS, CONTENT, NAMES, "field:51")) {
            ended();
            Keys.retired(keyset);
        }
        stillOne(worker, id, parked);
        assertThat(during).allSatisfy(newcomer -> {
            assertThat(found(newcomer)).hasSize(1);
            assertThat(claim("52", newcomer)).isNotEmpty();
        });
        assertThat(Keys.count("SELECT count(*) FROM identity_index WHERE length(id_key) = 32"))
                .isZero();
        assertThat(Long.parseLong(inScope(
                        "51",
                        "SELECT count(*)::text FROM name_token"
                                + " WHERE 16 IN (length(written), length(letters), length(initials), length(surname))"
                                + " OR 32 IN (length(written), length(letters), length(initials), length(surname))")))
                .isZero();
        assertThat(under("length(id_number_key) = 32 OR length(content_key) = 32"))
                .isZero();
        office("51")
                .get("/api/v1/workers/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo(worker.name()))
                .body("phone", equalTo(worker.phone()))
                .body("version", equalTo(1));
    }

    @Test
    void of_two_claims_that_know_different_keys_one_holds_the_person() {
        var former = key();
        var current = key();
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();

        assertThat(claim("51", current, former, one)).isEqualTo("FREE");
        assertThat(claim("52", former, null, two)).isEqualTo("OTHER");

        var again = key();
        var alone = key();
        assertThat(claim("52", again, null, two)).isEqualTo("FREE");
        assertThat(claim("51", alone, again, one)).isEqualTo("OTHER");
        assertThat(claim("51", alone, null, one)).isEqualTo("OTHER");
    }

    @Test
    void lines_of_files_keep_the_former_key_until_they_expire() {
        var worker = aWorker().in("330102");
        office("33")
                .contentType("application/x-ndjson")
                .body(line(worker).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/workers/imports?templateVersion=1&charset=utf-8&mode=CREATE_ONLY")
                .then()
                .statusCode(202);
        await().untilAsserted(() -> assertThat(found("33", worker)).hasSize(1));
        Keys.rotated("field:33");
        Keys.execute("DELETE FROM kept_answer");

        Keys.retire("field:33")
                .then()
                .statusCode(409)
                .body("code", equalTo("KEY_IN_USE"))
                .body("detail", containsString("import_piece"));
    }

    private void stillOne(WorkerJson worker, String id, String parked) {
        assertThat(found(worker)).containsExactly(id);
        assertThat(claim("52", worker)).isEqualTo(parked);
        office("51")
                .body(Map.of("name", worker.name()))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        office("51")
                .body(worker.json())
                .post("/api/v1/workers")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        var elsewhere = new HashMap<>(worker.json());
        elsewhere.put("sourceRecordId", "another");
        office("51")
                .body(elsewhere)
                .post("/api/v1/workers")
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_ALREADY_REGISTERED"));
    }

    private static List<String> found(WorkerJson worker) {
        return found("51", worker);
    }

    private static List<String> found(String unit, WorkerJson worker) {
        return office(unit)
                .body(Map.of("idNumber", worker.idNumber()))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String claim(String unit, WorkerJson worker) {
        var copy = new HashMap<>(worker.json());
        copy.put("registrationDivision", "520521");
        copy.put("residenceDivision", "520521");
        return office(unit)
                .body(copy)
                .post("/api/v1/workers")
                .then()
                .statusCode(202)
                .body("$", aMapWithSize(2))
                .extract()
                .path("duplicateId");
    }

    private static String line(WorkerJson worker) {
        try {
            return new ObjectMapper().writeValueAsString(worker.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Files of other tests of this run are as good as expired. */
    private void ended() {
        Keys.execute("TRUNCATE import_piece, import_mention");
    }

    private static byte[] key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private String claim(String unit, byte[] current, byte[] other, UUID worker) {
        return inScope(
                unit,
                "SELECT coalesce((SELECT verdict FROM claim_identities(ARRAY['\\x%s']::bytea[], ARRAY[%s]::bytea[], ARRAY['%s']::uuid[])), 'FREE')"
                        .formatted(
                                HexFormat.of().formatHex(current),
                                other == null ? "NULL" : "'\\x" + HexFormat.of().formatHex(other) + "'",
                                worker));
    }

    private long under(String condition) {
        return Long.parseLong(inScope("51", "SELECT count(*)::text FROM worker WHERE " + condition));
    }

    private String inScope(String unit, String question) {
        return scopes.call(
                ProvinceScope.ofProvince(unit),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement();
                            var row = statement.executeQuery(question)) {
                        row.next();
                        return row.getString(1);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e.getMessage(), e);
                    }
                }));
    }
}
