package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The office that sends workers by a line of its agreement reads the orders of that line as those who receive them do. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SendingLineTest {

    private final World world = new World();

    private String ofLine(String line) {
        return "/api/v1/job-orders/" + world.published(2, posting -> posting.put("agreementLineId", line));
    }

    @Test
    void it_reads_whom_of_its_workers_the_order_could_take_and_how_the_order_changed() {
        String order = ofLine(world.line);
        Person neighbour = world.person()
                .with("originProvince", "44")
                .with("registrationDivision", world.site)
                .wishing("destinations", List.of(world.site));
        world.arrive(world.person(), neighbour);
        world.agreement("ACTIVE");

        for (Passports office : List.of(world.op(), Passports.op("51"))) {
            as(office)
                    .get(order + "/candidates")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("items[0].originProvince", equalTo("51"));
            as(office).get(order + "/history").then().statusCode(200).body("items.size()", not(equalTo(0)));
        }
        as(world.dp()).get(order + "/candidates").then().statusCode(200).body("items.size()", equalTo(2));
    }

    @Test
    void it_reads_them_while_the_agreement_is_in_force_and_no_longer() {
        String order = ofLine(world.line);
        world.people(1);
        for (String state : List.of("SIGNED", "ACTIVE", "SUSPENDED", "ACTIVE", "TERMINATED")) {
            world.agreement(state);
            int status = state.equals("ACTIVE") ? 200 : 404;
            as(world.op()).get(order + "/candidates").then().statusCode(status);
            as(world.op()).get(order + "/history").then().statusCode(status);
        }
    }

    @Test
    void an_order_of_no_line_or_of_anothers_is_not_there() {
        World other = new World();
        String without = "/api/v1/job-orders/" + world.published(1);
        String foreign = ofLine(other.line);
        String unknown = ofLine("agl_01jd5t3v7x8h2k4m6n8p0q2r4s");
        world.agreement("ACTIVE");
        other.agreement("ACTIVE"); // between the counties of another world: its office has no business at this site

        for (String order : List.of(without, foreign, unknown)) {
            for (Passports office : List.of(world.op(), other.op(), Passports.op("51"), Passports.op("52"))) {
                as(office).get(order + "/candidates").then().statusCode(404);
                as(office).get(order + "/history").then().statusCode(404);
            }
        }
        String own = ofLine(world.line);
        for (Passports office : List.of(other.op(), Passports.op("52"))) {
            as(office).get(own + "/candidates").then().statusCode(404);
            as(office).get(own + "/history").then().statusCode(404);
        }
    }
}
