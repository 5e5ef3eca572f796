package io.labortransfer.kit.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.kit.sample.ThingsResource;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.testing.AccessLog;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ChangeFeedTest {

    private static final String FEED = "/api/v1/things/changes";

    @Inject
    News news;

    @Inject
    Cursors cursors;

    @Test
    void who_has_no_cursor_gets_that_of_this_moment_and_no_changes() {
        news.ofNewThing();

        as("51").get(FEED)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("more", equalTo(false))
                .body("nextCursor.length()", equalTo(cursor("51").length()));
    }

    @Test
    void what_changes_afterwards_comes_in_order_in_pages_and_once() {
        var reader = new Reader("51", 2);
        var things =
                List.of(news.ofNewThing(), news.ofNewThing(), news.ofNewThing(), news.ofNewThing(), news.ofNewThing());

        reader.readUntil(things);

        assertThat(reader.seen).filteredOn(things::contains).containsExactlyElementsOf(things);
    }

    @Test
    void a_change_says_which_record_which_version_and_when_and_no_more() {
        var since = cursor("51");
        var thing = news.ofNewThing();
        news.of(thing, 7);

        var page = pageWith("51", since, thing);

        var item = page.getMap("items.find { it.id == '" + thing + "' && it.version == 7 }");
        assertThat(item).containsOnlyKeys("id", "version", "at");
        assertThat(Instant.parse((String) item.get("at")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void both_sides_follow_and_another_province_sees_nothing() {
        var destination = new Reader("44", 50);
        var foreign = new Reader("52", 50);
        var thing = news.ofNewThing();

        destination.readUntil(List.of(thing));
        foreign.read();

        assertThat(foreign.seen).isEmpty();
    }

    @Test
    void a_record_that_can_be_read_no_more_is_left_out_and_what_follows_is_not() {
        var reader = new Reader("51", 1);
        var hidden = news.ofNewThing();
        ThingsResource.HIDDEN.add(hidden);
        var shown = news.ofNewThing();

        reader.readUntil(List.of(shown));

        assertThat(reader.seen).doesNotContain(hidden);
    }

    @Test
    void the_same_cursor_gives_the_same_changes_again() {
        var since = cursor("51");
        var thing = news.ofNewThing();

        assertThat(pageWith("51", since, thing).getList("items.id"))
                .contains(thing)
                .isEqualTo(pageWith("51", since, thing).getList("items.id"));
    }

    @Test
    void a_cursor_that_is_made_up_or_of_another_feed_or_province_is_400() {
        var ours = cursor("51");
        var others =
                as("51").get("/api/v1/things/orders/changes").then().extract().<String>path("nextCursor");

        for (var refused : List.of(
                page("51", "A".repeat(64), 50),
                page("51", "not base64!", 50),
                page("51", others, 50),
                page("52", ours, 50))) {
            refused.statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("since"))
                    .body("errors[0].code", equalTo("CURSOR_INVALID"));
        }
    }

    @Test
    void an_expired_cursor_is_410_and_says_how_to_begin_anew() {
        var parts = new ArrayList<>(cursors.open("51", "changes|kit.thing.v1", cursor("51")));
        parts.set(1, Long.toString(Instant.now().minus(Duration.ofDays(7)).getEpochSecond()));

        page("51", cursors.seal("51", "changes|kit.thing.v1", parts), 50)
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("CURSOR_EXPIRED"))
                .body("detail", containsString("Ask without since"));
    }

    @Test
    void a_limit_out_of_bounds_is_400() {
        for (var limit : List.of(0, -1, 501)) {
            page("51", cursor("51"), limit).statusCode(400).body("errors[0].pointer", equalTo("limit"));
        }
        page("51", cursor("51"), 500).statusCode(200);
    }

    @Test
    void the_people_of_a_page_are_in_the_access_log_and_an_empty_page_leaves_no_record() {
        var since = cursor("51");
        var nothing = "feed-" + UUID.randomUUID();
        as("51").header("X-Request-Id", nothing).get(FEED).then().statusCode(200);
        var thing = news.ofNewThing();
        pageWith("51", since, thing);

        var request = "feed-" + UUID.randomUUID();
        as("51").header("X-Request-Id", request)
                .queryParam("since", since)
                .get(FEED)
                .then()
                .statusCode(200);

        assertThat(AccessLog.of(nothing)).isEmpty();
        assertThat(AccessLog.of(request)).singleElement().satisfies(entry -> {
            assertThat(entry.operation()).isEqualTo("listThingChanges");
            assertThat(entry.subjects()).contains(thing.replace("thg_", "per_"));
            assertThat(entry.groups()).containsExactly("F0");
        });
    }

    private static RequestSpecification as(String unit) {
        return given().auth().oauth2(Passports.op(unit).token());
    }

    private static String cursor(String unit) {
        return as(unit).get(FEED).then().statusCode(200).extract().path("nextCursor");
    }

    private static ValidatableResponse page(String unit, String since, int limit) {
        return as(unit).queryParam("since", since)
                .queryParam("limit", limit)
                .get(FEED)
                .then();
    }

    /** Transactions of others may hold the horizon back for a moment. */
    private static JsonPath pageWith(String unit, String since, String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> page(unit, since, 500).statusCode(200).extract().jsonPath(),
                        page -> page.getList("items.id").contains(id));
    }

    /** One who follows the changes from now on. */
    private static final class Reader {

        final List<String> seen = new ArrayList<>();
        private final String unit;
        private final int limit;
        private String place;

        Reader(String unit, int limit) {
            this.unit = unit;
            this.limit = limit;
            this.place = cursor(unit);
        }

        void read() {
            var page = page(unit, place, limit).statusCode(200).extract().jsonPath();
            List<String> ids = page.getList("items.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(ids);
            place = page.getString("nextCursor");
        }

        void readUntil(List<String> ids) {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                read();
                return seen.containsAll(ids);
            });
        }
    }
}
