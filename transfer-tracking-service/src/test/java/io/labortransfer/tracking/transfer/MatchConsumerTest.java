package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.Door.caseOf;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.opened;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.state;
import static io.labortransfer.tracking.Offer.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MatchConsumerTest {

    @Test
    void an_acceptance_delivered_twice_opens_one_case() {
        Offer offer = anOffer();
        Event accepted = offer.accepted();
        Topics.send(offer.candidate(1990), accepted, accepted, offer.accepted());
        String id = caseOf(offer);
        Offer after = anOffer();
        opened(after);

        assertThat(eventsOf(id, "opened")).isEqualTo(1);
        assertThat(rejections(offer)).isZero();
        get(office(), "/transfers?jobOrderId=" + offer.jobOrderId()).body("items", hasSize(1));
    }

    @Test
    void an_older_acceptance_after_a_newer_is_rejected() {
        Offer newer = anOffer().withSeq(7);
        opened(newer);
        Offer older = newer.next().withSeq(6);

        Topics.send(older.accepted());

        Event rejected = rejection(older);
        assertThat(rejected.json().get("acceptSeq").asLong()).isEqualTo(6);
        assertThat(rejected.json().get("reasonCode").asText()).isEqualTo("OLDER_ACCEPTANCE");
        assertThat(rejected.json().get("matchId").asText()).isEqualTo(older.matchId());
    }

    @Test
    void a_second_acceptance_on_the_way_is_rejected_and_the_case_stays() {
        Offer first = anOffer();
        String id = opened(first);
        Offer second = first.next();

        Topics.send(second.accepted());

        assertThat(rejection(second).json().get("reasonCode").asText()).isEqualTo("CASE_IS_OPEN");
        assertThat(state(office(), id)).isEqualTo("OPENED");
    }

    @Test
    void after_leaving_the_next_acceptance_opens_a_new_case() {
        Offer first = anOffer();
        String id = opened(first);
        post(office(), "/transfers/" + id + "/withdraw", onTheWord(first.worker()));
        Offer second = first.next();

        Topics.send(second.accepted());

        assertThat(caseOf(second)).isNotEqualTo(id);
    }

    @Test
    void a_match_that_is_released_before_the_start_takes_the_case_out() {
        Offer offer = anOffer();
        String id = ready(offer);

        Topics.send(offer.withSeq(9).happened("released", 8));
        Topics.send(offer.happened("released", 9));

        await().untilAsserted(() -> assertThat(state(office(), id)).isEqualTo("CANCELLED"));
        assertThat(eventsOf(id, "cancelled")).isEqualTo(1);
    }

    @Test
    void an_unreadable_acceptance_stops_no_other() {
        Offer offer = anOffer();
        Event broken = offer.accepted().carrying("{\"workerId\":42}");
        Offer other = anOffer();

        Topics.send(broken, other.candidate(1990), other.accepted());

        get(office(), "/transfers/" + caseOf(other)).body("state", equalTo("OPENED"));
    }

    private static Event rejection(Offer offer) {
        return Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals("lt.transfer.open_rejected.v1")
                        && event.json().get("matchId").asText().equals(offer.matchId()));
    }

    private static long rejections(Offer offer) {
        return Topics.read("lt.transfer.v1").stream()
                .filter(event -> event.type().equals("lt.transfer.open_rejected.v1"))
                .filter(event -> event.json().get("matchId").asText().equals(offer.matchId()))
                .count();
    }

    private static long eventsOf(String id, String what) {
        Topics.await("lt.transfer.v1", "lt.transfer." + what + ".v1", id);
        return Topics.read("lt.transfer.v1").stream()
                .filter(event -> event.type().equals("lt.transfer." + what + ".v1")
                        && event.subject().equals(id))
                .count();
    }
}
