package io.labortransfer.tracking.residence;

import static io.labortransfer.tracking.Door.caseOf;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.opened;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.spell;
import static io.labortransfer.tracking.Door.today;
import static io.labortransfer.tracking.Offer.anOffer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.testing.Event;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Saga S9: the worker's rows follow the registration. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RelocationTest {

    private static final Passports OLD = Passports.op("51");
    private static final Passports NEW = Passports.op("52");

    @Test
    void all_that_is_known_of_the_worker_is_the_new_units_and_nothing_is_the_old_ones() {
        Offer offer = anOffer();
        String id = ready(offer);
        String spell = working(offer, today().minusDays(20));

        offer.moves("51", "52", 7, today());

        get(NEW, moved(id))
                .body("state", equalTo("READY"))
                .body("originProvince", equalTo("52"))
                .body("fromDivision", equalTo("520102"));
        get(NEW, "/spells/" + spell).statusCode(200).body("originProvince", equalTo("52"));
        get(NEW, "/spells?workerId=" + offer.workerId()).body("items.id", equalTo(List.of(spell)));
        get(NEW, "/transfers?jobOrderId=" + offer.jobOrderId()).body("items.id", equalTo(List.of(id)));
        get(OLD, "/transfers/" + id).statusCode(404);
        get(OLD, "/spells/" + spell).statusCode(404);
        get(OLD, "/spells?workerId=" + offer.workerId()).body("items", hasSize(0));
        get(OLD, "/transfers?jobOrderId=" + offer.jobOrderId()).body("items", hasSize(0));
        get(Passports.dp("44"), "/transfers/" + id).statusCode(200).body("state", equalTo("READY"));
        Event told = Topics.await(
                "lt.spell-state.v1",
                event -> event.subject().equals(spell)
                        && event.json().get("originProvince").asText().equals("52"));
        assertThat(told.json().get("version").asLong()).isEqualTo(2);
    }

    @Test
    void the_new_unit_and_the_firm_learn_at_once_where_the_case_is() {
        Offer offer = anOffer();
        String id = opened(offer);
        FeedReader unit = new FeedReader(NEW, "/api/v1/transfers/changes");
        FeedReader firm = new FeedReader(Door.employer(offer), "/api/v1/transfers/changes");

        offer.moves("51", "52", 7, today());
        Topics.send(offer.relocated("51", "52", 7, today()));

        assertThat(unit.versionsOf(id, 1)).containsExactly(2L);
        assertThat(firm.versionsOf(id, 1)).containsExactly(2L);
        Event told = Topics.await("lt.transfer.v1", "lt.transfer.moved.v1", id);
        assertThat(told.json().get("originProvince").asText()).isEqualTo("52");
        assertThat(told.json().get("state").asText()).isEqualTo("OPENED");
    }

    @Test
    void the_new_unit_acts_on_the_open_case_and_records_work_and_the_old_unit_no_longer_does() {
        Offer offer = anOffer();
        String id = opened(offer);
        offer.moves("51", "52", 7, today());
        get(NEW, moved(id)).statusCode(200);

        post(OLD, "/transfers/" + id + "/withdraw", Door.onTheWord(offer.worker()))
                .statusCode(404);
        post(OLD, "/spells", spell(offer.workerId(), today())).statusCode(422);
        post(NEW, "/spells", spell(offer.workerId(), today())).statusCode(201);
        post(NEW, "/transfers/" + id + "/withdraw", Door.onTheWord(offer.worker()))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void people_in_work_count_where_they_lived_on_the_day() {
        Offer worker = anOffer();
        Topics.send(worker.candidate(1990));
        LocalDate before = today().minusDays(2);
        long oldBefore = inWork(OLD, before);
        long oldToday = inWork(OLD, today());
        long newBefore = inWork(NEW, before);
        long newToday = inWork(NEW, today());
        String spell = working(worker, today().minusDays(20));

        worker.moves("51", "52", 7, today().minusDays(1));
        await().until(() -> get(NEW, "/spells/" + spell).extract().statusCode() == 200);

        assertThat(inWork(OLD, before)).isEqualTo(oldBefore + 1);
        assertThat(inWork(OLD, today())).isEqualTo(oldToday);
        assertThat(inWork(NEW, before)).isEqualTo(newBefore);
        assertThat(inWork(NEW, today())).isEqualTo(newToday + 1);
    }

    @Test
    void an_acceptance_that_the_old_unit_told_is_done_where_the_worker_is() {
        Offer offer = anOffer();
        String id = opened(offer);
        offer.moves("51", "52", 7, today());
        get(NEW, moved(id)).statusCode(200);
        Offer second = offer.next();

        Topics.send(second.accepted());

        Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals("lt.transfer.open_rejected.v1")
                        && event.json().get("matchId").asText().equals(second.matchId())
                        && event.json().get("originProvince").asText().equals("52"));
        post(NEW, "/transfers/" + id + "/withdraw", Door.onTheWord(offer.worker()))
                .statusCode(200);
        Offer third = second.next();
        Topics.send(third.accepted(), third.accepted());
        assertThat(caseOf(third.from("52"))).isNotEqualTo(id);
        get(NEW, "/transfers?jobOrderId=" + third.jobOrderId()).body("items", hasSize(1));
        get(OLD, "/transfers?jobOrderId=" + third.jobOrderId()).body("items", hasSize(0));
        Topics.send(third.happened("released", 9));
        await().untilAsserted(() ->
                get(NEW, "/transfers?jobOrderId=" + third.jobOrderId()).body("items[0].state", equalTo("CANCELLED")));
    }

    @Test
    void an_acceptance_that_the_new_unit_told_before_the_move_meets_the_case_that_is_open() {
        Offer offer = anOffer();
        String id = opened(offer);
        Offer second = offer.next().from("52");

        Topics.send(second.accepted());

        Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals("lt.transfer.open_rejected.v1")
                        && event.json().get("matchId").asText().equals(second.matchId()));
        get(NEW, "/transfers?jobOrderId=" + second.jobOrderId()).body("items", hasSize(0));
        offer.moves("51", "52", 7, today());
        get(NEW, moved(id)).statusCode(200);
    }

    @Test
    void a_state_of_the_old_unit_that_comes_late_makes_nobody_known_there() {
        Offer offer = anOffer();
        String id = opened(offer);
        offer.moves("51", "52", 7, today());
        get(NEW, moved(id)).statusCode(200);
        Offer after = anOffer();

        Topics.send(offer.candidate(1990), after.candidate(1990));

        await().until(() ->
                post(OLD, "/spells", spell(after.workerId(), today())).extract().statusCode() == 201);
        post(OLD, "/spells", spell(offer.workerId(), today())).statusCode(422);
        offer.moves("51", "52", 7, today());
    }

    @Test
    void a_move_told_again_moves_nothing_and_the_way_back_moves_everything_back() {
        Offer offer = anOffer();
        String id = opened(offer);
        offer.moves("51", "52", 7, today());
        Topics.send(offer.relocated("51", "52", 7, today()));
        get(NEW, moved(id)).body("version", equalTo(2));

        offer.moves("52", "51", 9, today());

        await().until(() -> get(OLD, "/transfers/" + id).extract().statusCode() == 200);
        get(OLD, "/transfers/" + id).body("version", equalTo(3));
        get(NEW, "/transfers/" + id).statusCode(404);
        Topics.send(offer.relocated("51", "52", 7, today()));
        Offer fence = anOffer();
        opened(fence);
        fence.moves("51", "52", 3, today());
        await().until(() -> get(NEW, "/transfers?jobOrderId=" + fence.jobOrderId())
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size()
                == 1);
        get(OLD, "/transfers/" + id).statusCode(200).body("version", equalTo(3));
    }

    @Test
    void of_two_moves_that_come_in_the_wrong_order_the_later_one_counts() {
        Offer offer = anOffer();
        String id = opened(offer);
        Passports last = Passports.op("53");

        offer.moves("52", "53", 9, today());
        Topics.send(offer.relocated("51", "52", 7, today().minusDays(3)));

        await().until(() -> get(last, "/transfers/" + id).extract().statusCode() == 200);
        get(last, "/transfers/" + id).body("fromDivision", equalTo("513425")); // the older move says no county
        get(NEW, "/transfers/" + id).statusCode(404);
        get(OLD, "/transfers/" + id).statusCode(404);
    }

    @Test
    void a_move_that_cannot_be_read_keeps_back_nobody_else() {
        Offer broken = anOffer();
        String stays = opened(broken);
        Offer other = anOffer();
        String moves = opened(other);
        Event unreadable = broken.relocated("51", "52", 7, today())
                .carrying(Map.of("workerId", broken.workerId(), "fromUnit", "51", "toUnit", "52", "version", 7));

        Topics.send(unreadable);
        other.moves("51", "52", 7, today());

        get(NEW, moved(moves)).statusCode(200);
        get(OLD, "/transfers/" + stays).statusCode(200);
    }

    private static String working(Offer worker, LocalDate since) {
        Door.divisions();
        Map<String, Object> work = spell(worker.workerId(), since);
        await().until(() -> {
            int status = post(OLD, "/spells", work).extract().statusCode();
            return status == 201 || status == 200;
        });
        return post(OLD, "/spells", work).statusCode(200).extract().path("id");
    }

    private static String moved(String transfer) {
        await().until(() -> get(NEW, "/transfers/" + transfer).extract().statusCode() == 200);
        return "/transfers/" + transfer;
    }

    private static long inWork(Passports office, LocalDate day) {
        return get(office, "/targets/" + day.getYear() + "/progress?by=province&asOf=" + day)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("rows[0].persons");
    }
}
