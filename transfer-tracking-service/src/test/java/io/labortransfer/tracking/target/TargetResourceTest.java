package io.labortransfer.tracking.target;

import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.spell;
import static io.labortransfer.tracking.Door.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TargetResourceTest {

    @Test
    void a_person_counts_once_on_each_day_that_a_spell_covers() {
        Door.divisions();
        Offer worker = Offer.anOffer();
        Topics.send(worker.candidate(1990));
        LocalDate start = today().minusDays(10);
        LocalDate end = today().minusDays(2);
        long before = persons(start.minusDays(1));
        long onStart = persons(start);
        long onLast = persons(end.minusDays(1));
        long onEnd = persons(end);
        Map<String, Object> work = spell(worker.workerId(), start);
        work.put("end", end.toString());
        Map<String, Object> evenings = spell(worker.workerId(), start);
        evenings.put("fullTime", false);
        evenings.put("end", end.toString());

        await().until(() -> post(office(), "/spells", work).extract().statusCode() == 201);
        post(office(), "/spells", evenings).statusCode(201);
        post(office(), "/spells", work).statusCode(200);

        assertThat(persons(start.minusDays(1))).isEqualTo(before);
        assertThat(persons(start)).isEqualTo(onStart + 1);
        assertThat(persons(end.minusDays(1))).isEqualTo(onLast + 1);
        assertThat(persons(end)).isEqualTo(onEnd); // the end is the first day not worked
    }

    @Test
    void a_unit_sees_itself_and_the_nation_and_the_nation_sees_all() {
        String path = "/targets/" + today().getYear() + "/progress?by=province&asOf=" + today();

        JsonPath nation = get(Passports.no(), path).statusCode(200).extract().jsonPath();
        long sum = nation.<Integer>getList("rows.persons").stream()
                .mapToLong(Integer::longValue)
                .sum();
        assertThat(nation.getLong("total.persons")).isEqualTo(sum);
        get(Passports.op("33"), path)
                .statusCode(200)
                .body("rows.province", contains("33"))
                .body("rows[0].target", nullValue())
                .body("total.persons", greaterThanOrEqualTo((int) sum))
                .body("measure", equalTo("IN_WORK_ON"))
                .body("ruleVersion", equalTo("IN_WORK_ON/1"))
                .body("asOf", equalTo(today().toString()));
        get(Passports.dp("44"), path).statusCode(403);
        get(Passports.em("44", "91440000000000003X", Offer.id()), path).statusCode(403);
    }

    @Test
    void a_wrong_question_is_refused() {
        int year = today().getYear();

        get(Passports.no(), "/targets/" + year + "/progress?by=village").statusCode(400);
        get(Passports.no(), "/targets/" + year + "/progress?asOf=soon").statusCode(400);
        get(Passports.no(), "/targets/" + (year - 1) + "/progress?asOf=" + today())
                .statusCode(422);
        get(Passports.no(), "/targets/1900/progress").statusCode(422);
    }

    private static long persons(LocalDate day) {
        return get(office(), "/targets/" + day.getYear() + "/progress?by=province&asOf=" + day)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("rows[0].persons");
    }
}
