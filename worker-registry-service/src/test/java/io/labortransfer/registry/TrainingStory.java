package io.labortransfer.registry;

import io.labortransfer.kit.time.Times;
import io.labortransfer.testing.Passports;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trainings as the tests tell them: courses that are offered, and people on their way through them. */
public final class TrainingStory {
    public static final String COURSES = "/api/v1/training/courses";
    public static final String ENROLLMENTS = "/api/v1/training/enrollments/";

    private TrainingStory() {}

    /** A course of Sichuan (51) for sewers, as it is sent. */
    public static Map<String, Object> course() {
        return course("51");
    }

    /** A course that an office of this division runs. */
    public static Map<String, Object> course(String division) {
        var course = new HashMap<String, Object>();
        course.put("occupationCode", "6-05-01-03");
        course.put("level", 3);
        course.put("capacity", 20);
        course.put("provider", "Chengdu sewing school");
        course.put("division", division);
        course.put("startsOn", LocalDate.now(Times.SHANGHAI).toString());
        course.put("endsOn", LocalDate.now(Times.SHANGHAI).plusDays(60).toString());
        course.put("shortage", Map.of("unit", "51", "period", "2026Q3"));
        return course;
    }

    /** Offers the course and gives its id. */
    public static String offer(String unit, Map<String, Object> course) {
        return Doors.office(unit)
                .body(course)
                .post(COURSES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The worker applies. */
    public static ValidatableResponse apply(Passports by, String course, String worker, Object word) {
        var application = new HashMap<String, Object>();
        application.put("workerId", worker);
        application.put("workerWord", word);
        return Doors.as(by)
                .body(application)
                .post(COURSES + "/" + course + "/enrollments")
                .then();
    }

    /** The worker applies and gets a place; gives the id of the enrollment. */
    public static String enroll(String unit, String course, String worker) {
        return apply(Passports.op(unit), course, worker, Doors.word())
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An office records a step. */
    public static ValidatableResponse step(String unit, String enrollment, String step) {
        return Doors.office(unit).post(ENROLLMENTS + enrollment + "/" + step).then();
    }

    /** The office records all steps up to the certificate. */
    public static void complete(String unit, String enrollment) {
        for (var step : List.of("admit", "attend", "complete")) {
            step(unit, enrollment, step).statusCode(200);
        }
    }

    /** The office records the certificate. */
    public static ValidatableResponse certify(String unit, String enrollment, String number) {
        return Doors.office(unit)
                .body(Map.of("certificateNo", number))
                .post(ENROLLMENTS + enrollment + "/certify")
                .then();
    }

    /** The worker leaves. */
    public static ValidatableResponse drop(Passports by, String enrollment, Object word) {
        var departure = new HashMap<String, Object>();
        departure.put("workerWord", word);
        return Doors.as(by)
                .body(departure)
                .post(ENROLLMENTS + enrollment + "/drop")
                .then();
    }
}
