package io.labortransfer.endtoend;

import java.time.LocalDate;
import java.util.Map;

/** Two courses, two people in the first of them, two students and two lines of a ledger, by the offices of Sichuan (51). */
final class TrainingRecords {

    private final Client office;

    private TrainingRecords(Client office) {
        this.office = office;
    }

    /** The first of each kind, by its collection; {@code worker} is in the course, and has the ledger. */
    static Map<String, String> made(Suite suite, String worker) {
        var records = new TrainingRecords(suite.as("office-51"));
        var trainees = new Trainees(suite);
        String course = records.offer("6-05-01-03", 3);
        records.offer("6-05-01-03", 4);
        String enrollment = records.enroll(course, worker);
        records.enroll(course, trainees.next());
        String student = records.student(trainees.next());
        records.student(trainees.next());
        records.measure(worker, "counsel-1");
        records.measure(worker, "counsel-2");
        return Map.of("training/courses", course, "training/enrollments", enrollment, "students", student);
    }

    /** A course for this occupation whose certificate proves this level. */
    String offer(String occupation, int level) {
        return Trainees.made(office.call("POST", "/api/v1/training/courses", "application/json", """
                {"occupationCode": "%s", "level": %d, "capacity": 2, "provider": "county school", "division": "51",
                 "startsOn": "%s", "endsOn": "%s", "shortage": {"unit": "51", "period": "2026Q3"}}""".formatted(
                        occupation, level, LocalDate.now(), LocalDate.now().plusDays(60))));
    }

    private String enroll(String course, String worker) {
        return Trainees.made(office.call(
                "POST", "/api/v1/training/courses/" + course + "/enrollments", "application/json", """
                {"workerId": "%s", "workerWord": %s}""".formatted(
                                worker, Trainees.word("enrolls-" + worker))));
    }

    private String student(String worker) {
        return Trainees.made(office.call("POST", "/api/v1/students", "application/json", """
                {"workerId": "%s", "school": "county school", "level": "TECHNICAL", "expectedGraduation": "2027-07-01"}""".formatted(worker)));
    }

    private void measure(String worker, String reference) {
        Trainees.made(office.call(
                "POST", "/api/v1/workers/" + worker + "/assistance-records", "application/json", """
                {"kind": "COUNSEL", "measureRef": "%s", "givenOn": "2026-11-23"}""".formatted(
                                reference)));
    }
}
