package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why an order is unfilled, in numbers that find nobody. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class UnfilledReasonsTest {

    private final World world = new World();

    /** People of the unit itself who agree to be shown in it, whom other tests left behind, would be counted too. */
    @BeforeEach
    void nobodyOfTheUnitItself() {
        World.update("44", "DELETE FROM candidate WHERE origin_province = '44'");
    }

    private void people(int count, UnaryOperator<Person> change) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(change.apply(world.person()));
        }
        world.arrive(people.toArray(Person[]::new));
    }

    private JsonPath asked(Passports who, String order) {
        return as(who).get("/api/v1/job-orders/" + order + "/unfilled-reasons")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static @Nullable Integer people(JsonPath answer, String reason) {
        return answer.get("reasons.find { it.reason == '" + reason + "' }.people");
    }

    @Test
    void people_are_counted_by_the_first_rule_that_fails_in_the_order_of_the_rules() {
        String order = world.published(50);
        world.agreement("ACTIVE");
        people(12, person -> person.wishing("wageMinFen", 480_000));
        people(11, person -> person.with("mobility", "IN_COUNTY").wishing("wageMinFen", 480_000));
        people(13, person -> person);
        people(10, person -> person.agreeingOnlyTo("33"));

        JsonPath answer = asked(world.em(), order);

        assertThat(answer.getList("reasons.reason", String.class))
                .startsWith("NOT_AVAILABLE", "CAPACITY", "MOBILITY", "DESTINATION")
                .endsWith("MINOR_PROTECTION", "OUTRANKED", "LINE_FULL", "SEATS_TAKEN", "FITS");
        assertThat(people(answer, "MOBILITY")).isEqualTo(11);
        assertThat(people(answer, "FITS")).isEqualTo(13);
        assertThat(people(answer, "WAGE")).isEqualTo(12);
        assertThat(people(answer, "WORK_FORM")).isNull();
        assertThat(answer.getInt("people")).isEqualTo(36);
        assertThat(answer.getInt("free")).isEqualTo(50);
        assertThat(answer.getString("state")).isEqualTo("PUBLISHED");
    }

    @Test
    void a_small_number_is_not_told_and_does_not_follow_from_the_others() {
        String order = world.published(50);
        world.agreement("ACTIVE");
        people(11, person -> person.wishing("wageMinFen", 480_000));
        people(13, person -> person);
        people(3, person -> person.wishing("workForms", List.of("FLEXIBLE")));

        JsonPath answer = asked(world.em(), order);

        assertThat(answer.getInt("people")).isEqualTo(27);
        assertThat(people(answer, "FITS")).isEqualTo(13);
        assertThat(people(answer, "WORK_FORM")).isNull();
        assertThat(people(answer, "WAGE")).as("else the small one would follow").isNull();
    }

    @Test
    void it_says_what_wage_would_let_ten_people_more_take_the_post() {
        String order = world.published(50);
        world.agreement("ACTIVE");
        List<Person> dear = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            dear.add(world.person().wishing("wageMinFen", 430_000 + i * 1_000));
        }
        world.arrive(dear.toArray(Person[]::new));
        people(12, person -> person.wishing("wageMinFen", 600_000).wishing("workForms", List.of("FLEXIBLE")));

        JsonPath answer = asked(world.em(), order);

        assertThat(people(answer, "WAGE")).isEqualTo(36);
        assertThat(answer.getInt("reasons.find { it.reason == 'WAGE' }.alone")).isEqualTo(24);
        assertThat(answer.getInt("changes.find { it.term == 'WAGE' }.people")).isEqualTo(24);
        assertThat(answer.getLong("changes.find { it.term == 'WAGE' }.monthlyFen"))
                .isEqualTo(439_000);
    }

    @Test
    void a_bed_that_there_is_not_is_told_with_those_who_wish_one() {
        String order = world.published(50, posting -> {
            Map<String, Object> terms = new HashMap<>();
            terms.put("contractKind", "LABOR_CONTRACT");
            terms.put("insurance", List.of("WORK_INJURY"));
            terms.put("lodging", Map.of("provided", false));
            terms.put("returnFunding", "EMPLOYER");
            posting.put("terms", terms);
        });
        world.agreement("ACTIVE");
        people(11, person -> person);
        people(10, person -> person.wishing("lodgingNeeded", false));

        JsonPath answer = asked(world.dp(), order);

        assertThat(people(answer, "FITS")).isEqualTo(21);
        assertThat(answer.getInt("changes.find { it.term == 'LODGING' }.people"))
                .isEqualTo(11);
    }

    @Test
    void who_said_no_is_not_available_like_everybody_who_cannot_be_asked_now() {
        String order = world.published(20);
        world.agreement("ACTIVE");
        Person[] asked = world.people(12);
        world.run();
        for (Person person : asked) {
            world.decides(person, world.matchOf(person), "PROPOSAL", "DECLINE").statusCode(200);
        }

        for (Passports who : List.of(world.em(), world.dp())) {
            JsonPath answer = asked(who, order);
            assertThat(people(answer, "NOT_AVAILABLE")).isEqualTo(12);
            assertThat(answer.prettify()).doesNotContain("ALREADY_ANSWERED", "DECLINED", "PAUSED");
        }
    }

    @Test
    void who_stood_behind_others_in_the_last_run_is_told_apart() {
        String order = world.published(10);
        world.agreement("ACTIVE");
        people(10, person -> person.with("zeroEmployment", true).with("lop", true));
        people(12, person -> person);
        world.ended(world.ordered(false).extract().path("id"));

        JsonPath answer = asked(world.em(), order);

        assertThat(people(answer, "OUTRANKED")).isEqualTo(12);
        assertThat(people(answer, "FITS")).isEqualTo(10);
    }

    @Test
    void few_people_are_told_by_no_number() {
        String order = world.published(5);
        world.agreement("ACTIVE");
        people(9, person -> person);

        JsonPath answer = asked(world.em(), order);

        assertThat(answer.<Integer>get("people")).isNull();
        assertThat(answer.getList("reasons.people")).containsOnlyNulls();
        assertThat(answer.getList("changes")).isEmpty();
    }

    @Test
    void an_order_that_takes_nobody_counts_nobody() {
        String order = world.published(5);
        world.agreement("ACTIVE");
        people(12, person -> person);
        as(world.em()).post("/api/v1/job-orders/" + order + "/pause").then().statusCode(200);

        JsonPath answer = asked(world.em(), order);

        assertThat(answer.getString("state")).isEqualTo("PAUSED");
        assertThat(answer.getList("reasons")).isEmpty();
    }

    @Test
    void its_employer_and_the_office_of_its_site_ask_and_nobody_else() {
        String order = world.published(1);
        World other = new World();
        other.verified();
        String path = "/api/v1/job-orders/" + order + "/unfilled-reasons";

        for (Passports foreign : List.of(other.em(), other.dp(), Passports.dp("33"), world.op())) {
            as(foreign).get(path).then().statusCode(404);
        }
        for (Passports wrong : List.of(Passports.no(), Passports.st("51", world.site))) {
            as(wrong).get(path).then().statusCode(403);
        }
        as(world.em()).get("/api/v1/job-orders/job_x/unfilled-reasons").then().statusCode(404);
    }
}
