package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order may rest on a line of an agreement; its matches say so, from the proposal on. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AgreementLineTest {

    private static final String LINE = "agl_01jd5t3v7x8h2k4m6n8p0q2r4s";

    private final World world = new World();

    @Test
    void the_line_of_an_order_goes_with_its_matches() {
        String order = world.published(1, posting -> posting.put("agreementLineId", LINE));
        Person person = world.people(1)[0];
        world.run();
        String match = world.accepted(person);

        assertThat(world.order(order).getString("agreementLineId")).isEqualTo(LINE);
        assertThat(told("lt.joborder-state.v1", "lt.joborder.changed.v1", order))
                .isEqualTo(LINE);
        assertThat(told("lt.match.v1", "lt.match.proposed.v1", match)).isEqualTo(LINE);
        assertThat(told("lt.match.v1", "lt.match.offer_accepted.v1", match)).isEqualTo(LINE);
    }

    private static String told(String topic, String type, String subject) {
        return Topics.await(topic, type, subject).json().path("agreementLineId").asText();
    }

    @Test
    void an_order_needs_no_agreement_and_names_nothing_else_in_its_place() {
        world.verified();
        Map<String, Object> posting = world.posting(1);
        as(world.em())
                .body(posting)
                .post("/api/v1/job-orders")
                .then()
                .statusCode(201)
                .body("agreementLineId", nullValue());

        posting.put("agreementLineId", "agr_01jd5t3v7x8h2k4m6n8p0q2r4s");
        as(world.em())
                .body(posting)
                .post("/api/v1/job-orders")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/agreementLineId"))
                .body("errors[0].code", equalTo("ID_UNKNOWN"));
    }
}
