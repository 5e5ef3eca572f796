package io.labortransfer.tracking.residence;

import static io.labortransfer.tracking.Door.caseOf;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.opened;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.spell;
import static io.labortransfer.tracking.Door.today;
import static io.labortransfer.tracking.Offer.anOffer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Saga S8: what belongs to a record follows the one that speaks for the person, and comes back. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class MergeTest {

    private static final Passports OFFICE = Passports.op("51");
    private static final String FEED = "/api/v1/transfers/changes";
    private static final String MOVED = "lt.transfer.moved.v1";

    @Inject
    AgroalDataSource records;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void two_records_of_one_person_count_once_and_their_full_days_are_in_dispute_until_they_are_parted() {
        Offer one = anOffer();
        Offer other = anOffer();
        long before = inWork();
        String disputed = working(one, today().minusDays(30), null);
        String earlier = working(one, today().minusDays(90), today().minusDays(60));
        String kept = working(other, today().minusDays(20), null);
        assertThat(inWork()).isEqualTo(before + 2);

        Topics.send(one.joined("merged", "51", other, 5));

        Topics.await("lt.spell.v1", "lt.spell.disputed.v1", disputed);
        assertThat(inWork()).isEqualTo(before + 1);
        get(OFFICE, "/spells?workerId=" + other.workerId())
                .body("items.id", containsInAnyOrder(disputed, earlier, kept));
        get(OFFICE, "/spells?workerId=" + one.workerId()).body("items", hasSize(0));
        get(OFFICE, "/spells/" + disputed).body("state", equalTo("DISPUTED"));
        get(OFFICE, "/spells/" + earlier).body("state", equalTo("ENDED"));
        get(OFFICE, "/spells/" + kept).body("state", equalTo("ACTIVE"));
        Topics.await(
                "lt.spell-state.v1",
                event -> event.subject().equals(earlier)
                        && event.json().get("workerId").asText().equals(other.workerId()));

        Topics.send(one.joined("unmerged", "51", other, 6), one.joined("merged", "51", other, 5));

        Topics.await("lt.spell.v1", "lt.spell.resolved.v1", disputed);
        get(OFFICE, "/spells/" + disputed).body("state", equalTo("ACTIVE")).body("workerId", equalTo(one.workerId()));
        get(OFFICE, "/spells?workerId=" + one.workerId()).body("items.id", containsInAnyOrder(disputed, earlier));
        get(OFFICE, "/spells?workerId=" + other.workerId()).body("items.id", containsInAnyOrder(kept));
        assertThat(inWork()).isEqualTo(before + 2);
    }

    @Test
    void what_ended_in_between_stays_ended_when_the_two_are_parted() {
        Offer one = anOffer();
        Offer other = anOffer();
        String spell = working(one, today().minusDays(30), null);
        working(other, today().minusDays(20), null);
        Topics.send(one.joined("merged", "51", other, 5));
        Topics.await("lt.spell.v1", "lt.spell.disputed.v1", spell);
        post(
                        OFFICE,
                        "/spells/" + spell + "/end",
                        Map.of("at", today().minusDays(25).toString(), "reason", "QUIT"))
                .statusCode(200);

        Topics.send(one.joined("unmerged", "51", other, 6));

        await().untilAsserted(() -> get(OFFICE, "/spells/" + spell)
                .body("workerId", equalTo(one.workerId()))
                .body("state", equalTo("ENDED")));
    }

    @Test
    void a_case_follows_and_a_late_acceptance_of_the_merged_record_is_the_speakers() {
        Offer one = anOffer();
        Offer other = anOffer();
        String id = opened(one);
        Topics.send(other.candidate(1990));
        Topics.send(one.joined("merged", "51", other, 5));
        await().untilAsserted(() -> get(OFFICE, "/transfers/" + id).body("workerId", equalTo(other.workerId())));
        Offer late = one.next();

        Topics.send(late.accepted());
        Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals("lt.transfer.open_rejected.v1")
                        && event.json().get("matchId").asText().equals(late.matchId())
                        && event.json().get("workerId").asText().equals(other.workerId()));
        post(OFFICE, "/transfers/" + id + "/withdraw", Door.onTheWord(other.worker()))
                .statusCode(200);
        Offer last = late.next();
        Topics.send(last.accepted());

        await().untilAsserted(() -> get(OFFICE, "/transfers?jobOrderId=" + last.jobOrderId())
                .body("items.workerId", containsInAnyOrder(other.workerId())));
        post(OFFICE, "/spells", spell(one.workerId(), today())).statusCode(422);
    }

    @Test
    void all_who_follow_a_case_learn_at_once_whose_it_is() {
        Offer one = anOffer();
        Offer other = anOffer();
        String id = opened(one);
        Topics.send(other.candidate(1990));
        FeedReader office = new FeedReader(OFFICE, FEED);
        FeedReader firm = new FeedReader(Door.employer(one), FEED);

        Topics.send(one.joined("merged", "51", other, 5), one.joined("merged", "51", other, 5));

        assertThat(office.versionsOf(id, 1)).containsExactly(2L);
        assertThat(firm.versionsOf(id, 1)).containsExactly(2L);
        Event told = Topics.await("lt.transfer.v1", MOVED, id);
        assertThat(told.key()).isEqualTo(other.workerId());
        assertThat(told.json().get("state").asText()).isEqualTo("OPENED");
        assertThat(told.json().get("matchId").asText()).isEqualTo(one.matchId());

        Topics.send(one.joined("unmerged", "51", other, 6));

        assertThat(office.versionsOf(id, 2)).containsExactly(2L, 3L);
        assertThat(firm.versionsOf(id, 2)).containsExactly(2L, 3L);
        Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals(MOVED) && event.key().equals(one.workerId()));
    }

    @Test
    void of_closed_cases_those_are_told_that_may_still_be_looked_up() throws SQLException {
        Offer one = anOffer();
        Offer other = anOffer();
        Topics.send(other.candidate(1990));
        String longOver = closed(one);
        assertThat(closedBefore(longOver, 181)).isOne();
        Offer next = one.next();
        String over = closed(next);

        Topics.send(one.joined("merged", "51", other, 5));
        Topics.await("lt.transfer.v1", MOVED, over);
        Topics.send(one.joined("unmerged", "51", other, 6));
        Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals(MOVED)
                        && event.subject().equals(over)
                        && event.json().get("workerId").asText().equals(one.workerId()));

        get(OFFICE, "/transfers/" + longOver).body("workerId", equalTo(one.workerId()));
        assertThat(Topics.read("lt.transfer.v1"))
                .noneMatch(
                        event -> event.type().equals(MOVED) && event.subject().equals(longOver));
    }

    private static String closed(Offer offer) {
        String id = opened(offer);
        post(OFFICE, "/transfers/" + id + "/withdraw", Door.onTheWord(offer.worker()))
                .statusCode(200);
        return id;
    }

    private int closedBefore(String id, int days) throws SQLException {
        UUID key = PublicId.parse("trf", id).orElseThrow();
        try (Connection connection = records.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('app.province', '51', true)");
            int changed = statement.executeUpdate("UPDATE transfer_case SET closed_at = closed_at - interval '" + days
                    + " days' WHERE id = '" + key + "' AND closed_at > now() - interval '1 hour'");
            connection.commit();
            connection.setAutoCommit(true);
            return changed;
        }
    }

    @Test
    void a_merge_and_its_parting_that_are_heard_together_are_told_one_after_the_other() {
        Offer one = anOffer();
        Offer other = anOffer();
        String id = opened(one);

        Topics.send(one.joined("merged", "51", other, 5), one.joined("unmerged", "51", other, 6));

        Topics.await(
                "lt.transfer.v1",
                event -> event.type().equals(MOVED)
                        && event.subject().equals(id)
                        && event.json().get("version").asLong() == 3
                        && event.json().get("workerId").asText().equals(one.workerId()));
        get(OFFICE, "/transfers/" + id).body("workerId", equalTo(one.workerId()));
    }

    @Test
    void whoever_was_merged_first_is_parted_first_out_of_a_row_of_merges_and_the_second_keeps_only_its_own() {
        Offer one = anOffer();
        Offer other = anOffer();
        Offer last = anOffer();
        String first = working(one, today().minusDays(30), null);
        String second = working(other, today().minusDays(90), today().minusDays(60));
        String third = working(last, today().minusDays(20), null);
        String opened = opened(one);
        Topics.send(one.joined("merged", "51", other, 5));
        await().untilAsserted(() -> get(OFFICE, "/spells/" + first).body("workerId", equalTo(other.workerId())));
        Topics.send(other.joined("merged", "51", last, 5));
        await().untilAsserted(() -> get(OFFICE, "/spells?workerId=" + last.workerId())
                .body("items.id", containsInAnyOrder(first, second, third)));
        get(OFFICE, "/transfers/" + opened).body("workerId", equalTo(last.workerId()));

        Topics.send(one.joined("unmerged", "51", other, 6));

        await().untilAsserted(() -> get(OFFICE, "/spells?workerId=" + one.workerId())
                .body("items.id", containsInAnyOrder(first))
                .body("items.state", containsInAnyOrder("ACTIVE")));
        get(OFFICE, "/transfers/" + opened).body("workerId", equalTo(one.workerId()));
        Topics.send(other.joined("unmerged", "51", last, 6));
        await().untilAsserted(() ->
                get(OFFICE, "/spells?workerId=" + other.workerId()).body("items.id", containsInAnyOrder(second)));
        get(OFFICE, "/spells?workerId=" + one.workerId()).body("items.id", containsInAnyOrder(first));
        get(OFFICE, "/spells?workerId=" + last.workerId()).body("items.id", containsInAnyOrder(third));
    }

    @Test
    void whoever_was_merged_last_is_parted_first_out_of_a_row_of_merges_and_the_first_gets_all_back_in_turn() {
        Offer one = anOffer();
        Offer other = anOffer();
        Offer last = anOffer();
        String first = working(one, today().minusDays(30), null);
        String second = working(other, today().minusDays(90), today().minusDays(60));
        String third = working(last, today().minusDays(20), null);
        String opened = opened(one);
        Topics.send(one.joined("merged", "51", other, 5));
        await().untilAsserted(() -> get(OFFICE, "/spells/" + first).body("workerId", equalTo(other.workerId())));
        Topics.send(other.joined("merged", "51", last, 5));
        await().untilAsserted(
                        () -> get(OFFICE, "/spells?workerId=" + last.workerId()).body("items", hasSize(3)));

        Topics.send(other.joined("unmerged", "51", last, 6));

        await().untilAsserted(() -> get(OFFICE, "/spells?workerId=" + other.workerId())
                .body("items.id", containsInAnyOrder(first, second)));
        get(OFFICE, "/transfers/" + opened).body("workerId", equalTo(other.workerId()));
        get(OFFICE, "/spells/" + first).body("state", equalTo("ACTIVE"));
        get(OFFICE, "/spells?workerId=" + last.workerId()).body("items.id", containsInAnyOrder(third));

        Topics.send(one.joined("unmerged", "51", other, 6));

        await().untilAsserted(() ->
                get(OFFICE, "/spells?workerId=" + one.workerId()).body("items.id", containsInAnyOrder(first)));
        get(OFFICE, "/transfers/" + opened).body("workerId", equalTo(one.workerId()));
        get(OFFICE, "/spells?workerId=" + other.workerId()).body("items.id", containsInAnyOrder(second));
        post(OFFICE, "/transfers/" + opened + "/withdraw", Door.onTheWord(one.worker()))
                .statusCode(200);
    }

    @Test
    void two_who_move_take_along_that_they_are_one_and_are_parted_in_the_new_unit() {
        Offer one = anOffer();
        Offer other = anOffer();
        String spell = working(one, today().minusDays(30), null);
        working(other, today().minusDays(20), null);
        Topics.send(one.joined("merged", "51", other, 5));
        Topics.await("lt.spell.v1", "lt.spell.disputed.v1", spell);

        other.moves("51", "52", 7, today());
        one.moves("51", "52", 7, today());
        await().until(() ->
                get(Passports.op("52"), "/spells/" + spell).extract().statusCode() == 200);
        Topics.send(one.joined("unmerged", "52", other, 8));

        Topics.await(
                "lt.spell.v1",
                event -> event.type().equals("lt.spell.resolved.v1")
                        && event.subject().equals(spell)
                        && event.json().get("originProvince").asText().equals("52"));
        get(Passports.op("52"), "/spells/" + spell).body("workerId", equalTo(one.workerId()));
        get(OFFICE, "/spells/" + spell).statusCode(404);
    }

    @Test
    void a_case_is_given_back_when_the_one_who_speaks_has_moved_here_too_and_until_then_the_parting_waits() {
        Offer one = anOffer();
        Offer other = anOffer();
        String id = opened(one);
        Topics.send(other.candidate(1990));
        Topics.send(one.joined("merged", "51", other, 5));
        await().untilAsserted(() -> get(OFFICE, "/transfers/" + id).body("workerId", equalTo(other.workerId())));

        Topics.send(one.relocated("51", "52", 7, today()), one.joined("unmerged", "52", other, 8));
        await().until(() -> parked(one) != null);
        other.moves("51", "52", 7, today());
        await().until(() ->
                get(Passports.op("52"), "/transfers/" + id).extract().statusCode() == 200);
        given().port(management)
                .post("/internal/parked-events/" + parked(one) + "/replay")
                .then()
                .statusCode(200);

        get(Passports.op("52"), "/transfers/" + id).body("workerId", equalTo(one.workerId()));
        post(Passports.op("52"), "/transfers/" + id + "/withdraw", Door.onTheWord(one.worker()))
                .statusCode(200);
    }

    @Test
    void a_merge_that_cannot_be_read_keeps_back_nobody_else() {
        Offer broken = anOffer();
        Offer one = anOffer();
        Offer other = anOffer();
        String id = opened(one);

        Topics.send(
                broken.joined("merged", "51", other, 5).carrying(Map.of("workerId", broken.workerId(), "version", 5)),
                one.joined("merged", "51", other, 5));

        await().untilAsserted(() -> get(OFFICE, "/transfers/" + id).body("workerId", equalTo(other.workerId())));
        assertThat(caseOf(broken.told())).isNotEqualTo(id);
    }

    private @Nullable String parked(Offer worker) {
        return given().port(management)
                .get("/internal/parked-events?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.key == '" + worker.workerId() + "' }.id");
    }

    private static String working(Offer worker, LocalDate since, LocalDate until) {
        Door.divisions();
        Topics.send(worker.candidate(1990));
        Map<String, Object> work = spell(worker.workerId(), since);
        if (until != null) {
            work.put("end", until.toString());
        }
        await().until(() -> {
            int status = post(OFFICE, "/spells", work).extract().statusCode();
            return status == 201 || status == 200;
        });
        return post(OFFICE, "/spells", work).statusCode(200).extract().path("id");
    }

    private static long inWork() {
        return get(OFFICE, "/targets/" + today().getYear() + "/progress?by=province&asOf=" + today())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("rows[0].persons");
    }
}
