package io.labortransfer.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** Work that somebody found without the suite, as the office is told of it. */
final class FoundWork {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private FoundWork() {}

    /** The worker works in that county from today on; the id of the spell. */
    static String begun(Client office, String worker, String county) {
        return await("tracking has heard of the worker")
                .atMost(SOON)
                .until(
                        () -> office.call("POST", "/api/v1/spells", "application/json", """
                                {"workerId": "%s", "workForm": "EMPLOYED", "foundThrough": "SELF", "travel": "NONE",
                                 "scope": "IN_COUNTY", "fullTime": true, "division": "%s", "start": "%s",
                                 "sourceSystem": "found-work", "sourceRecordId": "%s", "evidenceLevel": "COUNTY",
                                 "workerWord": %s}""".formatted(
                                        worker, county, LocalDate.now(ZONE), worker, Seekers.word())),
                        answer -> answer.status() == 201)
                .body()
                .path("id")
                .asText();
    }
}
