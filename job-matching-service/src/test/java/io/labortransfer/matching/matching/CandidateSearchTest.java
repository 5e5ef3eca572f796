package io.labortransfer.matching.matching;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CandidateSearchTest {

    private static final String SEARCH = "/api/v1/candidates/search";

    private final World world = new World();

    @Test
    void people_of_other_units_are_counted_under_an_agreement_by_unit() {
        living(11, person -> person);
        living(3, person -> person.agreeingOnlyTo("33"));
        living(3, person -> person.with("mobility", "IN_PROVINCE"));
        living(3, person -> person.with("laborCapacity", "LOST"));
        assertThat(searched(world.dp(), "CROSS_PROVINCE", world.site)
                        .extract()
                        .jsonPath()
                        .getList("parts"))
                .isEmpty();

        world.agreement("ACTIVE");

        Map<String, Object> found = searched(world.dp(), "CROSS_PROVINCE", world.site)
                .statusCode(200)
                .body("asOf", equalTo(World.today().toString()))
                .extract()
                .jsonPath()
                .getMap("$");
        assertThat(found)
                .containsEntry("people", 11)
                .containsEntry("parts", List.of(Map.of("division", "51", "people", 11)));
    }

    @Test
    void only_those_count_who_can_go_want_to_and_have_no_work_or_school() {
        living(10, person -> person);
        living(3, person -> person.with("student", true));
        living(3, person -> person.wishing("destinations", List.of("33")));
        living(3, person -> person.withdrawn());
        Person busy = world.person();
        world.arrive(busy);
        Topics.send(busy.working("ACTIVE", "51"));
        await().until(() ->
                World.numberIn("51", "SELECT count(*) FROM candidate_spell WHERE worker_id = ?", busy.id) == 1);
        world.agreement("ACTIVE");

        searched(world.dp(), "CROSS_PROVINCE", world.site).body("people", equalTo(10));
        Map<String, Object> sewing =
                Map.of("scope", "CROSS_PROVINCE", "siteDivision", world.site, "occupation", "6-05");
        as(world.dp()).body(sewing).post(SEARCH).then().statusCode(200).body("people", equalTo(10));
        Map<String, Object> care = Map.of("scope", "CROSS_PROVINCE", "siteDivision", world.site, "occupation", "4-10");
        as(world.dp()).body(care).post(SEARCH).then().statusCode(200).body("parts", empty());
    }

    @Test
    void a_county_with_few_of_them_is_not_told_and_none_by_which_it_could_be_found() {
        World beside = new World();
        World beyond = new World();
        living(
                4,
                person ->
                        person.with("residenceDivision", world.county).wishing("destinations", List.of(world.county)));
        living(
                12,
                person ->
                        person.with("residenceDivision", beside.county).wishing("destinations", List.of(world.county)));
        living(
                15,
                person ->
                        person.with("residenceDivision", beyond.county).wishing("destinations", List.of(world.county)));

        Map<String, Object> few = searched(world.op(), "IN_COUNTY", world.county)
                .extract()
                .jsonPath()
                .getMap("$");
        assertThat(few.get("people")).isNull();
        Map<String, Object> across = searched(world.op(), "CROSS_COUNTY", world.county)
                .extract()
                .jsonPath()
                .getMap("$");
        assertThat(partsOf(across)).contains(beside.county + "=12", beyond.county + "=15");
        assertThat(partsOf(across)).noneMatch(part -> part.startsWith(world.county));
    }

    @Test
    void each_office_searches_where_it_may() {
        searched(world.op(), "CROSS_PROVINCE", world.site)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/scope"))
                .body("errors[0].code", equalTo("SEARCH_INSIDE_UNIT"));
        searched(Passports.dp("44").prefix("4499"), "IN_COUNTY", world.site)
                .statusCode(422)
                .body("errors[0].code", equalTo("SITE_OUT_OF_REACH"));
        for (Passports wrong : List.of(world.em(), Passports.no(), Passports.st("51", world.site))) {
            searched(wrong, "IN_COUNTY", world.site).statusCode(403);
        }
        as(world.dp())
                .body(Map.of("scope", "IN_COUNTY", "siteDivision", "44"))
                .post(SEARCH)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/siteDivision"));
        as(world.dp())
                .body(Map.of("scope", "EVERYWHERE", "siteDivision", world.site))
                .post(SEARCH)
                .then()
                .statusCode(400);
    }

    private static List<String> partsOf(Map<String, Object> found) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> parts = (List<Map<String, Object>>) found.get("parts");
        return parts.stream()
                .map(part -> part.get("division") + "=" + part.get("people"))
                .toList();
    }

    private void living(int count, UnaryOperator<Person> change) {
        Person[] people = new Person[count];
        for (int i = 0; i < count; i++) {
            people[i] = change.apply(world.person());
        }
        world.arrive(people);
    }

    private static ValidatableResponse searched(Passports office, String scope, String site) {
        return as(office)
                .body(Map.of("scope", scope, "siteDivision", site))
                .post(SEARCH)
                .then();
    }
}
