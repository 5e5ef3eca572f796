package io.labortransfer.registry.training;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.TrainingStory.COURSES;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        var order = PublicId.format("job", UUID.randomUUID());
        told(order, "PUBLISHED", 1);
        course.put("jobOrderId", order);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("51").body(course).post(COURSES).statusCode() == 201);
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
    void a_course_of_the_corps_belongs_to_unit_66_whatever_the_digits_and_a_whole_unit_to_the_office_of_all_of_it() {
        var corps = Passports.op("66").prefix("659");
        for (var division : List.of("659001", "66")) {
            var path = COURSES + "/"
                    + as(corps)
                            .body(course(division))
                            .post(COURSES)
                            .then()
                            .statusCode(201)
                            .body("originProvince", equalTo("66"))
                            .body("division", equalTo(division))
                            .extract()
                            .<String>path("id");
            as(corps)
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"capacity\": 30}")
                    .patch(path)
                    .then()
                    .statusCode(200)
                    .body("taken", equalTo(0));
            for (var stranger :
                    List.of(office("65"), office("51"), as(Passports.op("66").prefix("659002")))) {
                foreign(stranger.body(course(division)));
            }
        }
        foreign(as(Passports.op("51").prefix("5117")).body(course("51")));
        refused(course("511799")).body("errors.code", contains("DIVISION_UNKNOWN"));
        refused(course("522422")).body("errors.code", contains("DIVISION_FOREIGN"));
    }

    @Test
    void an_order_that_a_course_cites_is_open_when_it_is_named_and_may_be_filled_afterwards() {
        var course = course();
        course.remove("shortage");
        var order = PublicId.format("job", UUID.randomUUID());
        course.put("jobOrderId", order);
        refused(course).body("errors.pointer", contains("/jobOrderId")).body("errors.code", contains("ORDER_NOT_OPEN"));
        told(order, "APPROVED", 1);
        told(order, "PUBLISHED", 2);
        told(order, "APPROVED", 1); // old news
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("51").body(course).post(COURSES).statusCode() == 201);
        var path = COURSES + "/" + offer("51", course);

        told(order, "CLOSED", 3);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("51").body(course).post(COURSES).statusCode() == 422);
        office("51")
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"capacity\": 30}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("jobOrderId", equalTo(order));
    }

    private static void told(String order, String state, long version) {
        Topics.send(Event.on("lt.joborder-state.v1")
                .type("lt.joborder.changed.v1")
                .key(order)
                .subject(order)
                .sequence(version)
                .to("44")
                .carrying(Map.of("jobOrderId", order, "version", version, "state", state)));
    }

    private static void foreign(RequestSpecification offer) {
        offer.post(COURSES).then().statusCode(422).body("errors.code", contains("DIVISION_FOREIGN"));
    }

    @Test
    void how_many_places_are_taken_is_told_to_the_office_that_runs_the_course_and_to_others_whether_one_is_left() {
        var small = course();
        small.put("capacity", 1);
        var course = offer("51", small);
        office("51")
                .get(COURSES + "/" + course)
                .then()
                .body("taken", equalTo(0))
                .body("placesFree", equalTo(true));
        enroll("51", course, register("51", aWorker()));

        office("51")
                .get(COURSES + "/" + course)
                .then()
                .body("taken", equalTo(1))
                .body("placesFree", equalTo(false));
        for (var reader : List.of(
                Passports.op("52"), Passports.dp("51"), Passports.op("51").prefix("5101"), Passports.no())) {
            as(reader)
                    .get(COURSES + "/" + course)
                    .then()
                    .statusCode(200)
                    .body("taken", nullValue())
                    .body("placesFree", equalTo(false));
            as(reader).get(COURSES + "?unit=51&limit=500").then().body("items.taken", everyItem(nullValue()));
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
