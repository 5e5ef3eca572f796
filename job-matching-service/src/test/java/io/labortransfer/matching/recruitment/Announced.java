package io.labortransfer.matching.recruitment;

import static io.labortransfer.matching.World.as;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events as hosts announce and hold them. */
final class Announced {

    static final String EVENTS = "/api/v1/recruitment-events";

    private Announced() {}

    /** A fair in the county of the workers, to which both units are invited. */
    static Map<String, Object> fair(World world, String... orders) {
        return new HashMap<>(Map.of(
                "kind",
                "JOB_FAIR",
                "division",
                world.county,
                "day",
                World.today().toString(),
                "provinces",
                List.of("51", "44"),
                "jobOrderIds",
                List.of(orders)));
    }

    static String planned(Passports host, Map<String, Object> plan) {
        return as(host).body(plan)
                .post(EVENTS)
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .extract()
                .path("id");
    }

    static ValidatableResponse does(Passports by, String event, String verb, Map<String, ?> body) {
        var request = as(by);
        if (body != null) {
            request.body(body);
        }
        return request.post(EVENTS + "/" + event + "/" + verb).then();
    }
}
