package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.EventStream;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WorkerChangesTest {

    private static final String FEED = "/api/v1/workers/changes";

    @TestHTTPResource(FEED)
    URI feed;

    @Test
    void an_office_follows_the_workers_in_its_reach_and_no_others() {
        var county = new FeedReader(Passports.op("44").prefix("440103"), FEED);
        var neighbour = new FeedReader(Passports.op("44").prefix("4406"), FEED);
        var foreign = new FeedReader(Passports.op("52"), FEED);
        var station = new FeedReader(Passports.st("52"), FEED);

        var worker = register("44", aWorker().in("440103"));

        assertThat(county.versionsOf(worker, 1)).containsExactly(1L);
        neighbour.read().hasNotSeen(worker);
        assertThat(foreign.read().seen()).isEmpty();
        assertThat(station.read().seen()).isEmpty();
    }

    @Test
    void a_worker_follows_the_own_record_alone() {
        var before = register("44", aWorker().in("440103"));
        var self = new FeedReader(Passports.wk("44", WorkerId.of(before).value()), FEED);
        var office = new FeedReader(Passports.op("44"), FEED);
        var other = register("44", aWorker().in("440103"));

        office.versionsOf(other, 1);

        assertThat(self.read().seen()).isEmpty();
    }

    @Test
    void a_stream_names_a_worker_and_nothing_of_the_person() {
        var person = aWorker().in("440103");
        try (var stream = EventStream.open(feed, Passports.op("44").token(), Map.of())) {
            assertThat(stream.status()).isEqualTo(200);

            var worker = register("44", person);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> stream.told().stream()
                            .anyMatch(event -> event.data().contains(worker)));
            assertThat(stream.told())
                    .allSatisfy(event -> assertThat(event.data())
                            .matches("\\{\"id\":\"wkr_[0-9a-z]+\",\"version\":\\d+,\"at\":\"[^\"]+\"}"));
            assertThat(stream.events().toString()).doesNotContain(person.idNumber());
        }
    }
}
