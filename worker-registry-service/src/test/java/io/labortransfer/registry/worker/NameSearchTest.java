package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.rotation.Keys;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class NameSearchTest {
    @Inject
    PersonSeal seal;

    @Test
    void a_worker_is_found_by_the_name_and_by_its_reading() {
        var id = register("51", aWorker().with("name", "尉迟寻觅"));

        for (var form : List.of("尉迟寻觅", "尉迟 寻觅", "yuchi xunmi", "Yùchí Xúnmì", "ycxm", "yuchi")) {
            named("51", form).body("items.id", hasItem(id)).body("more", equalTo(false));
        }
        for (var other : List.of("尉迟", "寻觅", "xunmi", "尉迟寻", "yuch", "·")) {
            named("51", other).body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void a_name_of_which_the_version_before_kept_whole_hashes_is_found_as_well() {
        var id = register("51", aWorker().with("name", "尉迟留痕"));
        var whole = seal.wantedHashes("51", "尉迟留痕").orElseThrow();
        Keys.execute("UPDATE name_token SET written = '%s', letters = '%s', surname = '%s' WHERE worker_id = '%s'"
                .formatted(
                        hex(whole.written()),
                        hex(whole.letters()),
                        hex(whole.surnames()),
                        WorkerId.of(id).value()));

        for (var form : List.of("尉迟留痕", "yuchi liuhen", "yuchi")) {
            named("51", form).body("items.id", hasItem(id));
        }
    }

    /** The longest: brief ones are half as long. */
    private static String hex(List<byte[]> hashes) {
        return "\\x"
                + HexFormat.of()
                        .formatHex(hashes.stream()
                                .max(Comparator.comparingInt(hash -> hash.length))
                                .orElseThrow());
    }

    @Test
    void names_in_other_letters_are_found_as_well() {
        var latin = register("51", aWorker().with("name", "Ayshemgul Tursun"));
        var uyghur = register("51", aWorker().with("name", "ئايشەمگۈل تۇرسۇن"));
        var tibetan = register("51", aWorker().with("name", "ཚེ་རིང་སྒྲོལ་མ"));

        named("51", "ayshemgul tursun").body("items.id", hasItem(latin));
        named("51", "ئايشەمگۈل تۇرسۇن").body("items.id", hasItem(uyghur));
        named("51", "ཚེ་རིང་སྒྲོལ་མ").body("items.id", hasItem(tibetan));
    }

    @Test
    void who_only_sounds_alike_is_not_found_by_characters() {
        var asked = register("51", aWorker().with("name", "章听风"));
        var alike = register("51", aWorker().with("name", "张听风"));

        named("51", "章听风").body("items.id", hasItem(asked)).body("items.id", not(hasItem(alike)));
        named("51", "zhangtingfeng").body("items.id", hasItem(asked)).body("items.id", hasItem(alike));
    }

    @Test
    void a_name_is_found_where_the_office_reaches_and_nowhere_else() {
        var id = register("51", aWorker().with("name", "长孙不见"));

        named("52", "长孙不见").body("items", empty());
        as(Passports.op("51").prefix("5101"))
                .body(Map.of("name", "长孙不见"))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(Passports.op("51").prefix("513431"))
                .body(Map.of("name", "长孙不见"))
                .post("/api/v1/workers/search")
                .then()
                .body("items.id", equalTo(List.of(id)));
        as(Passports.dp("51"))
                .body(Map.of("name", "长孙不见"))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(403);
    }

    @Test
    void a_file_brings_names_and_changes_them() throws JsonProcessingException {
        var person = aWorker().with("name", "闻人旧名");
        imported(person);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> named("51", "闻人旧名").body("items", hasSize(1)));

        imported(person.with("name", "闻人新名"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> named("51", "wrxm").body("items", hasSize(1)));

        named("51", "闻人旧名").body("items", empty());
    }

    @Test
    void of_many_with_one_name_fifty_are_shown() {
        for (var i = 0; i < 51; i++) {
            register("51", aWorker().with("name", "独孤众多"));
        }

        named("51", "独孤众多").body("items", hasSize(50)).body("more", equalTo(true));
    }

    @Test
    void one_asks_by_number_or_by_name() {
        office("51")
                .body(Map.of())
                .post("/api/v1/workers/search")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("ONE_NEEDED"));
        office("51")
                .body(Map.of("idNumber", "995101199001011234", "name", "张三"))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("ONE_OF_THREE"));
    }

    @Test
    void half_a_number_is_refused() {
        office("51")
                .body(Map.of("idNumber", "9951011990"))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/idNumber"))
                .body("errors[0].code", equalTo("FORMAT_WRONG"));
    }

    private static ValidatableResponse named(String unit, String name) {
        return office(unit)
                .body(Map.of("name", name))
                .post("/api/v1/workers/search")
                .then()
                .statusCode(200);
    }

    private static void imported(WorkerJson worker) throws JsonProcessingException {
        office("51")
                .contentType("application/x-ndjson")
                .body(new ObjectMapper().writeValueAsBytes(worker.json()))
                .post("/api/v1/workers/imports?templateVersion=1&charset=utf-8&mode=UPSERT")
                .then()
                .statusCode(202);
    }
}
