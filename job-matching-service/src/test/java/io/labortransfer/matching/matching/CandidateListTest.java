package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CandidateListTest {

    private final World world = new World();

    @Test
    void people_of_another_unit_are_shown_under_an_agreement_alone() {
        String order = world.published(2);
        world.people(2);
        assertThat(world.candidates(order)).isEmpty();

        world.agreement("ACTIVE");
        assertThat(world.candidates(order)).hasSize(2);
        world.agreement("SUSPENDED");
        assertThat(world.candidates(order)).isEmpty();
    }

    @Test
    void people_of_the_own_unit_need_none() {
        String order = world.published(2);
        Person neighbour = world.person()
                .with("originProvince", "44")
                .with("registrationDivision", world.site)
                .wishing("destinations", List.of(world.site));
        world.arrive(neighbour);

        assertThat(world.candidates(order))
                .hasSize(1)
                .first()
                .satisfies(candidate -> assertThat(candidate).containsEntry("originProvince", "44"));
    }

    @Test
    void whom_a_law_lets_the_offices_share_no_employer_is_shown_or_invites() {
        String order = world.published(2);
        world.arrive(world.person().sharedByDuty("44"));
        world.agreement("ACTIVE");

        String ref = as(world.dp())
                .get("/api/v1/job-orders/" + order + "/candidates")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].candidateRef");

        assertThat(world.candidates(order)).isEmpty();
        as(world.em())
                .body(Map.of("candidateRefs", List.of(ref)))
                .post("/api/v1/job-orders/" + order + "/invitations")
                .then()
                .statusCode(201)
                .body("items[0].outcome", equalTo("NOT_AVAILABLE"));
    }

    @Test
    void nothing_that_is_shown_tells_who_it_is_or_who_is_poor() {
        String order = world.published(2);
        String second = world.published(2);
        Person person = world.person().with("lop", true).with("zeroEmployment", true);
        world.arrive(person);
        world.agreement("ACTIVE");

        Map<String, Object> shown = world.candidates(order).getFirst();

        assertThat(shown.keySet())
                .isEqualTo(Set.of("candidateRef", "originProvince", "skills", "education", "earliestStart"));
        assertThat(shown.get("candidateRef"))
                .isEqualTo(world.candidates(order).getFirst().get("candidateRef"))
                .isNotEqualTo(world.candidates(second).getFirst().get("candidateRef"))
                .asString()
                .doesNotContain(person.wire().substring(4));
    }

    @Test
    void who_may_not_take_the_post_or_be_asked_is_not_shown() {
        String order = world.published(5);
        Person shown = world.person();
        Person elsewhere = world.person().agreeingOnlyTo("33");
        Person dear = world.person().wishing("wageMinFen", 900_000);
        Person silent = world.person().withdrawn();
        Person asked = world.person();
        world.arrive(shown, elsewhere, dear, silent, asked);
        world.agreement("ACTIVE");
        world.applies(asked, order, world.identityConsent()).statusCode(201);

        assertThat(world.candidates(order)).hasSize(1);
        as(world.em()).post("/api/v1/job-orders/" + order + "/pause").then().statusCode(200);
        assertThat(world.candidates(order)).isEmpty();
    }

    @Test
    void pages_follow_the_order_of_the_post_by_cursor() {
        String order = world.published(9);
        String second = world.published(9);
        Person last = world.person().with("education", "10");
        Person first = world.person().with("education", "20").with("lop", true).with("zeroEmployment", true);
        Person learning =
                world.person().with("education", "30").with("lop", true).with("skills", List.of());
        Person between = world.person().with("education", "40").with("lop", true);
        world.arrive(last, first, learning, between);
        world.agreement("ACTIVE");
        String path = "/api/v1/job-orders/" + order + "/candidates?limit=1";

        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = as(world.em())
                    .get(path + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .extract()
                    .jsonPath();
            walked.add(page.getString("items[0].education"));
            cursor = page.getString("nextCursor");
            if (cursor != null) {
                as(world.em())
                        .get("/api/v1/job-orders/" + second + "/candidates?cursor=" + cursor)
                        .then()
                        .statusCode(400);
            }
        } while (cursor != null);

        assertThat(walked).containsExactly("20", "40", "30", "10");
        as(world.em()).get(path + "&cursor=forged").then().statusCode(400);
        as(world.em())
                .get("/api/v1/job-orders/" + order + "/candidates?limit=501")
                .then()
                .statusCode(400);
    }

    @Test
    void the_employer_and_the_office_of_the_site_read_it_and_nobody_else() {
        String order = world.published(1);
        World other = new World();
        other.verified();
        String path = "/api/v1/job-orders/" + order + "/candidates";

        as(world.dp()).get(path).then().statusCode(200);
        for (Passports foreign : List.of(other.em(), other.dp(), Passports.dp("33"), world.op())) {
            as(foreign).get(path).then().statusCode(404);
        }
        for (Passports wrong : List.of(Passports.no(), Passports.st("51", world.site))) {
            as(wrong).get(path).then().statusCode(403);
        }
        as(world.em()).get("/api/v1/job-orders/job_x/candidates").then().statusCode(404);
    }
}
