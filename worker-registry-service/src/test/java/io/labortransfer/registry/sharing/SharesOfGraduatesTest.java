package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.TrainingStory.certify;
import static io.labortransfer.registry.TrainingStory.complete;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.sharing.Sight.closes;
import static io.labortransfer.registry.sharing.Sight.opens;
import static io.labortransfer.registry.sharing.Sight.status;
import static io.labortransfer.registry.sharing.Sight.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.labortransfer.registry.SharingStory;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody learned a trade and was placed by it: the office there looks it up while the case goes on, and for 180 days after its end. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharesOfGraduatesTest {
    private static final String THERE = "32";
    private static final String TRADE = "4-10-01-05";
    private static final Passports OFFICE = Passports.dp(THERE);
    private static final Duration LOOKED_UP = Duration.ofDays(180);

    @Test
    void the_office_of_the_place_reads_what_was_learned_and_no_other_office_does() {
        var graduate = graduate();
        opened(graduate);

        reads(graduate);
        assertThat(status(Passports.dp("33"), graduate)).isEqualTo(404);
        assertThat(status(Passports.dp(THERE).prefix("3202"), graduate)).isEqualTo(404);
    }

    @Test
    void on_the_180th_day_after_the_end_of_the_case_it_still_does_and_on_the_181st_no_longer() {
        var onTheLastDay = graduate();
        var onTheDayAfter = graduate();
        var last = opened(onTheLastDay);
        var after = opened(onTheDayAfter);

        ended(last, Instant.now().minus(LOOKED_UP).plus(Duration.ofHours(1)));
        ended(after, Instant.now().minus(LOOKED_UP).minus(Duration.ofHours(1)));

        closes(OFFICE, onTheDayAfter);
        await().until(() -> until(onTheLastDay, last.id()) != null);
        reads(onTheLastDay);
        Topics.send(after.became("moved")); // news of a case that is over opens nothing
        opens(OFFICE, somebodyLater());
        assertThat(status(OFFICE, onTheDayAfter)).isEqualTo(404);
    }

    private static String graduate() {
        var worker = register("51", aWorker());
        var course = course("51");
        course.put("occupationCode", TRADE);
        course.put("level", 5);
        var enrollment = enroll("51", offer("51", course), worker);
        complete("51", enrollment);
        certify("51", enrollment, "G-" + UUID.randomUUID()).statusCode(200);
        return worker;
    }

    private static SharingStory opened(String worker) {
        var way = transfer(worker, THERE, "320102");
        Topics.send(way.became("opened"));
        opens(OFFICE, worker);
        return way;
    }

    private static void ended(SharingStory way, Instant at) {
        Topics.send(way.became("completed").header("ce_time", at.toString()));
    }

    /** What is told of others before is taken in when this is: the topic has one part in these tests. */
    private static String somebodyLater() {
        var worker = register("51", aWorker());
        Topics.send(transfer(worker, THERE, "320102").became("opened"));
        return worker;
    }

    private static void reads(String graduate) {
        as(OFFICE)
                .get("/api/v1/workers/" + graduate)
                .then()
                .statusCode(200)
                .body("skills.occupationCode", hasItem(TRADE))
                .body("education", notNullValue());
    }
}
