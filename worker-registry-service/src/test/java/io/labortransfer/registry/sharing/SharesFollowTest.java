package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.match;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.sharing.Sight.causes;
import static io.labortransfer.registry.sharing.Sight.status;
import static io.labortransfer.registry.sharing.Sight.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.registry.SharingStory;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a case lets see goes where the case goes: to another record of the person, and to another unit. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharesFollowTest {
    private static final String THERE = "32";
    private static final Passports OFFICE = Passports.dp(THERE);

    private final UUID employer = UUID.randomUUID();
    private final Passports firm = Passports.em(THERE, "91320000MA5ABCDEG0", employer);
    private String worker = "";
    private String other = "";
    private SharingStory way = transfer("", THERE, "320102");

    @BeforeEach
    void two_records() {
        worker = register("51", aWorker());
        other = register("51", aWorker());
        way = transfer(worker, THERE, "320102").at(employer);
    }

    @Test
    void a_case_lets_see_the_record_that_it_belongs_to_and_no_longer_the_one_before() {
        var opened = way.became("opened");
        var contracted = way.became("contracted");
        Topics.send(opened, contracted);
        awaitNumber(OFFICE, worker);
        var moved = way.of(other).became("moved");

        Topics.send(moved, moved);
        awaitNumber(OFFICE, other);
        assertThat(status(OFFICE, worker)).isEqualTo(404);
        assertThat(status(firm, worker)).isEqualTo(404);
        assertThat(status(firm, other)).isEqualTo(200);

        Topics.send(opened, contracted); // told late, of the record before
        Topics.send(way.became("scheduled"));
        await().until(() -> value(OFFICE, other, "phone") != null);
        follows(worker);
        assertThat(status(firm, worker)).isEqualTo(404);

        Topics.send(way.of(worker).became("moved"));
        await().until(() -> value(OFFICE, worker, "phone") != null);
        assertThat(status(OFFICE, other)).isEqualTo(404);
        assertThat(status(firm, other)).isEqualTo(404);
        assertThat(causes(worker, way.id())).isEqualTo(2);
        assertThat(causes(other, way.id())).isZero();
    }

    @Test
    void a_case_that_is_over_goes_along_and_stays_over() {
        Topics.send(way.became("opened"), way.became("completed"));
        await().until(() -> as(Passports.wk("51", WorkerId.of(worker).value()))
                        .get("/api/v1/workers/" + worker + "/shares")
                        .path("items[0].validTo")
                != null);

        Topics.send(way.of(other).became("moved"));

        await().until(() -> status(OFFICE, other) == 200);
        var until = as(Passports.wk("51", WorkerId.of(other).value()))
                .get("/api/v1/workers/" + other + "/shares")
                .<String>path("items[0].validTo");
        assertThat(until).isNotNull();
    }

    @Test
    void what_is_told_of_a_case_that_is_over_opens_it_for_nobody_and_leaves_its_end() {
        Topics.send(way.became("opened"), way.became("completed"));
        await().until(() -> until(worker, way.id()) != null);
        var until = until(worker, way.id());

        Topics.send(way.became("moved"), way.became("of_a_later_version"), way.became("moved"));
        follows(worker);

        assertThat(until(worker, way.id())).isEqualTo(until);
        assertThat(causes(worker, way.id())).isEqualTo(2);
    }

    @Test
    void news_of_a_case_that_shows_nothing_or_of_a_kind_that_is_not_known_opens_nothing() {
        var over = transfer(worker, "35", "350102").at(employer);
        Topics.send(over.became("moved"), over.became("of_a_later_version"), over.became("open_rejected"));
        follows(worker);

        assertThat(status(Passports.dp("35"), worker)).isEqualTo(404);
        assertThat(status(Passports.em("35", "91320000MA5ABCDEG0", employer), worker))
                .isEqualTo(404);
    }

    @Test
    void a_match_that_nothing_is_accepted_of_is_seen_as_far_as_the_other_record_consents() {
        consent("51", worker, THERE);
        var asked = match(worker, THERE, "320102").at(employer);
        Topics.send(asked.became("mutual"));
        await().until(() -> status(OFFICE, worker) == 200);

        Topics.send(asked.of(other).became("moved"));
        await().until(() -> status(OFFICE, worker) == 404);
        assertThat(status(OFFICE, other)).isEqualTo(404);

        consent("51", other, THERE);
        Topics.send(asked.became("offered"));
        await().until(() -> status(OFFICE, other) == 200);
        assertThat(value(OFFICE, other, "name")).isNull();
    }

    @Test
    void news_that_the_unit_of_work_tells_of_the_unit_before_opens_where_the_person_is_now() {
        moves(worker);

        var opened = way.became("opened");
        Topics.send(opened, opened, way.became("contracted"));
        awaitNumber(OFFICE, worker);
        await().until(() -> status(firm, worker) == 200);
    }

    /** What comes after is taken in when this is: events of a worker stay in their order. */
    private static void follows(String worker) {
        Topics.send(transfer(worker, "33", "330102").became("opened"));
        await().until(() -> status(Passports.dp("33"), worker) == 200);
    }

    private static void awaitNumber(Passports who, String worker) {
        await().atMost(Duration.ofSeconds(30)).until(() -> value(who, worker, "idNumber") != null);
    }

    private static Object value(Passports who, String worker, String property) {
        return as(who).get("/api/v1/workers/" + worker).path(property);
    }
}
