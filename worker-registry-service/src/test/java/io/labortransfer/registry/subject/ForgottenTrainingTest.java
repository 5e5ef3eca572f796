package io.labortransfer.registry.subject;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TrainingStory.COURSES;
import static io.labortransfer.registry.TrainingStory.ENROLLMENTS;
import static io.labortransfer.registry.TrainingStory.certify;
import static io.labortransfer.registry.TrainingStory.complete;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ForgottenTrainingTest {

    @Inject
    Rows rows;

    @Test
    void who_is_erased_leaves_courses_and_school_and_the_ledger_counts_on() {
        var worker = register("51", aWorker());
        var certified = enroll("51", offer("51", course()), worker);
        complete("51", certified);
        certify("51", certified, "Y-" + UUID.randomUUID()).statusCode(200);
        var course = offer("51", course());
        var open = enroll("51", course, worker);
        office("51")
                .body(Map.of(
                        "workerId", worker,
                        "school", "Dazhou evening school",
                        "level", "TECHNICAL",
                        "expectedGraduation", "2027-07-01"))
                .post("/api/v1/students")
                .then()
                .statusCode(201);

        var place = office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> office("51").get(place).<String>path("state").equals("DONE"));

        assertThat(of("SELECT concat(state, certificate_no, word_place, word_language) FROM enrollment", worker))
                .containsExactlyInAnyOrder("CERTIFIED", "DROPPED");
        assertThat(of("SELECT concat(school, major, survey_plan) FROM student_record", worker))
                .containsExactly("");
        assertThat(of("SELECT kind FROM assistance_record", worker)).containsExactly("TRAINING");
        office("51").get(COURSES + "/" + course).then().body("taken", equalTo(0));
        Topics.await("lt.training.v1", "lt.training.dropped.v1", open);
        office("51").get(ENROLLMENTS + certified).then().statusCode(404);
        office("51").get(COURSES + "/" + course + "/enrollments").then().body("items", empty());
    }

    private List<String> of(String question, String worker) {
        return rows.all(
                "51", question + " WHERE worker_id = '" + WorkerId.of(worker).value() + "'");
    }
}
