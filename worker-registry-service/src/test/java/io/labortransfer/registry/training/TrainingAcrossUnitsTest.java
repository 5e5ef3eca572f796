package io.labortransfer.registry.training;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TrainingStory.COURSES;
import static io.labortransfer.registry.TrainingStory.ENROLLMENTS;
import static io.labortransfer.registry.TrainingStory.apply;
import static io.labortransfer.registry.TrainingStory.certify;
import static io.labortransfer.registry.TrainingStory.complete;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.drop;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.TrainingStory.step;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.SpellStory;
import io.labortransfer.registry.TwoUnits;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of a course of Sichuan (51) whose registration goes to Guizhou (52). */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TrainingAcrossUnitsTest {
    private static final LocalDate TODAY = LocalDate.now(Times.SHANGHAI);

    private String course = "";

    @BeforeEach
    void a_course_is_offered() {
        course = offer("51", course());
    }

    @Test
    void whoever_moves_leaves_the_courses_of_the_old_unit_and_the_places_are_free() {
        var worker = register("51", aWorker());
        var attending = enroll("51", course, worker);
        for (var step : List.of("admit", "attend")) {
            step("51", attending, step).statusCode(200);
        }
        var second = offer("51", course());
        var applied = enroll("51", second, worker);

        TwoUnits.moves(worker);

        for (var enrollment : List.of(attending, applied)) {
            office("52")
                    .get(ENROLLMENTS + enrollment)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DROPPED"))
                    .body("dropWord", nullValue());
            var told = Topics.await("lt.training.v1", "lt.training.dropped.v1", enrollment);
            assertThat(told.json().get("originProvince").asText()).isEqualTo("51");
            drop(Passports.op("52"), enrollment, word()).statusCode(200).body("state", equalTo("DROPPED"));
            step("52", enrollment, "admit").statusCode(409).body("code", equalTo("ENROLLMENT_STATE"));
            drop(Passports.op("51"), enrollment, word()).statusCode(404);
        }
        for (var left : List.of(course, second)) {
            office("51").get(COURSES + "/" + left).then().body("taken", equalTo(0));
        }
        assertThat(outcomes("51").getInt("dropped")).isEqualTo(1);
        apply(Passports.op("52"), course, worker, word()).statusCode(404);
        enroll("52", offer("52", course("52")), worker);
    }

    @Test
    void what_the_old_unit_certified_goes_on_proving_a_skill_and_counting_for_its_course() {
        var person = aWorker();
        var worker = register("51", person);
        var enrollment = enroll("51", course, worker);
        complete("51", enrollment);
        certify("51", enrollment, "Y-" + UUID.randomUUID()).statusCode(200);

        TwoUnits.moves(worker);
        var file = ImportedFiles.sent(
                "52",
                "UPSERT",
                TwoUnits.inGuizhou(person)
                        .with("sourceRecordId", "moved-" + worker)
                        .with("mobility", "IN_PROVINCE"));

        assertThat(ImportedFiles.results("52", file).getString("items[0].status"))
                .isEqualTo("updated");
        office("52")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("mobility", equalTo("IN_PROVINCE"))
                .body("skills.level", contains(3));
        drop(Passports.op("52"), enrollment, word()).statusCode(409).body("code", equalTo("ENROLLMENT_STATE"));
        Topics.send(SpellStory.aSpellOf(worker).from("52").is("ACTIVE", TODAY.toString(), null));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(outcomes("51").getInt("placed")).isEqualTo(1));
        assertThat(outcomes("51").getInt("certified")).isEqualTo(1);
        assertThat(outcomes("51").getInt("enrolled")).isEqualTo(1);
        office("51").get(COURSES + "/" + course).then().body("taken", equalTo(1));
        office("52")
                .get(COURSES + "/" + course + "/outcomes")
                .then()
                .statusCode(200)
                .body("certified", nullValue());
    }

    private JsonPath outcomes(String unit) {
        return office(unit)
                .get(COURSES + "/" + course + "/outcomes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
