package io.labortransfer.tracking.person;

import static io.labortransfer.tracking.Door.contract;
import static io.labortransfer.tracking.Door.employer;
import static io.labortransfer.tracking.Door.opened;
import static io.labortransfer.tracking.Offer.anOffer;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers that are kept for a retry say nothing of a person who was erased. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ForgottenAnswersTest {

    private final String key = UUID.randomUUID().toString();

    @Test
    void when_a_person_is_erased_a_retry_is_told_what_was_done_and_nothing_more() {
        Offer offer = anOffer();
        String id = opened(offer);
        upload(offer, id).statusCode(200).body("id", equalTo(id));
        upload(offer, id).header("Idempotency-Replayed", "true").body("id", equalTo(id));

        Event state = offer.candidate(1990).sequence(2);
        Topics.send(new Event(state.topic(), state.key(), state.headers(), null));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> upload(offer, id)
                        .statusCode(200)
                        .header("Idempotency-Replayed", "true")
                        .body(emptyString()));
    }

    private ValidatableResponse upload(Offer offer, String id) {
        return given().auth()
                .oauth2(employer(offer).token())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(contract())
                .post("/api/v1/transfers/" + id + "/contract")
                .then();
    }
}
