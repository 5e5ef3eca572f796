package io.labortransfer.registry.training;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TrainingStory.COURSES;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CourseResourceTest {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Test
    void a_course_cites_a_shortage_or_an_order_or_says_why_not() {
        var course = course();
        course.remove("shortage");
        refused(course).body("errors.pointer", hasItems("/shortage")).body("errors.code", hasItems("ONE_NEEDED"));
        course.put("shortageException", "the village asked for it");
        office("51").get(COURSES + "/" + offer("51", course)).then().body("shortage", nullValue());
        course.remove("shortageException");
        course.put("jobOrderId", "job_01jd5t3v7x8h2k4m6n8p0q2r4s");
        course.put("guaranteeId", "pgt_01jd5t3v7x8h2k4m6n8p0q2r4s");
        office("51")
                .get(COURSES + "/" + offer("51", course))
                .then()
                .statusCode(200)
                .body("guaranteeId", equalTo("pgt_01jd5t3v7x8h2k4m6n8p0q2r4s"))
                .body("taken", equalTo(0));
    }

    @Test
    void a_course_is_refused_with_all_that_is_wrong_and_has_no_fee() {
        refused(Map.of(
                        "occupationCode",
                        "6-05",
                        "level",
                        6,
                        "capacity",
                        0,
                        "provider",
                        "x".repeat(101),
                        "division",
                        "44",
                        "startsOn",
                        "2027-03-01",
                        "endsOn",
                        "2027-02-28",
                        "shortage",
                        Map.of("period", "spring")))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/occupationCode",
                                "/level",
                                "/capacity",
                                "/provider",
                                "/division",
                                "/endsOn",
                                "/shortage/unit",
                                "/shortage/period"));
        for (var never : List.of("feeFen", "depositFen", "bond", "refund")) {
            var course = course();
            course.put(never, 1);
            office("51").body(course).post(COURSES).then().statusCode(400);
        }
    }

    @Test
    void everybody_reads_courses_of_every_unit_page_by_page() {
        var first = offer("11", course("110101"));
        var second = offer("11", course("110101"));
        for (var reader : List.of(Passports.dp("44"), Passports.em("44", "91440300MA5ABCDEG0"), Passports.no())) {
            as(reader).get(COURSES + "/" + first).then().statusCode(200).body("originProvince", equalTo("11"));
        }
        var page = as(Passports.dp("44"))
                .get(COURSES + "?unit=11&limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .extract()
                .<String>path("nextCursor");
        as(Passports.dp("44"))
                .get(COURSES + "?unit=11&limit=1&cursor=" + page)
                .then()
                .body("items.id", contains(second));
        as(Passports.dp("44")).get(COURSES + "?unit=12&cursor=" + page).then().statusCode(400);
        office("11").get(COURSES + "?occupationCode=4-01-02-01").then().body("items.id", not(hasItems(first)));
    }

    @Test
    void only_an_office_that_runs_it_changes_it_and_only_as_it_saw_it() {
        var course = offer("51", course("511702"));
        var path = COURSES + "/" + course;
        var patch = "{\"capacity\": 25, \"shortage\": null, \"shortageException\": \"asked for by the town\"}";
        for (var stranger : List.of(Passports.op("52"), Passports.op("51").prefix("5101"))) {
            as(stranger)
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(patch)
                    .patch(path)
                    .then()
                    .statusCode(404);
        }
        as(Passports.dp("51"))
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(403);
        office("51").contentType(MERGE_PATCH).body(patch).patch(path).then().statusCode(428);
        office("51")
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"v9\"")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(412);
        var tag = office("51").get(path).header("ETag");
        office("51")
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(25))
                .body("shortage", nullValue())
                .body("version", equalTo(2));
        office("51")
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(patch)
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void what_people_applied_for_stays_and_nobody_loses_a_place() {
        var course = offer("51", course());
        enroll("51", course, register("51", aWorker()));
        enroll("51", course, register("51", aWorker()));
        for (var change : List.of("{\"capacity\": 1}", "{\"level\": 1}", "{\"occupationCode\": \"4-01-02-01\"}")) {
            office("51")
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(change)
                    .patch(COURSES + "/" + course)
                    .then()
                    .statusCode(422);
        }
    }

    private static ValidatableResponse refused(Map<String, Object> course) {
        return office("51").body(course).post(COURSES).then().statusCode(422);
    }
}
