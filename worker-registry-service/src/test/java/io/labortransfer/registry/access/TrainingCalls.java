package io.labortransfer.registry.access;

import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TrainingStory.COURSES;
import static io.labortransfer.registry.TrainingStory.ENROLLMENTS;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;

import io.labortransfer.registry.Doors;
import io.labortransfer.registry.TrainingStory;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** One good call for each operation that shows who learns what and who was helped, all about one worker; in the order of a life. */
final class TrainingCalls {
    private static final String STUDENTS = "/api/v1/students";

    private final String unit;
    private final String worker;
    private String student = "";
    private String enrollment = "";
    private String measure = "";

    TrainingCalls(String unit, String worker) {
        this.unit = unit;
        this.worker = worker;
    }

    /** By operation, in an order in which they can be made. */
    Map<String, Function<RequestSpecification, Response>> all() {
        var calls = new LinkedHashMap<String, Function<RequestSpecification, Response>>();
        school(calls);
        training(calls);
        assistance(calls);
        return calls;
    }

    private void school(Map<String, Function<RequestSpecification, Response>> calls) {
        calls.put("registerStudent", o -> {
            var answer = o.body(student()).post(STUDENTS);
            student = STUDENTS + "/" + answer.path("id");
            return answer;
        });
        calls.put("getStudent", o -> o.get(student));
        calls.put("listStudentHistory", o -> o.get(student + "/history"));
        calls.put("listStudents", o -> o.get(STUDENTS + "?limit=500"));
        calls.put(
                "amendStudent",
                o -> o.contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"major\": \"sewing\"}")
                        .patch(student));
        calls.put("surveyStudent", o -> o.body(Map.of("plan", "UNDECIDED")).post(student + "/survey"));
        calls.put("graduateStudent", o -> o.post(student + "/graduate"));
        calls.put("leaveSchool", o -> {
            var next = Doors.office(unit).body(student()).post(STUDENTS).<String>path("id");
            return o.post(STUDENTS + "/" + next + "/leave-school");
        });
    }

    private Map<String, Object> student() {
        return Map.of(
                "workerId", worker,
                "school", "vocational school",
                "level", "TECHNICAL",
                "expectedGraduation", "2027-07-01");
    }

    private void training(Map<String, Function<RequestSpecification, Response>> calls) {
        var course = offer(unit, course(unit));
        var enrollments = COURSES + "/" + course + "/enrollments";
        calls.put("enroll", o -> {
            var answer =
                    o.body(Map.of("workerId", worker, "workerWord", word())).post(enrollments);
            enrollment = ENROLLMENTS + answer.path("id");
            return answer;
        });
        calls.put("getEnrollment", o -> o.get(enrollment));
        calls.put("listEnrollmentHistory", o -> o.get(enrollment + "/history"));
        calls.put("listEnrollments", o -> o.get(enrollments));
        calls.put("admitEnrollment", o -> o.post(enrollment + "/admit"));
        calls.put("attendEnrollment", o -> o.post(enrollment + "/attend"));
        calls.put("completeEnrollment", o -> o.post(enrollment + "/complete"));
        calls.put(
                "certifyEnrollment",
                o -> o.body(Map.of("certificateNo", "Y-" + UUID.randomUUID())).post(enrollment + "/certify"));
        calls.put("failEnrollment", o -> {
            var other = enroll(unit, offer(unit, course(unit)), worker);
            TrainingStory.complete(unit, other);
            return o.post(ENROLLMENTS + other + "/fail");
        });
        calls.put("dropEnrollment", o -> {
            var other = enroll(unit, offer(unit, course(unit)), worker);
            return o.body(Map.of("workerWord", word())).post(ENROLLMENTS + other + "/drop");
        });
    }

    private void assistance(Map<String, Function<RequestSpecification, Response>> calls) {
        var ledger = "/api/v1/workers/" + worker + "/assistance-records";
        calls.put("addAssistance", o -> {
            var answer = o.body(Map.of("kind", "COUNSEL", "measureRef", "counsel-1", "givenOn", "2026-01-01"))
                    .post(ledger);
            measure = ledger + "/" + answer.path("id");
            return answer;
        });
        calls.put("getAssistance", o -> o.get(measure));
        calls.put("listAssistance", o -> o.get(ledger));
    }
}
