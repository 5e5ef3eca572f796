package io.labortransfer.matching.candidate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every view of this service is what its topic says, whatever happened to its rows. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ViewsAnewTest {

    private static final UUID STRANGER = new UUID(1, 1);

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private final World world = new World();

    @Test
    void the_view_of_workers_is_built_anew() {
        Person[] people = world.people(3);
        long right = fingerprint("candidate", "origin_province, worker_id");
        World.update("51", "UPDATE candidate SET version = 99, state = 'WRONG' WHERE worker_id = ?", people[0].id);
        World.update("51", "DELETE FROM candidate WHERE worker_id = ?", people[1].id);
        World.update("51", """
                INSERT INTO candidate (origin_province, worker_id, version, worker_version, state, division, profile)
                VALUES ('51', ?, 1, 1, 'ACTIVE', '510000', '{}')""", STRANGER);

        rebuild("candidates");

        assertThat(fingerprint("candidate", "origin_province, worker_id")).isEqualTo(right);
    }

    @Test
    void who_has_work_is_built_anew() {
        Person[] people = world.people(4);
        Topics.send(
                spell(people[0], 1, "ACTIVE"),
                spell(people[1], 1, "ACTIVE"),
                spell(people[1], 2, "ENDED"),
                spell(people[2], 1, "ACTIVE"),
                spell(people[2], 2, "REVERSED"),
                spell(people[3], 1, "DISPUTED"));
        awaitInWork(people[0], 1);
        awaitInWork(people[1], 0);
        awaitInWork(people[2], 0);
        awaitInWork(people[3], 1);
        long right = fingerprint("candidate_spell", "origin_province, spell_id");
        World.update("51", "DELETE FROM candidate_spell WHERE worker_id = ?", people[0].id);
        World.update(
                "51",
                "INSERT INTO candidate_spell (origin_province, spell_id, worker_id) VALUES ('51', ?, ?)",
                people[1].id,
                people[1].id);
        World.update("51", "UPDATE candidate_spell SET worker_id = ? WHERE worker_id = ?", STRANGER, people[3].id);

        rebuild("spells");

        assertThat(fingerprint("candidate_spell", "origin_province, spell_id")).isEqualTo(right);
    }

    @Test
    void the_copy_of_the_agreements_is_built_anew() {
        world.agreement("ACTIVE");
        World other = new World();
        other.agreement("SUSPENDED");
        long right = agreements();
        World.update(
                "51", "UPDATE agreement_link SET state = 'WRONG', version = 99 WHERE origin_prefix = ?", world.county);
        World.update("51", "DELETE FROM agreement_link WHERE origin_prefix = ?", other.county);
        World.update("51", """
                INSERT INTO agreement_link (origin_province, agreement_id, version, state, origin_prefix, destination_unit,
                    destination_prefix, valid_from, valid_to)
                VALUES ('51', ?, 1, 'ACTIVE', '51', '44', '44', current_date, current_date + 1)""", STRANGER);

        rebuild("agreements");

        assertThat(agreements()).isEqualTo(right);
    }

    private static long agreements() {
        return World.numberIn("51", """
                SELECT ('x' || substr(md5(coalesce(string_agg(t::text, '|' ORDER BY agreement_id), '')), 1, 15))::bit(60)::bigint
                FROM agreement_link AS t""");
    }

    @Test
    void the_copy_of_the_code_lists_is_built_anew() {
        long right = fingerprint("reference_item", "list, unit, code, valid_from");
        assertThat(right).isNotZero();
        World.update("51", "DELETE FROM reference_item WHERE list = 'divisions'");
        World.update("51", "UPDATE reference_item SET revision = revision + 7 WHERE list = 'occupations'");
        World.update(
                "51",
                "INSERT INTO reference_item (list, unit, code, valid_from, revision, item)"
                        + " VALUES ('made-up', '00', 'x', '2026-01-01', 1, '{}')");

        rebuild("reference");

        assertThat(fingerprint("reference_item", "list, unit, code, valid_from"))
                .isEqualTo(right);
    }

    private RequestSpecification desk() {
        return given().port(management).baseUri("http://127.0.0.1").basePath("/internal/views");
    }

    private void rebuild(String view) {
        desk().post(view + "/rebuild").then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk().get(view).path("rebuild.phase").equals("DONE"));
        desk().get(view).then().body("rebuild.refused", org.hamcrest.Matchers.equalTo(0));
    }

    private static void awaitInWork(Person person, long spells) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                World.number("SELECT count(*) FROM candidate_spell WHERE worker_id = ?", person.id))
                        .isEqualTo(spells));
    }

    /** A number that changes with any value of any row. */
    private static long fingerprint(String table, String order) {
        return World.number(("SELECT ('x' || substr(md5(coalesce(string_agg(t::text, '|' ORDER BY %s), '')), 1, 15))"
                        + "::bit(60)::bigint FROM %s AS t")
                .formatted(order, table));
    }

    private static Event spell(Person person, long version, String state) {
        String spell = PublicId.format("spl", person.id);
        return Event.on("lt.spell-state.v1")
                .type("lt.spell.changed.v1")
                .key(spell)
                .subject(spell)
                .sequence(version)
                .from("51")
                .to("44")
                .carrying(Map.of("spellId", spell, "workerId", person.wire(), "state", state));
    }
}
