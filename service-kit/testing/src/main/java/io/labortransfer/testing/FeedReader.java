package io.labortransfer.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One who follows a change feed. */
public final class FeedReader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Passports passport;
    private final String feed;
    private final List<Change> seen = new ArrayList<>();
    private String place;

    /**
     * One change.
     *
     * @param id of the record
     * @param version that it brought about
     */
    public record Change(String id, long version) {}

    /** Follows {@code feed}, such as {@code /api/v1/workers/changes}, from now on. */
    public FeedReader(Passports passport, String feed) {
        this(
                passport,
                feed,
                given().header("Authorization", passport.bearer())
                        .get(feed)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("nextCursor"));
    }

    /** Goes on from {@code place}. */
    public FeedReader(Passports passport, String feed, String place) {
        this.passport = passport;
        this.feed = feed;
        this.place = place;
    }

    /** The cursor with which it comes back. */
    public String place() {
        return place;
    }

    /** All that it has seen. */
    public List<Change> seen() {
        return List.copyOf(seen);
    }

    /** Reads on, to the end of what there is now. */
    public FeedReader read() {
        boolean more = true;
        while (more) {
            var page = given().header("Authorization", passport.bearer())
                    .queryParam("since", place)
                    .get(feed)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> ids = page.getList("items.id");
            List<Number> versions = page.getList("items.version");
            for (var i = 0; i < ids.size(); i++) {
                seen.add(new Change(ids.get(i), versions.get(i).longValue()));
            }
            place = page.getString("nextCursor");
            more = page.getBoolean("more");
        }
        return this;
    }

    /** The versions of the record {@code id} that it sees, once it has seen so many. */
    public List<Long> versionsOf(String id, int number) {
        await().atMost(PATIENCE)
                .until(() -> read().seen().stream()
                                .filter(change -> change.id().equals(id))
                                .count()
                        >= number);
        return seen.stream()
                .filter(change -> change.id().equals(id))
                .map(Change::version)
                .toList();
    }

    /** Nothing so far is about the record {@code id}, although what changed after it has been read. */
    public void hasNotSeen(String id) {
        assertThat(seen).extracting(Change::id).doesNotContain(id);
    }
}
