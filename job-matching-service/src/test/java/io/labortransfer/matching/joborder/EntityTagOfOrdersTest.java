package io.labortransfer.matching.joborder;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.World;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one record's tag is good for, shown on job orders; the kit does it for every versioned record. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EntityTagOfOrdersTest {

    private final World world = new World();
    private String order = "";

    @BeforeEach
    void a_draft() {
        world.verified();
        order = "/api/v1/job-orders/"
                + as(world.em())
                        .body(world.posting(5))
                        .post("/api/v1/job-orders")
                        .then()
                        .statusCode(201)
                        .header("ETag", not(emptyString()))
                        .extract()
                        .<String>path("id");
    }

    @Test
    void who_has_the_present_version_is_not_sent_it_again() {
        String tag = tag();

        as(world.em())
                .header("If-None-Match", tag)
                .get(order)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        as(world.em()).header("If-None-Match", "\"v99-EM\"").get(order).then().statusCode(200);
    }

    @Test
    void a_move_on_an_older_version_is_412_and_names_the_present_one() {
        String seen = tag();
        as(world.em()).header("If-Match", seen).post(order + "/submit").then().statusCode(200);
        String present = tag();
        assertThat(present).isNotEqualTo(seen);

        as(world.em())
                .header("If-Match", seen)
                .post(order + "/submit")
                .then()
                .statusCode(412)
                .header("ETag", present)
                .body("code", equalTo("STALE"));
        as(world.dp())
                .header("If-Match", present)
                .post(order + "/approve")
                .then()
                .statusCode(200);
    }

    @Test
    void a_header_that_is_no_entity_tag_is_400_and_nothing_moves() {
        as(world.em())
                .header("If-Match", "v1")
                .post(order + "/submit")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("If-Match"))
                .body("errors[0].code", equalTo("ENTITY_TAG_WRONG"));
        as(world.em()).get(order).then().body("state", equalTo("DRAFT"));
    }

    private String tag() {
        return as(world.em()).get(order).then().statusCode(200).extract().header("ETag");
    }
}
