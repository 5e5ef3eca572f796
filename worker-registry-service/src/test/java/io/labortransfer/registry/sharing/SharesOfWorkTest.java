package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.SpellStory.aSpellOf;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.sharing.Sight.causes;
import static io.labortransfer.registry.sharing.Sight.opens;
import static io.labortransfer.registry.sharing.Sight.status;
import static io.labortransfer.registry.sharing.Sight.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.SpellStory;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work lets its employer and the office of its place see that there is a record, and for thirteen months after its end. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharesOfWorkTest {
    private static final String THERE = "32";
    private static final String START = "2023-03-02";
    private static final Passports OFFICE = Passports.dp(THERE);

    private final UUID employer = UUID.randomUUID();
    private final Passports firm = firm(THERE, employer);
    private String worker = "";
    private SpellStory spell = aSpellOf("");

    @BeforeEach
    void somebody_works_there() {
        worker = register("51", aWorker());
        spell = aSpellOf(worker).in(THERE, "320102").at(employer);
    }

    @Test
    void employer_and_office_of_the_place_see_id_and_state_and_nobody_else_sees_anything() {
        var started = spell.is("ACTIVE", START, null);
        Topics.send(started, started); // delivered twice
        opens(firm, worker);
        opens(OFFICE.prefix("3201"), worker);

        for (var reader : List.of(firm, OFFICE)) {
            as(reader)
                    .get("/api/v1/workers/" + worker)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(worker))
                    .body("state", equalTo("ACTIVE"))
                    .body("originProvince", equalTo("51"))
                    .body("name", nullValue())
                    .body("sex", nullValue())
                    .body("education", nullValue())
                    .body("registrationDivision", nullValue())
                    .body("phone", nullValue())
                    .body("skills", nullValue());
            as(reader).get("/api/v1/workers/" + worker + "/intents").then().statusCode(reader == firm ? 403 : 404);
            as(reader)
                    .body(Map.of(
                            "purpose",
                            "REAL_NAME_DUTY",
                            "reason",
                            "the contract wants the number",
                            "fields",
                            List.of("NAME")))
                    .post("/api/v1/workers/" + worker + "/reveal")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("VALUE_NOT_SHARED"));
        }
        for (var stranger : List.of(
                firm(THERE, UUID.randomUUID()),
                firm("33", employer),
                Passports.dp("33"),
                Passports.dp(THERE).prefix("3202"),
                Passports.op(THERE),
                Passports.st(THERE, "51"))) {
            assertThat(status(stranger, worker)).as("%s", stranger).isEqualTo(404);
        }
    }

    @Test
    void the_worker_reads_who_sees_it_and_why_and_when_they_looked() {
        Topics.send(spell.is("ACTIVE", START, null));
        opens(firm, worker);
        var self = Passports.wk("51", WorkerId.of(worker).value());

        var mine = "items.findAll { it.cause == '" + spell.id() + "' }";
        as(self).get("/api/v1/workers/" + worker + "/shares")
                .then()
                .statusCode(200)
                .body(mine, hasSize(2))
                .body(mine + ".kind.unique()", contains("SPELL"))
                .body(mine + ".basis.unique()", contains("EMPLOYMENT"))
                .body(mine + ".fieldGroups.unique()", contains(List.of("F0")))
                .body(mine + ".granteeUnit.unique()", contains(THERE))
                .body(mine + ".granteeDivision.unique()", contains("320102"))
                .body(mine + ".open.unique()", contains(true))
                .body(mine + ".granteeEmployerId.findAll { it != null }", contains(PublicId.format("emp", employer)));
        as(self).get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.find { it.province == '32' }.relations", equalTo(List.of("SPELL")))
                .body("items.find { it.province == '32' }.fieldGroups", equalTo(List.of("F0")))
                .body("items.find { it.province == '32' }.purpose", equalTo("EMPLOYMENT"))
                .body("items.find { it.province == '32' }.reason", equalTo(spell.id()));
        as(firm).get("/api/v1/workers/" + worker + "/access-records")
                .then()
                .statusCode(200)
                .body("items.org.unique()", hasSize(1));
    }

    @Test
    void it_ends_thirteen_months_after_the_work_and_a_corrected_end_is_followed() {
        var today = Times.today(Clock.systemUTC());
        var recent = today.minusMonths(12).toString();
        Topics.send(spell.is("ACTIVE", START, null));
        opens(firm, worker);
        Topics.send(spell.is("ENDED", START, recent));
        await().until(() -> until(worker, spell.id()) != null);
        assertThat(until(worker, spell.id()))
                .startsWith(LocalDate.parse(recent).plusMonths(13).toString());
        assertThat(status(firm, worker)).isEqualTo(200);

        var long_ago = spell.is("ENDED", START, today.minusMonths(14).toString());
        Topics.send(long_ago);
        await().until(() -> status(firm, worker) == 404);
        assertThat(status(OFFICE, worker)).isEqualTo(404);

        Topics.send(spell.is("ENDED", START, recent), long_ago); // put right, and what was before it once more
        opens(firm, worker);
        follows();
        assertThat(status(firm, worker)).isEqualTo(200);
    }

    @Test
    void work_that_was_over_for_longer_when_it_was_told_opens_nothing() {
        var today = Times.today(Clock.systemUTC());
        Topics.send(spell.is("ENDED", START, today.minusMonths(13).minusDays(1).toString()));
        follows();
        assertThat(status(firm, worker)).isEqualTo(404);
        assertThat(causes(worker, spell.id())).isZero();
    }

    @Test
    void a_corrected_employer_and_place_see_it_and_those_before_no_longer() {
        Topics.send(spell.is("ACTIVE", START, null));
        opens(firm, worker);
        var next = UUID.randomUUID();
        Topics.send(spell.in("33", "330102").at(next).is("ACTIVE", START, null));

        opens(firm("33", next), worker);
        opens(Passports.dp("33"), worker);
        assertThat(status(firm, worker)).isEqualTo(404);
        assertThat(status(OFFICE, worker)).isEqualTo(404);

        Topics.send(spell.at(null).is("ACTIVE", START, null));
        await().until(() -> status(firm("33", next), worker) == 404);
        assertThat(status(Passports.dp("33"), worker)).isEqualTo(200);
    }

    @Test
    void a_dispute_closes_nothing_and_work_that_never_was_closes_at_once() {
        Topics.send(spell.is("ACTIVE", START, null));
        opens(firm, worker);
        Topics.send(spell.is("DISPUTED", START, null));
        follows();
        assertThat(status(firm, worker)).isEqualTo(200);

        Topics.send(spell.is("REVERSED", START, null));
        await().until(() -> status(firm, worker) == 404);
        assertThat(status(OFFICE, worker)).isEqualTo(404);
        assertThat(until(worker, spell.id())).isNotNull();
    }

    @Test
    void nothing_is_opened_of_a_worker_whom_the_unit_does_not_have_and_a_tombstone_closes() {
        var stranger = new WorkerId(UUID.randomUUID()).wire();
        Topics.send(aSpellOf(stranger).in(THERE, "320102").at(employer).is("ACTIVE", START, null));
        Topics.send(spell.is("ACTIVE", START, null));
        opens(firm, worker);
        assertThat(status(firm, stranger)).isEqualTo(404);

        Topics.send(spell.forgotten());
        await().until(() -> status(firm, worker) == 404);
    }

    @Test
    void it_goes_where_the_spell_goes_to_the_record_that_speaks_for_the_person_and_back() {
        var other = register("51", aWorker());
        Topics.send(spell.is("ACTIVE", START, null));
        opens(firm, worker);

        Event merged = spell.of(other).is("ACTIVE", START, null);
        Topics.send(merged, merged);
        opens(firm, other);
        assertThat(status(firm, worker)).isEqualTo(404);
        assertThat(status(OFFICE, worker)).isEqualTo(404);

        Topics.send(spell.of(worker).is("ACTIVE", START, null));
        opens(firm, worker);
        assertThat(status(firm, other)).isEqualTo(404);
    }

    @Test
    void it_moves_with_the_registration_and_follows_from_there() {
        Topics.send(spell.is("ACTIVE", START, null));
        opens(firm, worker);
        moves(worker);
        as(firm).get("/api/v1/workers/" + worker).then().statusCode(200).body("originProvince", equalTo("52"));

        Topics.send(spell.from("52").is("REVERSED", START, null));
        await().until(() -> status(firm, worker) == 404);
    }

    @Test
    void
            a_case_beside_the_work_shows_as_much_as_without_it_and_the_phone_that_an_employer_may_call_is_no_part_of_work() {
        Topics.send(spell.is("ACTIVE", START, null));
        opens(firm, worker);
        Topics.send(transfer(worker, THERE, "320102").at(employer).became("opened"));
        await().until(() -> as(firm).get("/api/v1/workers/" + worker).path("sex") != null);
        office("51")
                .body(Map.of(
                        "purpose",
                        "CONTACT",
                        "scope",
                        List.of(PublicId.format("emp", employer)),
                        "workerWord",
                        io.labortransfer.registry.Doors.word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201);
        as(firm).get("/api/v1/workers/" + worker).then().body("phone", notNullValue());
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get("/api/v1/workers/" + worker + "/shares")
                .then()
                .body("items.findAll { it.kind == 'SPELL' }.fieldGroups.unique()", contains(List.of("F0")));
    }

    /** What comes after is taken in when this is: the topic has one part in these tests. */
    private static void follows() {
        var next = register("51", aWorker());
        Topics.send(aSpellOf(next).in("34", "340102").is("ACTIVE", START, null));
        opens(Passports.dp("34"), next);
    }

    private static Passports firm(String unit, UUID id) {
        return Passports.em(unit, "91320000MA5ABCDEG0", id);
    }
}
