package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Who follows the changes learns of each, and of nothing that a read would not show. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ChangesTest {

    private static final String ORDERS = "/api/v1/job-orders/changes";
    private static final String MATCHES = "/api/v1/matches/changes";

    private final World world = new World();

    @Test
    void an_office_follows_the_orders_of_its_unit_and_all_others_what_is_published() {
        world.verified();
        var own = new FeedReader(world.dp(), ORDERS);
        var neighbour = new FeedReader(Passports.dp("44").prefix("449999"), ORDERS);
        var origin = new FeedReader(world.op(), ORDERS);
        String draft = world.submitted(world.posting(1));

        String order = world.published(1);

        assertThat(own.versionsOf(order, 3)).isSorted();
        assertThat(origin.versionsOf(order, 1)).isNotEmpty();
        assertThat(neighbour.versionsOf(order, 1)).isNotEmpty();
        origin.hasNotSeen(draft);
        neighbour.hasNotSeen(draft);
    }

    @Test
    void both_sides_follow_a_match_and_another_county_or_unit_does_not() {
        world.verified();
        String order = world.published(1);
        var origin = new FeedReader(world.op(), MATCHES);
        var employer = new FeedReader(world.em(), MATCHES);
        var neighbour = new FeedReader(Passports.op("51").prefix("519999"), MATCHES);
        var foreign = new FeedReader(Passports.op("52"), MATCHES);
        Person person = world.people(1)[0];
        world.run();
        String match = world.matchOf(person);

        assertThat(origin.versionsOf(match, 1)).isNotEmpty();
        assertThat(employer.versionsOf(match, 1)).isNotEmpty();
        assertThat(neighbour.read().seen()).isEmpty();
        assertThat(foreign.read().seen()).isEmpty();
        assertThat(order).isNotEmpty();
    }

    @Test
    void no_side_is_told_what_happened_beyond_what_a_read_shows() {
        world.verified();
        world.published(1);
        var employer = new FeedReader(world.em(), MATCHES);
        String before = employer.place();
        Person person = world.people(1)[0];
        world.run();
        employer.versionsOf(world.matchOf(person), 1);

        as(world.em())
                .get(MATCHES + "?since=" + before)
                .then()
                .statusCode(200)
                .body(not(containsString("lt.match")))
                .body("items[0].size()", equalTo(3));
    }

    @Test
    void a_place_of_somebody_else_is_refused() {
        String place = new FeedReader(world.dp(), ORDERS).place();

        for (var wrong : java.util.List.of(ORDERS, MATCHES)) {
            as(Passports.dp("52"))
                    .get(wrong + "?since=" + place)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("CURSOR_INVALID"));
        }
        as(world.dp()).get(MATCHES + "?since=" + place).then().statusCode(400);
    }
}
