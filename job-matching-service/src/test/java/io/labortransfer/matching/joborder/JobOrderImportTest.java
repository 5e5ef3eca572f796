package io.labortransfer.matching.joborder;

import static io.labortransfer.matching.World.as;
import static io.labortransfer.matching.joborder.OrderFile.imported;
import static io.labortransfer.matching.joborder.OrderFile.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.labortransfer.matching.World;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of job orders: the same rules as for one order, a line each. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class JobOrderImportTest {

    private final World world = new World();

    private Map<String, Object> line(String record) {
        Map<String, Object> line = new HashMap<>(world.posting(5));
        line.put("sourceRecordId", record);
        return line;
    }

    private static Map<String, Object> with(Map<String, Object> line, String name, Object value) {
        line.put(name, value);
        return line;
    }

    private static Map<String, Object> without(Map<String, Object> line, String name) {
        line.remove(name);
        return line;
    }

    @Test
    void an_employer_sends_its_orders_and_the_same_file_again_changes_nothing() {
        world.verified();
        String file = lines(without(line("a"), "employerId"), with(line("b"), "submit", true));

        OrderFile first = imported(world.em(), "UPSERT", file);

        assertThat(first.told()).containsExactly("created", "created");
        assertThat(world.order(first.order(1)).getString("state")).isEqualTo("DRAFT");
        assertThat(world.order(first.order(1)).getString("employerId")).isEqualTo(world.employer());
        assertThat(world.order(first.order(2)).getString("state")).isEqualTo("SUBMITTED");
        Topics.await("lt.joborder.v1", "lt.joborder.submitted.v1", first.order(2));

        OrderFile again = imported(world.em(), "UPSERT", file);

        assertThat(again.told()).containsExactly("unchanged", "unchanged");
        assertThat(again.order(1)).isEqualTo(first.order(1));
        assertThat(world.order(first.order(2)).getLong("version")).isEqualTo(2);
        assertThat(again.get("").getLong("rowsPerSecond")).isPositive();
        assertThat(again.get("").getInt("percent")).isEqualTo(100);
    }

    @Test
    void each_line_that_is_wrong_is_told_with_field_and_remedy_in_both_languages() {
        world.verified();
        Map<String, Object> wage = World.wage(420_000);
        wage.put("basis", "DAILY");
        OrderFile file = imported(
                world.em(),
                "UPSERT",
                lines(
                        with(line("a"), "occupationCode", "1-01-01-01"),
                        without(line("b"), "headcount"),
                        with(line("c"), "wage", wage),
                        with(line("d"), "employerId", "emp_01jd5t3v7x8h2k4m6n8p0q2r4s"),
                        without(line("e"), "sourceRecordId"),
                        line("f"),
                        line("f"),
                        with(line("g"), "siteDivision", "330106"),
                        with(line("h"), "head_count", 1)));

        assertThat(file.told())
                .containsExactly(
                        "rejected occupationCode:OCCUPATION_UNKNOWN",
                        "rejected headcount:REQUIRED",
                        "rejected wage.basis:VALUE_UNKNOWN",
                        "rejected legalEmployerId:ID_UNKNOWN employerId:ID_UNKNOWN",
                        "rejected sourceRecordId:REQUIRED",
                        "created",
                        "rejected :RECORD_TWICE",
                        "rejected siteDivision:DIVISION_FOREIGN",
                        "rejected :COLUMN_UNKNOWN");
        String errors = OrderFile.PATH + "/" + file.id() + "/errors";
        as(world.em()).get(errors).then().body("items.errors.flatten().detail", everyItem(not(emptyString())));
        as(world.em())
                .header("Accept-Language", "zh-CN")
                .get(errors)
                .then()
                .body("items[0].errors[0].detail", containsString("职业"));
        String mended = as(world.em())
                .accept("application/x-ndjson")
                .get(OrderFile.PATH + "/" + file.id() + "/rejected")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(mended.lines()).hasSize(8);
        assertThat(mended).contains("1-01-01-01");
    }

    @Test
    void a_draft_is_changed_and_an_approved_order_only_in_its_headcount() {
        world.verified();
        String order = imported(world.em(), "UPSERT", lines(with(line("a"), "submit", true)))
                .order(1);
        as(world.dp()).post("/api/v1/job-orders/" + order + "/approve").then().statusCode(200);

        OrderFile file = imported(
                world.em(),
                "UPSERT",
                lines(with(line("a"), "headcount", 7), with(line("b"), "nightShift", false), line("c")));
        assertThat(file.told()).containsExactly("updated", "created", "created");
        assertThat(world.order(order).getInt("headcount")).isEqualTo(7);

        OrderFile refused = imported(
                world.em(), "UPSERT", lines(with(line("a"), "nightShift", true), with(line("b"), "nightShift", true)));
        assertThat(refused.told()).containsExactly("rejected nightShift:VALUE_FIXED", "updated");
        assertThat(world.order(order).getBoolean("nightShift")).isFalse();
    }

    @Test
    void what_the_office_gave_back_is_handed_in_again_only_with_something_new() {
        world.verified();
        String order = imported(world.em(), "UPSERT", lines(with(line("a"), "submit", true)))
                .order(1);
        as(world.dp())
                .body(Map.of("reasons", List.of("SITE_UNCLEAR")))
                .post("/api/v1/job-orders/" + order + "/send-back")
                .then()
                .statusCode(200);

        assertThat(imported(world.em(), "UPSERT", lines(with(line("a"), "submit", true)))
                        .told())
                .containsExactly("unchanged");
        assertThat(world.order(order).getString("state")).isEqualTo("DRAFT");

        Map<String, Object> mended = with(with(line("a"), "submit", true), "siteAddress", "Gate 3");
        assertThat(imported(world.em(), "UPSERT", lines(mended)).told()).containsExactly("updated");
        assertThat(world.order(order).getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void a_mode_says_what_a_file_may_do() {
        world.verified();
        imported(world.em(), "CREATE_ONLY", lines(line("a")));

        assertThat(imported(world.em(), "CREATE_ONLY", lines(line("a"), with(line("b"), "headcount", 2)))
                        .told())
                .containsExactly("unchanged", "created");
        assertThat(imported(world.em(), "CREATE_ONLY", lines(with(line("a"), "headcount", 9)))
                        .told())
                .containsExactly("rejected :CHANGE_NOT_IN_MODE");
        assertThat(imported(world.em(), "UPDATE_ONLY", lines(with(line("a"), "headcount", 9), line("new")))
                        .told())
                .containsExactly("updated", "rejected :RECORD_UNKNOWN");
    }

    @Test
    void a_dry_run_foretells_and_writes_nothing() {
        world.verified();
        OrderFile file = OrderFile.open(world.em(), "UPSERT")
                .chunk(1, lines(line("a"), with(line("b"), "occupationCode", "1-01-01-01")) + "\n")
                .chunk(2, lines(line("a")) + "\n")
                .step("validate")
                .ended("VALIDATED");

        assertThat(file.told())
                .containsExactly("created", "rejected occupationCode:OCCUPATION_UNKNOWN", "rejected :RECORD_TWICE");
        assertThat(World.number("SELECT count(*) FROM job_order WHERE site_division = ?", world.site))
                .isZero();

        file.step("commit").ended("COMPLETED_WITH_ERRORS");
        assertThat(file.told())
                .containsExactly("created", "rejected occupationCode:OCCUPATION_UNKNOWN", "rejected :RECORD_TWICE");
        assertThat(World.number("SELECT count(*) FROM job_order WHERE site_division = ?", world.site))
                .isOne();
    }

    @Test
    void the_template_is_a_file_that_can_be_sent() {
        world.verified();
        String template = as(world.em())
                .accept("text/csv")
                .get(OrderFile.PATH + "/template")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        OrderFile file = imported(world.em(), "CREATE_ONLY", "text/csv", template);

        assertThat(file.told()).containsExactly("created");
        as(world.em())
                .get("/api/v1/job-orders/" + file.order(2))
                .then()
                .statusCode(200)
                .body("terms.lodging.provided", equalTo(true));
        as(world.em())
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(OrderFile.PATH + "/template")
                .then()
                .statusCode(200);
    }

    @Test
    void a_header_that_is_wrong_is_refused_before_anything_is_stored() {
        world.verified();
        as(world.em())
                .contentType("text/csv")
                .body("sourceRecordId,head_count\na,5\n".getBytes(StandardCharsets.UTF_8))
                .post(OrderFile.PATH + "?mode=UPSERT")
                .then()
                .statusCode(422)
                .body("errors.code.flatten()", hasItems("COLUMN_MISSPELT", "COLUMN_MISSING"));
        as(world.em())
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(OrderFile.PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("mode"));
    }

    @Test
    void an_office_sends_orders_of_its_villages_and_no_others() {
        String factory = world.verified();
        World village = new World();
        String host = as(Passports.op("44").prefix(world.site))
                .body(Map.of(
                        "uscc",
                        village.uscc,
                        "name",
                        "Village " + village.number(),
                        "type",
                        "VILLAGE",
                        "division",
                        world.site,
                        "noWorkerFees",
                        true))
                .post("/api/v1/employers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        OrderFile file = imported(
                world.dp(),
                "UPSERT",
                lines(with(line("a"), "employerId", host), with(line("b"), "employerId", factory)));

        assertThat(file.told()).containsExactly("created", "rejected employerId:EMPLOYER_ORDERS_ITSELF");
        assertThat(world.order(file.order(1)).getString("employerId")).isEqualTo(host);
    }

    @Test
    void nobody_else_sees_an_employers_file_and_origin_offices_send_none() {
        world.verified();
        OrderFile file = imported(world.em(), "UPSERT", lines(line("a")));
        World other = new World();
        other.verified();

        for (Passports stranger : new Passports[] {other.em(), world.dp(), Passports.dp("44"), Passports.dp("33")}) {
            as(stranger).get(OrderFile.PATH + "/" + file.id()).then().statusCode(404);
            as(stranger)
                    .get(OrderFile.PATH + "/" + file.id() + "/results")
                    .then()
                    .statusCode(404);
            as(stranger)
                    .post(OrderFile.PATH + "/" + file.id() + "/cancel")
                    .then()
                    .statusCode(404);
        }
        as(Passports.op("51"))
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(OrderFile.PATH + "?mode=UPSERT")
                .then()
                .statusCode(403);
    }
}
