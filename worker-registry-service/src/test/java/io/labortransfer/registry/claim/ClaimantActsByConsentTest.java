package io.labortransfer.registry.claim;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.SharingStory.agreement;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.revoke;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the unit that claims a person may do while the case is open: what the person lets it do, and nothing by the case. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ClaimantActsByConsentTest {
    private static final Passports THERE = Passports.dp("52");

    @Test
    void it_sees_the_profile_while_the_person_consents_and_writes_nothing_into_the_record() {
        var dispute = Dispute.about(aWorker());
        var record = "/api/v1/workers/" + dispute.worker();
        as(THERE).get(record).then().statusCode(404);
        Topics.send(agreement("51", "52", "52").became("activated"));
        openIntent("51", dispute.worker());
        var consent = consent("51", dispute.worker(), "52");

        await().atMost(Duration.ofSeconds(60)).until(() -> as(THERE).get(record).statusCode() == 200);
        as(THERE).get(record).then().body("name", nullValue()).body("education", equalTo("70"));
        dispute.read(Dispute.CLAIMANT, "").body("state", equalTo("OPEN")).body("otherUnit", nullValue());
        correct("52", dispute.worker(), 1, Map.of("education", "60")).then().statusCode(404);
        office("52")
                .body(Map.of("type", "EXPORT"))
                .post(record + "/subject-requests")
                .then()
                .statusCode(404);

        revoke("51", consent);

        as(THERE).get(record).then().statusCode(404);
    }
}
