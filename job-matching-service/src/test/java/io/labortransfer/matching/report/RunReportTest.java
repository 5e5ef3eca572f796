package io.labortransfer.matching.report;

import static io.labortransfer.matching.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RunReportTest {

    private static final Pattern INLINE = Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL);

    private static final Pattern POLICY = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"");

    private final World world = new World();

    @Test
    void it_tells_for_each_class_and_sex_who_has_which_choice() {
        world.published(30);
        arrive(12, true, "2");
        arrive(40, false, "1");

        JsonPath report = report(world.run().getString("id"));

        assertThat(group(report, "PRIORITY_CLASS", "1"))
                .containsEntry("workers", 12)
                .containsEntry("placed", 12)
                .containsEntry("firstChoice", 12)
                .containsEntry("outranked", 0)
                .containsEntry("notPlaced", 0);
        assertThat(group(report, "SEX", "1"))
                .containsEntry("workers", 40)
                .containsEntry("placed", 18)
                .containsEntry("outranked", 22);
        assertThat(report.getMap("flows[0]")).isEqualTo(Map.of("origin", "51", "destination", "44", "placed", 30));
        assertThat(report.getMap("destinations[0]")).isEqualTo(Map.of("code", "44", "seats", 30, "filled", 30));
        assertThat(report.getMap("occupations[0]")).isEqualTo(Map.of("code", "6", "seats", 30, "filled", 30));
        assertThat(report.getInt("workers")).isEqualTo(52);
        assertThat(report.getInt("blockingPairs")).isZero();
    }

    @Test
    void the_report_tells_of_lines_and_of_those_who_travel_together() {
        world.published(40, posting -> posting.put("agreementLineId", world.line));
        world.agreement("ACTIVE", World.today().plusDays(300), World.lineOf(world.line, "ALL", 50, 0));
        Person[] people = new Person[40];
        for (int i = 0; i < people.length; i++) {
            people[i] = world.person()
                    .wishing("groupId", "grp-01939f2a-5c3e-7b1d-9a40-%012d".formatted(world.number() * 100 + i / 2));
        }
        world.arrive(people);

        String run = world.run().getString("id");
        JsonPath report = report(run);

        assertThat(report.getMap("lines[0]"))
                .isEqualTo(Map.of("agreementLineId", world.line, "seats", 50, "placed", 40));
        assertThat(report.getMap("companies[0]")).isEqualTo(Map.of("company", "TOGETHER", "count", 20));
        assertThat(report.getMap("companies[1]")).isEqualTo(Map.of("company", "APART", "count", 0));
        assertThat(page(run, "zh-CN").body().asString()).contains("协议条目名额", world.line, "未能同行");
        assertThat(page(run, "en").body().asString()).contains("kept together");
    }

    @Test
    void a_group_of_less_than_ten_is_not_told_and_does_not_follow_from_the_others() {
        world.published(30);
        arrive(3, true, "2");
        arrive(20, false, "2");
        arrive(25, false, "1");

        JsonPath report = report(world.run().getString("id"));

        for (String value : List.of("1", "5")) {
            assertThat(group(report, "PRIORITY_CLASS", value)).doesNotContainKeys("workers", "placed", "firstChoice");
        }
        assertThat(group(report, "SEX", "2")).containsEntry("workers", 23);
    }

    @Test
    void rejections_are_counted_as_they_happen_and_few_are_not_told() {
        world.published(30);
        Person[] people = arrive(24, false, "1");
        String run = world.run().getString("id");
        assertThat(report(run).getMap("receptions[0]"))
                .isEqualTo(Map.of("destination", "44", "proposed", 24, "rejected", 0));

        for (int i = 0; i < 12; i++) {
            as(world.em())
                    .body(Map.of("reasonCode", "SKILL_MISSING"))
                    .post("/api/v1/matches/" + world.matchOf(people[i]) + "/reject")
                    .then()
                    .statusCode(200);
        }

        assertThat(report(run).getMap("receptions[0]"))
                .isEqualTo(Map.of("destination", "44", "proposed", 24, "rejected", 12));
    }

    @Test
    void the_page_shows_the_same_in_the_language_of_its_reader_and_runs_nothing_but_its_own() throws Exception {
        world.published(30);
        Person[] people = arrive(45, false, "2");
        String run = world.run().getString("id");

        Response english = page(run, "en");
        Response chinese = page(run, "zh-CN");

        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.header("Vary")).contains("Accept-Language");
        assertThat(english.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(english.body().asString())
                .contains(
                        "<html lang=\"en\">", "Who has which choice, by priority class", "5 others", run, "<td>30</td>")
                .doesNotContain(people[0].wire());
        assertThat(chinese.body().asString()).contains("<html lang=\"zh-CN\">", "各优先类别获得的志愿");
        String policy = POLICY.matcher(english.body().asString())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&#39;", "'");
        List<String> inline = INLINE.matcher(english.body().asString())
                .results()
                .map(found -> found.group(2))
                .toList();
        assertThat(policy).startsWith("default-src 'none'");
        assertThat(inline).hasSize(3);
        for (String text : inline) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
    }

    @Test
    void a_run_without_a_plan_says_so() {
        String run = world.ordered(false).extract().path("id");
        world.ended(run);
        World.update("51", "UPDATE matching_run SET fairness = NULL WHERE id = ?", World.uuid("run", run));

        for (String what : List.of("fairness", "page")) {
            as(world.op())
                    .header("Accept-Language", "zh-CN")
                    .get("/api/v1/matches/batches/" + run + "/" + what)
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("code", equalTo("RUN_UNPLANNED"))
                    .body("title", equalTo("匹配批次尚无结果"));
        }
    }

    @Test
    void an_empty_run_has_an_empty_report() {
        String run = world.ordered(false).extract().path("id");
        world.ended(run);

        assertThat(report(run).getList("groups")).isEmpty();
        assertThat(page(run, "en").body().asString()).doesNotContain("<canvas");
    }

    @Test
    void other_units_find_nothing_and_others_are_turned_away() {
        String run = world.ordered(false).extract().path("id");
        world.ended(run);

        for (String what : List.of("/fairness", "/page")) {
            String path = "/api/v1/matches/batches/" + run + what;
            as(Passports.op("52")).get(path).then().statusCode(404);
            as(Passports.op("51").prefix("519999")).get(path).then().statusCode(404);
            as(world.em()).get(path).then().statusCode(403);
            as(Passports.no()).get(path).then().statusCode(404);
            as(world.op()).get("/api/v1/matches/batches/run_1" + what).then().statusCode(404);
        }
    }

    private Person[] arrive(int count, boolean zeroEmployment, String sex) {
        Person[] people = new Person[count];
        for (int i = 0; i < count; i++) {
            people[i] = world.person()
                    .with("zeroEmployment", zeroEmployment)
                    .with("lop", zeroEmployment)
                    .with("sex", sex);
        }
        world.arrive(people);
        return people;
    }

    private JsonPath report(String run) {
        return as(world.op())
                .get("/api/v1/matches/batches/" + run + "/fairness")
                .then()
                .statusCode(200)
                .body("runId", startsWith("run_"))
                .extract()
                .jsonPath();
    }

    private Response page(String run, String language) {
        return as(world.op())
                .header("Accept-Language", language)
                .get("/api/v1/matches/batches/" + run + "/page")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Map<String, Object> group(JsonPath report, String side, String value) {
        return report.getMap("groups.find { it.side == '" + side + "' && it.value == '" + value + "' }");
    }
}
