package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From two offices' files to people in work, over HTTP through the gateway, and what it leaves behind. */
class MainJourneyIT {

    @Test
    void every_count_agrees_with_the_others_and_with_the_generators_ledger() {
        var journey = Suite.played().journey();

        assertThat(journey.differences()).isEmpty();
        assertThat(journey.checks()).isGreaterThan(30);
        assertThat(journey.chapters()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void every_event_on_every_topic_keeps_to_its_documented_schema() {
        var faults = new TreeSet<String>();
        var types = new TreeSet<String>();
        var schemas = EventSchemas.ofThisRepository();
        for (var event : PublishedEvents.read(Suite.played().stack())) {
            types.add(event.type());
            if (event.data().isPresent()) {
                schemas.faults(event.type(), event.data().get())
                        .forEach(fault -> faults.add(event.type() + ": " + fault));
            }
        }

        assertThat(faults).isEmpty();
        assertThat(types)
                .contains(
                        "lt.worker.registered.v1",
                        "lt.candidate.changed.v1",
                        "lt.intent.opened.v1",
                        "lt.consent.granted.v1",
                        "lt.reference.published.v1",
                        "lt.employer.verified.v1",
                        "lt.joborder.published.v1",
                        "lt.match.offer_accepted.v1",
                        "lt.transfer.on_post.v1",
                        "lt.spell.started.v1");
    }

    @Test
    void no_personal_value_is_in_any_event() {
        var values = PersonalValues.ofSample(Suite.played().stack().sample());

        for (var event : PublishedEvents.read(Suite.played().stack())) {
            assertThat(values.in(event.text())).as(event.type()).isEmpty();
        }
    }

    @Test
    void no_personal_value_is_in_any_log() throws IOException {
        var stack = Suite.played().stack();
        var values = PersonalValues.ofSample(stack.sample());
        List<String> found = new ArrayList<>();
        List<Path> logs;
        try (Stream<Path> files = Files.walk(stack.data().root())) {
            logs = files.filter(file -> file.toString().endsWith(".log")).toList();
        }
        assertThat(logs).hasSizeGreaterThanOrEqualTo(6);
        for (Path log : logs) {
            for (String value : values.in(new String(Files.readAllBytes(log), StandardCharsets.UTF_8))) {
                found.add(log.getFileName() + " holds a value of length " + value.length());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_personal_value_is_in_any_metric() {
        var values = PersonalValues.ofSample(Suite.played().stack().sample());

        assertThat(Suite.played().metrics())
                .containsOnlyKeys("worker-registry", "job-matching", "transfer-tracking", "province-gateway")
                .allSatisfy((process, metrics) -> {
                    assertThat(metrics).contains("http_server_requests_seconds_count");
                    assertThat(values.in(metrics)).isEmpty();
                });
    }
}
